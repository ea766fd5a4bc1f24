import { mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CatalogueRefused, type Problem } from '../../../src/catalogue/document/problem.js';
import type { Snapshot } from '../../../src/catalogue/view/snapshot.js';
import type { CatalogueDocument } from '../../../src/domain/catalogue-document.js';
import { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { aFolder } from '../../support/a-folder.js';
import { aCatalogue, aProgramme, bytesOf } from '../../support/builders.js';

const aSecond = 1000;

/** What a store told, as it told it. */
class Told {
  readonly taken: Snapshot[] = [];
  readonly refused: (readonly Problem[])[] = [];
  readonly onTaken = (snapshot: Snapshot) => void this.taken.push(snapshot);
  readonly onProblems = (problems: readonly Problem[]) => void (problems.length > 0 && this.refused.push(problems));

  /** Waits until so much has been told. Throws after ten seconds. */
  async has(what: { readonly taken: number; readonly refused: number }): Promise<void> {
    const start = performance.now();
    while (this.taken.length < what.taken || this.refused.length < what.refused) {
      if (performance.now() - start > 10 * aSecond) throw new Error('Nothing was told for ten seconds.');
      await pass(10);
    }
  }
}

let folder = '';
let file = '';
let stores: LowdbStore[] = [];

beforeEach(async () => {
  folder = await aFolder();
  file = join(folder, 'catalogue.json');
  await writeFile(file, holding('first'));
});

afterEach(async () => {
  for (const store of stores) await store.close();
  stores = [];
  await rm(folder, { recursive: true });
});

/** The bytes of a catalogue with these programmes. */
function holding(slugs: string, parts: Partial<CatalogueDocument> = {}): Uint8Array {
  return bytesOf({ ...aCatalogue({ programmes: slugs.split(' ').map((slug) => aProgramme({ slug })) }), ...parts });
}

async function opened(): Promise<{ readonly store: LowdbStore; readonly told: Told }> {
  const told = new Told();
  const store = await LowdbStore.open(file, told);
  stores.push(store);
  return { store, told };
}

const slugsIn = ({ snapshot }: LowdbStore) => snapshot.programmes.map(({ slug }) => slug);
const codesOf = (problems: readonly Problem[] | undefined) => problems?.map(({ code }) => code);

/** Puts a file in the place of another, as git and most editors do. */
async function putInPlace(bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}

describe('opening', () => {
  test('reads the file, and leaves it unchanged', async () => {
    const { store } = await opened();
    expect(slugsIn(store)).toEqual(['first']);
    expect(store.snapshot.revision).toBe(1);
    expect(await readFile(file)).toEqual(Buffer.from(holding('first')));
  });

  const refusal = async (path: string) => {
    const error: unknown = await LowdbStore.open(path).catch((reason: unknown) => reason);
    return error instanceof CatalogueRefused ? codesOf(error.problems) : error;
  };

  test('a missing file is refused, and not treated as an empty catalogue', async () => {
    const path = join(folder, 'nothing.json');
    expect(await refusal(path)).toEqual(['FILE_MISSING']);
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  test('a path that is not a file is refused', async () => {
    await mkdir(join(folder, 'a-folder'));
    expect(await refusal(join(folder, 'a-folder'))).toEqual(['FILE_UNREADABLE']);
  });

  test('an empty file is refused', async () => {
    await writeFile(file, '');
    expect(await refusal(file)).toEqual(['FILE_EMPTY']);
  });
});

describe('a good change of the file', () => {
  test.each([
    ['written into it', (bytes: Uint8Array) => writeFile(file, bytes)],
    ['put in its place', putInPlace],
  ])('that is %s is taken without a restart', async (_, change) => {
    const { store, told } = await opened();
    await change(holding('first second'));
    await told.has({ taken: 1, refused: 0 });
    expect(slugsIn(store)).toEqual(['first', 'second']);
    expect(told.taken).toEqual([store.snapshot]);
    expect(told.refused).toEqual([]);
  });

  test('is taken each time', async () => {
    const { store, told } = await opened();
    for (const [index, slug] of ['second', 'third', 'fourth'].entries()) {
      const { revision } = JSON.parse(await readFile(file, 'utf8'));
      await (index % 2 === 0 ? putInPlace : (bytes: Uint8Array) => writeFile(file, bytes))(holding(slug, { revision }));
      await told.has({ taken: index + 1, refused: 0 });
      expect(slugsIn(store)).toEqual([slug]);
    }
  });

  test('leaves the previous snapshot unchanged for its readers', async () => {
    const { store, told } = await opened();
    const before = store.snapshot;
    await writeFile(file, holding('second'));
    await told.has({ taken: 1, refused: 0 });
    expect(before.programmes.map(({ slug }) => slug)).toEqual(['first']);
    expect(store.snapshot).not.toBe(before);
  });

  test('raises the revision by one, whatever the file says', async () => {
    const { store, told } = await opened();
    const revisions: number[] = [];
    for (const [index, revision] of [1, 10, 10, 3].entries()) {
      await writeFile(file, holding(`first and-${index}`, { revision }));
      await told.has({ taken: index + 1, refused: 0 });
      revisions.push(store.snapshot.revision);
    }
    expect(revisions).toEqual([2, 3, 4, 5]);
  });
});

describe('a bad change of the file', () => {
  test.each([
    ['is cut off', Buffer.from(holding('first')).subarray(0, 200), ['JSON_SYNTAX']],
    ['is empty', Buffer.of(), ['FILE_EMPTY']],
    ['breaks a law', holding('first', { homeHub: 'hub-nowhere' }), ['REFERENCE_UNKNOWN']],
    ['breaks two', holding('first first'), ['ID_DUPLICATE', 'SLUG_DUPLICATE']],
  ])('that %s is told of and ignored', async (_, bytes, codes) => {
    const { store, told } = await opened();
    const before = store.snapshot;
    await putInPlace(bytes);
    await told.has({ taken: 0, refused: 1 });
    expect(codesOf(told.refused[0])).toEqual(codes);
    expect(store.snapshot).toBe(before);
    expect(await readFile(file)).toEqual(Buffer.from(bytes));
  });

  test('can be followed by a good one, which is taken', async () => {
    const { store, told } = await opened();
    await writeFile(file, 'not yet');
    await told.has({ taken: 0, refused: 1 });
    await writeFile(file, holding('second'));
    await told.has({ taken: 1, refused: 1 });
    expect(slugsIn(store)).toEqual(['second']);
    expect(store.snapshot.revision).toBe(2);
  });

  test('may be that the file is removed and restored', async () => {
    const { store, told } = await opened();
    await unlink(file);
    await told.has({ taken: 0, refused: 1 });
    expect(codesOf(told.refused[0])).toEqual(['FILE_MISSING']);
    expect(slugsIn(store)).toEqual(['first']);
    await writeFile(file, holding('second'));
    await told.has({ taken: 1, refused: 1 });
    expect(slugsIn(store)).toEqual(['second']);
  });
});

test('after it is closed, a store sees no more changes', async () => {
  const { store, told } = await opened();
  await store.close();
  await writeFile(file, holding('second'));
  await pass(aSecond);
  expect(slugsIn(store)).toEqual(['first']);
  expect([told.taken, told.refused]).toEqual([[], []]);
});

test('one store that is closed leaves another of the same file watching', async () => {
  const [one, other] = [await opened(), await opened()];
  await one.store.close();
  await writeFile(file, holding('second'));
  await other.told.has({ taken: 1, refused: 0 });
  expect([slugsIn(one.store), slugsIn(other.store)]).toEqual([['first'], ['second']]);
});
