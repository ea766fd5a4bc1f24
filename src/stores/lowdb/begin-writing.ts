import type { Mark } from '../../catalogue/revision/commit.js';
import type { Writing } from './compaction/fold.js';
import { type Disk, ifThere } from './disk/disk.js';
import { isSame } from './disk/document-at.js';
import type { Places } from './disk/places.js';
import { handOver, type Owner, syncFolder, writeWhole } from './disk/whole-file.js';
import { WriterLock } from './disk/writer-lock.js';
import { Journal, makeJournal } from './journal/journal.js';
import type { JournalRecord } from './journal/sealed-line.js';
import { resume, sweep } from './recovery/resume.js';
import { type JournalThere, journalAt } from './recovery/stored.js';

/** What a journal begins with, where there is none yet. */
export interface Beginning {
  readonly from: Mark;
  readonly records: readonly JournalRecord[];
  /** The document that the last of the records is a checkpoint of. */
  readonly document: Uint8Array;
}

export interface Begun {
  readonly writing: Writing;
  /** Whether the journal is other than it was known to be. */
  readonly isOther: boolean;
}

interface Start {
  /** The journal as it was last read. */
  readonly known: JournalThere | undefined;
  readonly beginning: () => Promise<Beginning>;
}

/**
 * Takes the lock, clears up what a crash left, and opens the journal, which is made where there is none. Rejects with
 * READ_ONLY where another process writes.
 */
export async function beginWriting(disk: Disk, places: Places, start: Start): Promise<Begun> {
  const owner = await ownerOf(disk, places);
  const isMade = await makeFolder(disk, places, owner);
  const lock = await WriterLock.taken(disk, places.lock, owner);
  try {
    await sweep(disk, places);
    const { journal, isOther } = await openJournal(disk, places, { ...start, owner });
    try {
      await resume(disk, places, journal);
      return { writing: { disk, places, lock, journal }, isOther };
    } catch (error) {
      await journal.close();
      throw error;
    }
  } catch (error) {
    await lock.release().catch(() => {}); // The first error is the one to tell.
    if (isMade) await disk.rmdir(places.journal).catch(() => {}); // Where it is empty.
    throw error;
  }
}

/** Whose the document is, or the folder where it is missing. */
async function ownerOf(disk: Disk, { document, folder }: Places): Promise<Owner> {
  const stat = await ifThere(disk.stat(document));
  return stat ?? { ...(await disk.stat(folder)), mode: 0o644 };
}

/** Makes the folder of the journal. Says whether there was none. */
async function makeFolder(disk: Disk, { journal, folder }: Places, owner: Owner): Promise<boolean> {
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

async function openJournal(disk: Disk, places: Places, { known, beginning, owner }: Start & { readonly owner: Owner }) {
  const stat = await ifThere(disk.stat(places.commits));
  if (known && stat && isSame(known.stat, stat))
    return { journal: await Journal.opened(disk, places, { read: known, owner }), isOther: false };
  if (!stat) await makeFirst(disk, places, { ...(await beginning()), owner });
  const read = await journalAt(disk, places);
  if (!read) throw new Error('The journal went away as soon as it was there.');
  return { journal: await Journal.opened(disk, places, { read, owner }), isOther: stat !== undefined };
}

async function makeFirst(
  disk: Disk,
  places: Places,
  { document, owner, ...lines }: Beginning & { readonly owner: Owner },
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
