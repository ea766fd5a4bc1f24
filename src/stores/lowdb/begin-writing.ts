import { randomUUID } from 'node:crypto';
import type { RevisionMark } from '../../catalogue/revision/commit.js';
import type { WriterFiles } from './compaction/compact.js';
import type { CataloguePaths } from './disk/catalogue-paths.js';
import { type Disk, ifThere } from './disk/disk.js';
import { isSameFile, replaceCheckpointCopy, writeCheckpointCopy } from './disk/document-file.js';
import { HighestRevisionFile } from './disk/highest-revision.js';
import { handOver, type Owner, syncFolder, writeWhole } from './disk/whole-file.js';
import { WriterLock } from './disk/writer-lock.js';
import { Journal, makeJournal } from './journal/journal.js';
import type { JournalRecord } from './journal/journal-format.js';
import { type JournalFile, readJournalFile } from './recovery/read-stored.js';
import { removeTemporaryFiles, resumeCompaction } from './recovery/resume.js';

/** The first content of a new journal. */
export interface JournalStart {
  readonly from: RevisionMark;
  readonly records: readonly JournalRecord[];
  /** The document of the last record, which is a checkpoint. */
  readonly document: Uint8Array;
}

export interface WritingBegun {
  readonly writing: WriterFiles;
  /** Whether the journal has changed since it was last read. */
  readonly isChanged: boolean;
}

interface WritingOptions {
  /** The journal as last read. */
  readonly known: JournalFile | undefined;
  readonly beginning: () => Promise<JournalStart>;
  /** The newest state that is known. */
  readonly mark: RevisionMark;
}

/**
 * Takes the lock, removes what a crash left, and opens the journal, or makes one if there is none. Rejects with READ_ONLY
 * if another process writes.
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
    await lock.release().catch(() => {}); // The first error is reported.
    if (isMade) await disk.rmdir(places.journal).catch(() => {}); // Fails if it isn't empty.
    throw error;
  }
}

/**
 * Makes the journal again from memory, after somebody moved it away or truncated it; the file that is there keeps a second
 * name. The process has to hold the lock.
 */
export async function remakeJournal(
  { disk, places, lock, highest, journal: old }: WriterFiles,
  beginning: () => Promise<JournalStart>,
): Promise<WriterFiles> {
  const owner = await ownerOf(disk, places);
  await keepDamaged(disk, places);
  await makeFirst(disk, places, { ...(await beginning()), owner });
  const { journal } = await openJournal(disk, places, { known: undefined, beginning, owner });
  await old.close().catch(() => {}); // Nothing more is written to it.
  return { disk, places, lock, journal, highest };
}

/**
 * Replaces a journal of an older format by one in today's, in one step: a crash leaves either of them, each with the copy of
 * the document that it knows. The process has to hold the lock.
 */
export async function rewriteJournal(
  { disk, places, lock, highest, journal: old }: WriterFiles,
  beginning: () => Promise<JournalStart>,
): Promise<WriterFiles> {
  const owner = await ownerOf(disk, places);
  const { document, ...lines } = await beginning();
  await writeCheckpointCopy(disk, places, { bytes: document, owner });
  await makeJournal(disk, places, { ...lines, owner });
  await replaceCheckpointCopy(disk, places);
  const { journal } = await openJournal(disk, places, { known: undefined, beginning, owner });
  await old.close().catch(() => {}); // Nothing more is written to it.
  return { disk, places, lock, journal, highest };
}

/** Gives the files of a journal second names, which they keep when the journal is made again. Returns those names. */
export const keepDamaged = (disk: Disk, { commits, checkpointCopy }: CataloguePaths): Promise<readonly string[]> =>
  keepOld(disk, [commits, checkpointCopy], 'damaged');

/** Gives files second names, which they keep when other files take their places. Returns those names. */
export async function keepOld(disk: Disk, paths: readonly string[], reason: string): Promise<readonly string[]> {
  const kept: string[] = [];
  const id = randomUUID();
  for (const path of paths) {
    const name = `${path}.${id}.${reason}`;
    if ((await ifThere(disk.link(path, name).then(() => true))) === true) kept.push(name);
  }
  return kept;
}

/** The owner and mode of the document, or of the folder if the document is missing. */
export async function ownerOf(disk: Disk, { document, folder }: CataloguePaths): Promise<Owner> {
  const stat = await ifThere(disk.stat(document));
  return stat ?? { ...(await disk.stat(folder)), mode: 0o644 };
}

/** Makes the folder of the journal if there is none. Returns whether it did. */
export async function makeFolder(disk: Disk, { journal, folder }: CataloguePaths, owner: Owner): Promise<boolean> {
  if (await ifThere(disk.stat(journal))) return false;
  const mode = owner.mode | ((owner.mode & 0o444) >> 2); // Everybody who may read the document may list the folder.
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

/** Makes a journal, and the copy of the document on which it is replayed. Replaces a journal that is there. */
export async function makeFirst(
  disk: Disk,
  places: CataloguePaths,
  { document, owner, ...lines }: JournalStart & { readonly owner: Owner },
) {
  await ifThere(disk.unlink(places.checkpointCopy));
  await writeWhole(disk, places.checkpointCopy, document, owner);
  try {
    await makeJournal(disk, places, { ...lines, owner });
  } catch (error) {
    for (const path of [places.checkpointCopy, places.commits]) await disk.unlink(path).catch(() => {}); // The first error is reported.
    throw error;
  }
}
