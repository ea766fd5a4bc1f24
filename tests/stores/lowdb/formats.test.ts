import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { plainDocument } from '../../../src/catalogue/document/plain.js';
import type { Problem } from '../../../src/catalogue/document/problem.js';
import { pastStatesOf } from '../../../src/catalogue/history/past-states.js';
import type { Proposal } from '../../../src/catalogue/store.js';
import { documentFormat } from '../../../src/domain/document-format.js';
import { checkFiles, verifyJournal } from '../../../src/stores/lowdb/check-files.js';
import { type Disk, realDisk } from '../../../src/stores/lowdb/disk/disk.js';
import { LowdbStore, type StoreSettings } from '../../../src/stores/lowdb/lowdb-store.js';
import { repairJournal } from '../../../src/stores/lowdb/repair-journal.js';
import { restoreBackup } from '../../../src/stores/lowdb/restore-backup.js';
import { aFolder } from '../../support/a-folder.js';
import { copyOfOldCatalogue, newestRevision, oldFile, placeOldCatalogue } from '../../support/old-catalogue.js';
import { heardDisk } from './heard-disk.js';
import { SimulatedDisk, type Tree } from './simulated-disk.js';

// Files of format 1, as the service of that time wrote them. `npm run torture` fails each call to the disk.

const step = Number(process.env['FAULT_STEP'] ?? 31);
const never = 1_000_000;
const failure = (code: string) => Object.assign(new Error(code), { code });

interface Reported {
  readonly problems: readonly Problem[][];
  readonly raised: readonly string[];
}
const opened: LowdbStore[] = [];

