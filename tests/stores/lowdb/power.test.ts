import { createHash } from 'node:crypto';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { Low } from 'lowdb';
import { CatalogueRefused } from '../../../src/catalogue/document/problem.js';
import { readCatalogue } from '../../../src/stores/lowdb/catalogue-files.js';
import type { Disk } from '../../../src/stores/lowdb/disk/disk.js';
import { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { documentOf, never, retitled } from './a-kept-catalogue.js';
import { heardDisk } from './heard-disk.js';
import { SimulatedDisk, type Tree } from './simulated-disk.js';

// The power goes at each call that is made to the disk. Of what was not synced, any part may have come to the platter.

/** How many of the crash states are looked into; `npm run torture` looks into all. */
const most = Number(process.env['POWER_STATES'] ?? 100);
const file = '/somewhere/catalogue.json';
const start: Tree = new Map([
  ['/somewhere', undefined],
  [file, Buffer.from(documentOf('first'))],
]);

/** What a power cut could leave, and how many commits had been acknowledged by then. */
interface CrashState {
  readonly tree: Tree;
  readonly acknowledged: number;
}

/** Every state that a power cut could leave, by a digest of it; the one with the most acknowledged of those alike. */
class CrashStates {
  readonly all = new Map<string, CrashState>();
  acknowledged = 0;

  readonly collect = (disk: SimulatedDisk): void => {
    for (const isKept of choices(disk.inDoubt)) this.#add(disk.afterPowerCut((index) => isKept[index] === true));
  };

  #add(tree: Tree): void {
    const digest = createHash('sha256');
    for (const [path, bytes] of [...tree].sort()) digest.update(`${path} ${bytes?.length ?? ''}\n`).update(bytes ?? '');
    const key = digest.digest('hex');
    const acknowledged = Math.max(this.acknowledged, this.all.get(key)?.acknowledged ?? 0);
    this.all.set(key, { tree, acknowledged });
  }

  /** Some of them, from all over. */
  some(count: number): readonly CrashState[] {
    const all = [...this.all.values()];
    const step = Math.max(1, all.length / count);
    return Array.from(
      { length: Math.min(count, all.length) },
      (_, index) => all[Math.floor(index * step)] as CrashState,
    );
  }
}

/** Which of the changes in doubt are kept: every choice of the names, with many of the parts of files. */
function* choices(inDoubt: SimulatedDisk['inDoubt']): Generator<readonly boolean[]> {
  const names = inDoubt.flatMap((kind, index) => (kind === 'names' ? [index] : []));
  const parts = inDoubt.flatMap((kind, index) => (kind === 'names' ? [] : [index]));
  for (const some of subsets(names)) {
    for (const others of parts.length <= 5 ? subsets(parts) : telling(parts)) {
      const kept = new Set([...some, ...others]);
      yield inDoubt.map((_, index) => kept.has(index));
    }
  }
}

function* subsets(of: readonly number[]): Generator<readonly number[]> {
  for (let bits = 0; bits < 1 << Math.min(of.length, 10); bits++) yield of.filter((_, index) => (bits >> index) & 1);
}

/** None, all, each start, and each without one. */
function* telling(of: readonly number[]): Generator<readonly number[]> {
  for (let length = 0; length <= of.length; length++) yield of.slice(0, length);
  for (const left of of) yield of.filter((part) => part !== left);
}

