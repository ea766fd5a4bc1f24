import { randomUUID } from 'node:crypto';
import type { RevisionMark } from '../../catalogue/revision/commit.js';
import type { WriterFiles } from './compaction/compact.js';
import type { CataloguePaths } from './disk/catalogue-paths.js';
import { type Disk, ifThere } from './disk/disk.js';
import { isSameFile } from './disk/document-file.js';
import { HighestRevisionFile } from './disk/highest-revision.js';
import { handOver, type Owner, syncFolder, writeWhole } from './disk/whole-file.js';
import { WriterLock } from './disk/writer-lock.js';
import { Journal, makeJournal } from './journal/journal.js';
import type { JournalRecord } from './journal/journal-format.js';
import { type JournalFile, readJournalFile } from './recovery/read-stored.js';
import { removeTemporaryFiles, resumeCompaction } from './recovery/resume.js';

/** What a journal begins with, where there is none yet. */
export interface JournalStart {
  readonly from: RevisionMark;
  readonly records: readonly JournalRecord[];
  /** The document that the last of the records is a checkpoint of. */
  readonly document: Uint8Array;
}

export interface WritingBegun {
  readonly writing: WriterFiles;
  /** Whether the journal is other than it was known to be. */
  readonly isChanged: boolean;
}

interface WritingOptions {
  /** The journal as it was last read. */
  readonly known: JournalFile | undefined;
  readonly beginning: () => Promise<JournalStart>;
  /** The newest state that is known. */
  readonly mark: RevisionMark;
}

/**
 * Takes the lock, clears up what a crash left, and opens the journal, which is made where there is none. Rejects with
 * READ_ONLY where another process writes.
 */
export async function beginWriting(disk: Disk, places: CataloguePaths, start: WritingOptions): Promise<WritingBegun> {
  const owner = await ownerOf(disk, places);
  const isMade = await makeFolder(disk, places, owner);
  const lock = await WriterLock.taken(disk, places.lock, owner);
  try {
    await removeTemporaryFiles(disk, places);
    const highest = await HighestRevisionFile.opened(disk, places.highest, start.mark, owner);
    try {
      const { journal, isChanged } = await openJournal(disk, places, { ...start, owner });
      try {
        await resumeCompaction(disk, places, journal);
        return { writing: { disk, places, lock, journal, highest }, isChanged };
      } catch (error) {
        await journal.close();
        throw error;
      }
    } catch (error) {
      await highest.close();
      throw error;
    }
  } catch (error) {
    await lock.release().catch(() => {}); // The first error is the one to tell.
    if (isMade) await disk.rmdir(places.journal).catch(() => {}); // Where it is empty.
    throw error;
  }
}

/**
 * Makes a journal anew from what is in memory, where others moved it away or cut it short; what is there is set aside. The
 * process has to hold the lock.
 */
export async function remakeJournal(
  { disk, places, lock, highest, journal: old }: WriterFiles,
  beginning: () => Promise<JournalStart>,
): Promise<WriterFiles> {
  const owner = await ownerOf(disk, places);
  await keepDamaged(disk, places);
  await makeFirst(disk, places, { ...(await beginning()), owner });
  const { journal } = await openJournal(disk, places, { known: undefined, beginning, owner });
  await old.close().catch(() => {}); // Nothing was to be written to it any more.
  return { disk, places, lock, journal, highest };
}

/** Gives the files of a journal second names, under which they stay when it is made anew. Returns these names. */
export const keepDamaged = (disk: Disk, { commits, folded }: CataloguePaths): Promise<readonly string[]> =>
  keepOld(disk, [commits, folded], 'damaged');

/** Gives files second names, under which they stay when others take their places. Returns these names. */
export async function keepOld(disk: Disk, paths: readonly string[], reason: string): Promise<readonly string[]> {
  const kept: string[] = [];
  const id = randomUUID();
  for (const path of paths) {
    const name = `${path}.${id}.${reason}`;
    if ((await ifThere(disk.link(path, name).then(() => true))) === true) kept.push(name);
  }
  return kept;
}

/** Whose the document is, or the folder where it is missing. */
export async function ownerOf(disk: Disk, { document, folder }: CataloguePaths): Promise<Owner> {
  const stat = await ifThere(disk.stat(document));
  return stat ?? { ...(await disk.stat(folder)), mode: 0o644 };
}

/** Makes the folder of the journal. Says whether there was none. */
export async function makeFolder(disk: Disk, { journal, folder }: CataloguePaths, owner: Owner): Promise<boolean> {
  if (await ifThere(disk.stat(journal))) return false;
  const mode = owner.mode | ((owner.mode & 0o444) >> 2); // Who may read the document may look into the folder.
  await disk.mkdir(journal, { mode: mode & 0o777 });
  const made = await disk.open(journal, 'r');
  try {
    await handOver(made, { ...owner, mode });
  } finally {
    await made.close();
  }
  await syncFolder(disk, folder);
  return true;
}

async function openJournal(
  disk: Disk,
  places: CataloguePaths,
  { known, beginning, owner }: Omit<WritingOptions, 'mark'> & { readonly owner: Owner },
) {
  const stat = await ifThere(disk.stat(places.commits));
  if (known && stat && isSameFile(known.stat, stat))
    return { journal: await Journal.opened(disk, places, { read: known, owner }), isChanged: false };
  if (!stat) await makeFirst(disk, places, { ...(await beginning()), owner });
  const read = await readJournalFile(disk, places);
  if (!read) throw new Error('The journal went away as soon as it was there.');
  return { journal: await Journal.opened(disk, places, { read, owner }), isChanged: stat !== undefined };
}

/** Makes a journal with the copy of the document that it goes on from, in the place of any that is there. */
export async function makeFirst(
  disk: Disk,
  places: CataloguePaths,
  { document, owner, ...lines }: JournalStart & { readonly owner: Owner },
) {
  await ifThere(disk.unlink(places.folded));
  await writeWhole(disk, places.folded, document, owner);
  try {
    await makeJournal(disk, places, { ...lines, owner });
  } catch (error) {
    for (const path of [places.folded, places.commits]) await disk.unlink(path).catch(() => {}); // The first error is told.
    throw error;
  }
}
