import { setTimeout as pass } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { CommitRefused } from '../../../src/catalogue/revision/commit.js';
import { AKeptCatalogue, idOf, retitled, titleOf } from './a-kept-catalogue.js';

const writers = Number(process.env['WRITERS'] ?? 10);
const edits = Number(process.env['EDITS'] ?? 10);

let kept: AKeptCatalogue;

beforeEach(async () => {
  kept = await AKeptCatalogue.of();
});

afterEach(() => kept.gone());

test("writers that expect a revision never overwrite each other's commits", async () => {
  const store = await kept.opened({ quiet: 50 });
  const slugs = ['first', 'second', 'third'];
  let [accepted, stale] = [0, 0];
  const write = async (writer: number) => {
    for (let edit = 0; edit < edits; edit++) {
      const slug = slugs[(writer + edit) % slugs.length] ?? '';
      const seen = store.state.entry(idOf(slug))?.instance.revision;
      const proposal = retitled(slug, `${writer} ${edit}`);
      const asked = store.commit({
        ...proposal,
        changes: (state) => {
          if (state.entry(idOf(slug))?.instance.revision !== seen) throw new Error('stale');
          return proposal.changes(state);
        },
      });
      await asked.then(
        () => accepted++,
        () => stale++,
      );
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  expect(accepted + stale).toBe(writers * edits);
  expect([store.state.mark.revision - 1, store.ledger.commits.length]).toEqual([accepted, accepted]);
  expect(stale).toBeGreaterThan(0);
  const before = new Map<string, unknown>();
  for (const change of store.ledger.commits.flatMap(({ changes }) => changes)) {
    if (change.op !== 'update') continue;
    expect(change.was['title']).toBe(before.get(change.id) ?? change.was['title']);
    before.set(change.id, change.set['title']);
  }
});

test('a second writer is refused, and follows the commits of the first', async () => {
  const [one, other] = [await kept.opened({ quiet: 100 }), await kept.opened()];
  await one.commit(retitled('first', 'By the first'));
  const refusal = await other.commit(retitled('first', 'By the second')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CommitRefused);
  expect(String(refusal)).toContain(`Process ${process.pid} on`);
  await one.commit(retitled('second', 'By the first too'));
  for (let tries = 0; titleOf(other, 'second') !== 'By the first too' && tries < 200; tries++) await pass(20);
  expect([titleOf(other, 'first'), titleOf(other, 'second')]).toEqual(['By the first', 'By the first too']);
  await one.close();
  const { commit } = await other.commit(retitled('first', 'By the second'));
  expect(commit?.revision).toBe(4);
  expect(kept.failed).toEqual([]);
});
