import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import type { HistoryPolicy } from '../../../src/stores/shared/history-policy.js';
import { AKeptCatalogue, retitled, titleOf } from './a-kept-catalogue.js';

// The history is shortened by policy when the journal is folded. What goes is how things were; nothing that is.

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 1);

let kept: AKeptCatalogue;
beforeEach(async () => {
  kept = await AKeptCatalogue.of();
});
afterEach(() => kept.gone());

/** So many commits, one a day. */
async function lived(commits: number, history: HistoryPolicy): Promise<void> {
  let days = 0;
  const store = await kept.opened({ history }, () => new Date(start + days * day));
  for (days = 1; days <= commits; days++) await store.commit(retitled('first', `Day ${days}`));
  days = commits;
  await store.close();
}

const oldestIn = ({ ledger }: LowdbStore) => ledger.commits[0]?.revision;
const newestIn = ({ ledger }: LowdbStore) => ledger.commits.at(-1)?.revision;
const journalBytes = async () => (await stat(join(kept.folder, 'catalogue.journal/commits.jsonl'))).size;

describe('The retained history', () => {
  const enough = { mostCommits: 1000, mostBytes: 10_000_000 };

  test.each<[string, HistoryPolicy, number]>([
    ['all stays while it is short', enough, 2],
    [
      'the newest stay where there are too many commits: three quarters of the most',
      { ...enough, mostCommits: 20 },
      27,
    ],
    ['the newest stay where some are too old', { ...enough, mostDays: 10 }, 31],
  ])('%s', async (_, policy, oldest) => {
    await lived(40, policy);
    const again = await kept.opened({ history: policy });
    expect([oldestIn(again), newestIn(again), titleOf(again, 'first')]).toEqual([oldest, 41, 'Day 40']);
    await again.commit(retitled('second', 'Goes on'));
    expect(newestIn(again)).toBe(42);
  });

  test('is no larger than the maximum number of bytes', async () => {
    await lived(40, enough);
    const all = await journalBytes();
    await kept.gone();
    kept = await AKeptCatalogue.of();
    const most = Math.floor(all / 2);
    await lived(40, { ...enough, mostBytes: most });
    expect(await journalBytes()).toBeLessThan(most);
    const again = await kept.opened();
    expect([newestIn(again), titleOf(again, 'first')]).toEqual([41, 'Day 40']);
    expect(oldestIn(again)).toBeGreaterThan(20);
  });

  test('keeps every commit that is not yet in the document', async () => {
    const store = await kept.opened({ history: { ...enough, mostCommits: 4 } });
    for (let turn = 1; turn <= 20; turn++) await store.commit(retitled('first', `Turn ${turn}`));
    expect(oldestIn(store)).toBe(2);
    const other = await kept.opened(); // As after a crash: from the document as it was, and the journal.
    expect([oldestIn(other), titleOf(other, 'first')]).toEqual([2, 'Turn 20']);
  });
});