async function open(file: string, settings: Partial<StoreSettings> = {}) {
  const problems: Problem[][] = [];
  const raised: string[] = [];
  const store = await LowdbStore.open(
    file,
    { onProblems: (all) => void problems.push([...all]), onFormatRaised: (kept) => void raised.push(kept) },
    () => new Date(),
    { quiet: never, ...settings },
  );
  opened.push(store);
  return { store, told: { problems, raised } as Reported };
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

const retitled = (title: string): Proposal => ({
  by: 'a curator',
  changes: ({ document: { programmes } }) => {
    const [first] = programmes;
    return [{ op: 'update', in: 'programmes', id: first?.id ?? '', was: { title: first?.title }, set: { title } }];
  },
});

/** Every state and every commit of a store, as JSON. */
const contentOf = (store: LowdbStore) => ({
  newest: plainDocument(store.state.document),
  commits: store.ledger.commits,
  oldest: plainDocument(pastStatesOf(store).after(({ revision }) => revision <= 1).document),
});

/** What a store answers that reads the old files and may not write them. */
async function inMemory() {
  const { store } = await open(await copyOfOldCatalogue(), { rewritesOldFormat: false });
  return contentOf(store);
}

const formatOf = async (file: string) => JSON.parse(await readFile(file, 'utf8')).format as number;
const journalOf = (file: string) => join(dirname(file), `${basename(file, '.json')}.journal`);
const headerOf = async (file: string) =>
  JSON.parse((await readFile(join(journalOf(file), 'commits.jsonl'), 'utf8')).split('\n')[0] ?? '').journal as number;
const kept = (file: string) => join(dirname(file), 'catalogue.format-1.json');

describe('a store on files of format 1', () => {
  test('rewrites them in the format of today, with all commits, and keeps the old ones as a whole catalogue', async () => {
    const expected = await inMemory();
    const file = await copyOfOldCatalogue();
    const { store, told } = await open(file);
    expect(told).toEqual({ problems: [], raised: [kept(file)] });
    expect(store.state.mark.revision).toBe(newestRevision);
    expect(contentOf(store)).toEqual(expected);
    expect([await formatOf(file), await headerOf(file)]).toEqual([documentFormat, documentFormat]);
    expect(await readFile(kept(file))).toEqual(await oldFile('catalogue.json'));
    expect(await readFile(join(journalOf(kept(file)), 'commits.jsonl'))).toEqual(await oldFile('commits.jsonl'));
    await store.close();
    const again = await open(file);
    expect(again.told.raised).toEqual([]);
    expect(contentOf(again.store)).toEqual(expected);
    expect((await open(kept(file), { rewritesOldFormat: false })).store.state.document).toEqual(store.state.document);
  });

  test('continues the history: commits, and the edit of a file that was copied before', async () => {
    const file = await copyOfOldCatalogue();
    const { store } = await open(file);
    await store.commit(retitled('After the migration'));
    const old = JSON.parse((await oldFile('catalogue.json')).toString());
    old.programmes[1].title = 'Edited in a copy of format 1';
    await writeFile(file, JSON.stringify(old));
    await store.commit(retitled('Once more'));
    await untilTaken(store, 'Edited in a copy of format 1');
    const [first, second] = store.state.document.programmes;
    expect([first?.title, second?.title]).toEqual(['Once more', 'Edited in a copy of format 1']);
    expect(await formatOf(file)).toBe(documentFormat);
    const { programmes } = pastStatesOf(store).after(({ revision }) => revision <= newestRevision).document;
    expect(programmes).toHaveLength(store.state.document.programmes.length);
  });

  test('without a journal keeps the document alone', async () => {
    const file = join(await aFolder(), 'catalogue.json');
    const { journalRevision: _, ...old } = JSON.parse((await oldFile('catalogue.json')).toString());
    await writeFile(file, JSON.stringify(old));
    const { store, told } = await open(file);
    expect(told).toEqual({ problems: [], raised: [kept(file)] });
    expect(await formatOf(file)).toBe(documentFormat);
    expect(JSON.parse(await readFile(kept(file), 'utf8'))).toEqual(old);
    expect((await readdir(dirname(file))).sort()).toEqual([
      'catalogue.format-1.json',
      'catalogue.highest-revision',
      'catalogue.journal',
      'catalogue.json',
    ]);
    await store.commit(retitled('A first change'));
    expect(store.ledger.commits).toHaveLength(1);
  });

  test('merges an edit that was made while no service ran', async () => {
    const file = await copyOfOldCatalogue();
    const old = JSON.parse(await readFile(file, 'utf8'));
    old.programmes[1].title = 'Edited meanwhile';
    await writeFile(file, JSON.stringify(old));
    const { store } = await open(file);
    expect(store.state.document.programmes[1]?.title).toBe('Edited meanwhile');
    expect(store.state.mark.revision).toBe(newestRevision + 1);
    expect(await formatOf(file)).toBe(documentFormat);
  });

  test('keeps files under another name if older ones have that name already', async () => {
    const file = await copyOfOldCatalogue();
    await (await open(file)).store.close();
    for (const name of ['catalogue.json', 'catalogue.journal', 'catalogue.highest-revision'])
      await rm(join(dirname(file), name), { recursive: true });
    await placeOldCatalogue(dirname(file)); // Somebody put the old files back.
    const { store, told } = await open(file);
    expect(told.raised).toEqual([join(dirname(file), 'catalogue.format-1-2.json')]);
    expect(store.state.mark.revision).toBe(newestRevision);
  });

  test('in a folder that may not be written serves them migrated, and reports that until they are rewritten', async () => {
    const expected = await inMemory();
    const file = await copyOfOldCatalogue();
    let isReadOnly = true;
    const disk = heardDisk(
      ({ name }) => {
        if (isReadOnly && !['stat', 'realpath', 'read', 'readdir', 'close'].includes(name) && !isReading(name))
          throw failure('EROFS');
      },
      readOnly(() => isReadOnly),
    );
    const { store, told } = await open(file, { disk });
    expect(contentOf(store)).toEqual(expected);
    expect(told.problems.flat()).toEqual([
      {
        code: 'FORMAT_OLDER',
        pointer: '',
        message: `The files of the catalogue are in an older format and could not be rewritten in format ${documentFormat}, so that they are migrated in memory at every start. The catalogue cannot be written: the disk is read-only (EROFS). Give the service write permission for the folder of the document.`,
      },
    ]);
    expect(await readFile(file)).toEqual(await oldFile('catalogue.json'));
    isReadOnly = false;
    await store.commit(retitled('It can be written now'));
    await store.close();
    expect(await formatOf(file)).toBe(documentFormat);
    expect(told.problems.at(-1)).toEqual([]);
  });

  test('leaves them as they are while another process writes them, and follows its commits', async () => {
    const file = await copyOfOldCatalogue();
    const writer = await open(file, { rewritesOldFormat: false });
    const lock = heldLock(file);
    await lock.take();
    const { store, told } = await open(file);
    expect(told.problems.flat().map(({ code }) => code)).toEqual(['FORMAT_OLDER']);
    expect(store.state.document).toEqual(writer.store.state.document);
    await lock.release();
    await store.commit(retitled('The other process ended'));
    expect(await headerOf(file)).toBe(documentFormat);
  });

  test('is refused with a newer format, in the document and in the journal', async () => {
    const file = await copyOfOldCatalogue();
    await (await open(file)).store.close();
    const text = await readFile(file, 'utf8');
    await rm(journalOf(file), { recursive: true });
    await writeFile(file, text.replace(`"format": ${documentFormat}`, `"format": ${documentFormat + 1}`));
    await expect(open(file)).rejects.toMatchObject({ problems: [{ code: 'FORMAT_UNSUPPORTED', pointer: '/format' }] });
    expect(await readFile(kept(file))).toEqual(await oldFile('catalogue.json'));
  });
});

/** A disk that may only be read while a condition holds. */
function readOnly(holds: () => boolean): Disk {
  return {
    ...realDisk,
    open: (path, flags, mode) =>
      holds() && flags !== 'r' ? Promise.reject(failure('EROFS')) : realDisk.open(path, flags, mode),
  };
}
const isReading = (name: string) => name === 'open' || name === 'sync';

/** The lock of a process that is alive: the one that runs the test, under another name. */
const heldLock = (file: string) => ({
  take: () =>
    writeFile(
      join(journalOf(file), 'lock'),
      '{"id":"other","pid":1,"started":"","host":"elsewhere","realm":"elsewhere"}',
    ),
  release: () => rm(join(journalOf(file), 'lock')),
});

async function untilTaken(store: LowdbStore, title: string): Promise<void> {
  const isTaken = () => store.state.document.programmes.some((programme) => programme.title === title);
  for (let tries = 0; tries < 100 && !isTaken(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Opens old files on a disk, then reads what is there on a good disk. All states and commits have to be there. */
async function survives(disk: (file: string) => Disk, expected: Awaited<ReturnType<typeof inMemory>>): Promise<void> {
  const file = await copyOfOldCatalogue();
  const faulty = await open(file, { disk: disk(file) }).catch((error: unknown) => error);
  if (!(faulty instanceof Error)) {
    const { store } = faulty as Awaited<ReturnType<typeof open>>;
    expect(contentOf(store)).toEqual(expected);
    await store.close().catch(() => {});
  }
  opened.length = 0;
  const { store, told } = await open(file);
  expect(told.problems.flat()).toEqual([]);
  expect(contentOf(store)).toEqual(expected);
  await store.close();
  opened.length = 0;
  expect([await formatOf(file), await headerOf(file)]).toEqual([documentFormat, documentFormat]);
  expect(await readFile(kept(file))).toEqual(await oldFile('catalogue.json'));
  expect(await readFile(join(journalOf(kept(file)), 'commits.jsonl'))).toEqual(await oldFile('commits.jsonl'));
  expect((await readdir(dirname(file), { recursive: true })).filter((name) => /\.tmp$/.test(name))).toEqual([]);
  await rm(dirname(file), { recursive: true });
}

const simulatedFile = '/somewhere/catalogue.json';

/** The old files on a simulated disk. */
async function oldTree(): Promise<Tree> {
  const [document, commits] = [await oldFile('catalogue.json'), await oldFile('commits.jsonl')];
  return new Map([
    ['/somewhere', undefined],
    [simulatedFile, document],
    ['/somewhere/catalogue.journal', undefined],
    ['/somewhere/catalogue.journal/commits.jsonl', commits],
    ['/somewhere/catalogue.journal/folded.json', document],
  ]);
}

describe('an interrupted migration', () => {
  async function callsOfMigration(): Promise<{ readonly calls: number; readonly bytes: number }> {
    const counted = { calls: 0, bytes: 0 };
    const disk = heardDisk((_, write) => {
      counted.calls++;
      counted.bytes += write?.length ?? 0;
    });
    const { store } = await open(await copyOfOldCatalogue(), { disk });
    await store.close();
    return counted;
  }

  test.each(['EIO', 'EROFS'])('is repeated if any one call to the disk fails with %s', async (code) => {
    const expected = await inMemory();
    const { calls } = await callsOfMigration();
    expect(calls).toBeGreaterThan(60);
    for (let fatal = 1; fatal <= calls; fatal += step) {
      let call = 0;
      const disk = heardDisk(() => {
        if (++call === fatal) throw failure(code);
      });
      await survives(() => disk, expected);
    }
  });

  test('is repeated if the process ends at any call', async () => {
    const expected = await inMemory();
    const { calls } = await callsOfMigration();
    for (let last = 1; last <= calls; last += step) {
      let call = 0;
      const disk = heardDisk(() => {
        if (++call > last) throw failure('EIO'); // Nothing reaches the disk any more.
      });
      await survives(() => disk, expected);
    }
  });

  test('is repeated after a power cut at any call, whatever of the unsynced bytes and names is left', async () => {
    const expected = await inMemory();
    const trees: Tree[] = [];
    const simulated = new SimulatedDisk(await oldTree());
    let call = 0;
    const disk = heardDisk(() => {
      const bits = call * 2_654_435_761;
      if (call++ % step === 0) trees.push(simulated.afterPowerCut((index) => ((bits >>> (index % 32)) & 1) === 1));
    }, simulated);
    const { store } = await open(simulatedFile, { disk });
    await store.close();
    expect(trees.length).toBeGreaterThan(3);
    for (const tree of [...trees, simulated.afterPowerCut(() => false)]) {
      const left = [...tree].filter(([path]) => !path.endsWith('/lock')); // The process that had it ended with the power.
      const { store: found, told } = await open(simulatedFile, { disk: new SimulatedDisk(new Map(left)) });
      expect(told.problems.flat()).toEqual([]);
      expect(contentOf(found)).toEqual(expected);
      await found.close();
    }
  });

  test('is repeated if the disk is full after any byte', async () => {
    const expected = await inMemory();
    const { bytes } = await callsOfMigration();
    for (let room = 0; room < bytes; room += step === 1 ? 9_973 : 400_000) {
      let left = room;
      const disk = heardDisk((_, write) => {
        if (!write) return;
        if (left === 0) throw failure('ENOSPC');
        write.length = Math.min(write.length, left);
        left -= write.length;
      });
      await survives(() => disk, expected);
    }
  });
});

describe('the commands on files of format 1', () => {
  test('check and journal verify read them, and write nothing', async () => {
    const file = await copyOfOldCatalogue();
    expect(await checkFiles(file)).toMatchObject({ format: 1, problems: [], document: { revision: 49 } });
    expect((await verifyJournal(file)).commits).toHaveLength(50);
    expect((await readdir(dirname(file))).sort()).toEqual(['catalogue.journal', 'catalogue.json']);
    expect(await readFile(file)).toEqual(await oldFile('catalogue.json'));
  });

  test('restore-backup takes them as a backup, with their history', async () => {
    const expected = await inMemory();
    const backup = await copyOfOldCatalogue();
    const file = join(await aFolder(), 'catalogue.json');
    await writeFile(file, await oldFile('catalogue.json'));
    const { commit } = await restoreBackup(backup, file);
    const { store, told } = await open(file);
    expect([store.state.mark.revision, await formatOf(file)]).toEqual([commit.revision, documentFormat]);
    expect(store.ledger.commits.slice(0, -1)).toEqual(expected.commits);
    expect(told.problems.flat()).toEqual([]);
  });

  test('journal repair saves the commits of a damaged journal', async () => {
    const file = await copyOfOldCatalogue();
    const journal = join(journalOf(file), 'commits.jsonl');
    const lines = (await oldFile('commits.jsonl')).toString().split('\n');
    lines[8] = lines[8]?.replace('"n"', '"N"') ?? '';
    await writeFile(journal, lines.join('\n'));
    const { problems } = await checkFiles(file);
    expect(problems.map(({ code }) => code)).toEqual(['JOURNAL_BROKEN']);
    const repaired = await repairJournal(file);
    expect(repaired?.commits.length).toBeGreaterThan(40);
    expect(await headerOf(file)).toBe(documentFormat);
    const { store } = await open(file);
    expect(store.state.mark.revision).toBe(newestRevision);
    expect(store.ledger.commits).toEqual(repaired?.commits);
    expect(await formatOf(file)).toBe(documentFormat);
  });
});