const stores: LowdbStore[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

async function opened(disk: Disk): Promise<LowdbStore> {
  const store = await LowdbStore.open(file, { onFailed: (error) => expect(error).toBe(undefined) }, undefined, {
    ...{ disk, quiet: never },
  });
  stores.push(store);
  return store;
}

const revisionIn = (tree: Tree) => (JSON.parse(String(tree.get(file))) as { revision: number }).revision;

/** Rounds of commits and folds, with the power cut at each call. */
async function crashStatesOfTheStore(
  simulated: SimulatedDisk,
  { rounds, isPrepared = false }: { readonly rounds: number; readonly isPrepared?: boolean },
): Promise<CrashStates> {
  const states = new CrashStates();
  const disk = heardDisk(() => states.collect(simulated), simulated);
  for (let round = 0; round < rounds; round++) {
    const store = await opened(disk);
    if (isPrepared) await store.makeJournal();
    const asked = [0, 1, 2].map((part) => store.commit(retitled('first', `Title ${round} ${part}`)));
    for (const { commit } of await Promise.all(asked)) states.acknowledged = (commit?.revision ?? 1) - 1;
    await store.close();
    states.collect(simulated);
  }
  return states;
}

describe('after a power cut at any moment of a commit or a compaction', () => {
  test.each([
    { rounds: 3, isPrepared: false },
    { rounds: 1, isPrepared: true },
  ])('the document can be read, no acknowledged commit is lost, and new commits are accepted (%j)', async (course) => {
    const states = await crashStatesOfTheStore(new SimulatedDisk(start), course);
    expect(states.acknowledged).toBe(3 * course.rounds);
    const titles = ['first', ...[0, 1, 2].flatMap((round) => [0, 1, 2].map((part) => `Title ${round} ${part}`))];
    for (const [index, { tree, acknowledged }] of states.some(most).entries()) {
      expect(revisionIn(tree)).toBeGreaterThan(0);
      const disk = new SimulatedDisk(rebooted(tree));
      const found = await readCatalogue(file, disk);
      expect(found.revision - 1).toBeGreaterThanOrEqual(acknowledged);
      expect(found.programmes[0]?.title).toBe(titles[found.revision - 1]);
      if (index % 4 === 0) await goesOn(disk, found.revision);
    }
  });
});

/** A commit, an edit of a copy of the document that was read before it, and its merge, with the power cut at each call. */
async function crashStatesOfAMerge(): Promise<CrashStates> {
  const document = Buffer.from(documentOf('first second'));
  const simulated = new SimulatedDisk(new Map([...start, [file, document]]));
  const states = new CrashStates();
  let isEdited = false;
  const disk = heardDisk(() => isEdited && states.collect(simulated), simulated);
  const store = await opened(disk);
  await store.commit(retitled('first', 'By API'));
  const edited = Buffer.from(document.toString().replaceAll('"title": "second"', '"title": "By hand"'));
  const saved = await simulated.open(file, 'w');
  await saved.write(edited, 0, edited.length, 0);
  await saved.sync();
  isEdited = true;
  await store.close();
  states.collect(simulated);
  return states;
}

test('after a power cut at any moment of a merge, neither the commit nor the edit is lost', async () => {
  const states = await crashStatesOfAMerge();
  expect(states.all.size).toBeGreaterThan(20);
  for (const { tree } of states.some(most)) {
    const disk = new SimulatedDisk(rebooted(tree));
    await (await opened(disk)).close();
    const { programmes } = await readCatalogue(file, disk);
    expect(programmes.map(({ title }) => title)).toEqual(['By API', 'By hand']);
    expect(JSON.parse(String(disk.tree.get(file))).programmes[1].title).toBe('By hand');
  }
});

/** A disk that says that everything is on its platter, and lies. */
class LyingDisk extends SimulatedDisk {
  override async open(...given: Parameters<SimulatedDisk['open']>) {
    return { ...(await super.open(...given)), datasync: async () => {} };
  }
}

test('the simulation detects a store that does not wait for the disk', async () => {
  const states = await crashStatesOfTheStore(new LyingDisk(start), { rounds: 1 });
  const found = states.some(most).map(async ({ tree, acknowledged }) => {
    const read = readCatalogue(file, new SimulatedDisk(tree));
    return read.then(
      ({ revision }) => revision - 1 < acknowledged,
      (error: unknown) => error instanceof CatalogueRefused,
    );
  });
  expect(await Promise.all(found)).toContain(true);
});

/** The lock of a process names a machine that was not started again since. */
function rebooted(tree: Tree): Tree {
  const lock = `${file.replace('.json', '.journal')}/lock`;
  const text = String(tree.get(lock) ?? '').replace(/"realm":"[^"]*"/, '"realm":"before"');
  return tree.has(lock) ? new Map([...tree, [lock, Buffer.from(text)]]) : tree;
}

/** Writes to what a power cut left, and finds it all in the document at the end, with nothing lying about. */
async function goesOn(disk: SimulatedDisk, revision: number): Promise<void> {
  const store = await opened(disk);
  await store.commit(retitled('first', 'After the cut'));
  await store.close();
  expect(revisionIn(disk.tree)).toBe(revision + 1);
  expect((await readCatalogue(file, disk)).programmes[0]?.title).toBe('After the cut');
  const left = [...disk.tree.keys()].filter(
    (path) => !/(somewhere|\.journal|\/catalogue\.json|commits\.jsonl|folded\.json|highest-revision)$/.test(path),
  );
  expect(left).toEqual([]);
}

describe('the same simulation of unmodified lowdb', () => {
  test('finds states with lost acknowledged commits, and states that cannot be read', async () => {
    const simulated = new SimulatedDisk(start);
    const states = new CrashStates();
    jest.unstable_mockModule('node:fs/promises', () => asPromises(simulated, states));
    const { JSONFile } = await import('lowdb/node');
    const db = new Low(new JSONFile<{ revision: number }>(file), { revision: 0 });
    await db.read();
    for (let revision = 2; revision <= 4; revision++) {
      db.data.revision = revision;
      await db.write();
      states.acknowledged = revision - 1;
      states.collect(simulated);
    }
    const outcomes = [...states.all.values()].map(({ tree, acknowledged }) => {
      try {
        return revisionIn(tree) - 1 >= acknowledged ? 'kept' : 'lost';
      } catch {
        return 'unreadable';
      }
    });
    const count = (outcome: string) => outcomes.filter((other) => other === outcome).length;
    expect([count('kept'), count('lost'), count('unreadable')].map((number) => number > 0)).toEqual([true, true, true]);
  });
});

/** The three calls that lowdb and steno make, of Node's own names. */
function asPromises(disk: SimulatedDisk, states: CrashStates) {
  return {
    readFile: async (path: string) => String(disk.tree.get(path)),
    writeFile: async (path: string, text: string) => {
      states.collect(disk);
      const opened = await disk.open(path, 'w');
      states.collect(disk);
      await opened.write(Buffer.from(text), 0, Buffer.byteLength(text), 0);
      states.collect(disk);
    },
    rename: async (from: string, to: string) => {
      await disk.rename(from, to);
      states.collect(disk);
    },
  };
}
