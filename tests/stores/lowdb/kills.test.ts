import { execFileSync, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Commit } from '../../../src/catalogue/revision/commit.js';
import { aFolder } from '../../support/a-folder.js';
import { AKeptCatalogue, idOf, retitled, titleOf } from './a-kept-catalogue.js';

// `kill -9` of a process with several writers, at random moments and at each call that it makes to the disk.
// `npm run torture` does the one 1,000 times, and the other at every call.

const kills = Number(process.env['KILLS'] ?? 6);

let program = '';

beforeAll(async () => {
  const folder = await aFolder();
  const bundle = fileURLToPath(new URL('./bundle-writer.mjs', import.meta.url));
  execFileSync(process.execPath, [bundle, folder], { stdio: 'inherit' });
  program = join(folder, 'writer.mjs');
});

let made: AKeptCatalogue[] = [];
const fresh = async () => {
  const kept = await AKeptCatalogue.of();
  made.push(kept);
  return kept;
};

beforeEach(() => {
  made = [];
});

afterEach(() => Promise.all(made.map((kept) => kept.gone())));

interface Life {
  /** The call to the disk at which it kills itself. */
  readonly fatal?: number;
  /** How many lines it may say. It is killed at any moment of the 50 ms after that. */
  readonly lines?: number;
}

const linesIn = (text: string) => text.split('\n').length - 1;

/** Runs a writer until it ends. Gives the whole lines that it said. */
function said({ file }: AKeptCatalogue, mark: string, { fatal = 0, lines }: Life): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, file, mark, String(fatal)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk) => {
    const before = linesIn(text);
    text += chunk;
    if (lines !== undefined && before <= lines && linesIn(text) > lines)
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 50);
  });
  return new Promise((resolve) => {
    child.once('close', () => resolve(text.split('\n').slice(0, -1)));
  });
}

interface Acknowledged {
  readonly revision: number;
  readonly slug: string;
  readonly title: string;
}

function acknowledgedIn(lines: readonly string[]): readonly Acknowledged[] {
  return lines.flatMap((line) => {
    const [, revision, slug = '', title = ''] = /^(\d+) (first|second|third) (.*)$/.exec(line) ?? [];
    return revision ? [{ revision: Number(revision), slug, title }] : [];
  });
}

const titleIn = ({ changes: [change] }: Commit) => (change?.op === 'update' ? change.set['title'] : undefined);

/** What was acknowledged is there, in a history without a gap; and the catalogue goes on. */
async function holdsUp(kept: AKeptCatalogue, lines: readonly string[]): Promise<number> {
  JSON.parse(await readFile(kept.file, 'utf8'));
  const acknowledged = acknowledgedIn(lines);
  const store = await kept.opened(); // It checks the chain of the journal.
  const { commits } = store.ledger;
  expect(commits.map(({ revision }) => revision)).toEqual(
    commits.map((_, index) => (commits[0]?.revision ?? 0) + index),
  );
  for (const { revision, title } of acknowledged) {
    expect(store.state.mark.revision).toBeGreaterThanOrEqual(revision);
    const commit = commits.find((one) => one.revision === revision);
    if (commit) expect(titleIn(commit)).toBe(title);
    else expect(revision).toBeLessThan(commits[0]?.revision ?? Number.POSITIVE_INFINITY); // The history is shortened.
  }
  for (const slug of ['first', 'second', 'third']) {
    const last = acknowledged.findLast((one) => one.slug === slug);
    const programme = store.state.document.programmes.find(({ id }) => id === idOf(slug));
    if (last && programme?.revision === last.revision) expect(programme.title).toBe(last.title);
    else if (last) expect(programme?.revision).toBeGreaterThan(last.revision); // Done, and killed before it was said.
  }
  await store.commit(retitled('third', `After ${lines.length}`));
  expect(titleOf(store, 'third')).toBe(`After ${lines.length}`);
  await store.close();
  expect((await kept.files()).filter((name) => name.endsWith('.tmp') || /lock/.test(name))).toEqual([]);
  expect([kept.refused, kept.failed]).toEqual([[], []]);
  return acknowledged.length;
}

/** Two at once, for the time that a process takes to start. */
async function twoAtOnce(lives: Iterable<() => Promise<void>>): Promise<void> {
  const waiting = lives[Symbol.iterator]();
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await next.value();
  };
  await Promise.all([lane(), lane()]);
}

test('A process that is killed at any moment loses nothing that was acknowledged', async () => {
  const lanes = [await fresh(), await fresh()];
  let acknowledged = 0;
  const lane = async (kept: AKeptCatalogue, from: number) => {
    for (let kill = from; kill < kills; kill += lanes.length) {
      const lines = await said(kept, `kill ${kill}`, { lines: Math.floor(Math.random() * 80) });
      const found = await holdsUp(kept, lines);
      acknowledged += found; // Not before the other lane has added its own.
    }
  };
  await Promise.all(lanes.map(lane));
  expect(acknowledged).toBeGreaterThan(kills);
});

test.each(['', 'prepared '])('A %sprocess that is killed at a call to the disk loses nothing', async (prepared) => {
  const whole = await fresh();
  const lines = await said(whole, `${prepared}whole`, { fatal: 1_000_000 });
  expect(await holdsUp(whole, lines)).toBe(6);
  const calls = Number(/done (\d+)/.exec(lines.join(' '))?.[1]);
  expect(calls).toBeGreaterThan(60);
  const step = Math.max(1, Math.floor(calls / kills));
  const fatal = Array.from({ length: Math.floor(calls / step) }, (_, index) => 1 + index * step);
  await twoAtOnce(
    fatal.map((call) => async () => {
      const kept = await fresh();
      await holdsUp(kept, await said(kept, `${prepared}call ${call}`, { fatal: call }));
    }),
  );
});
