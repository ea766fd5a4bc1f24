import { isDeepStrictEqual } from 'node:util';
import type { Values } from '../../../catalogue/document/entry-change.js';
import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import { checkOrThrow, checkValueOrThrow } from '../../../catalogue/read/check.js';
import type { Commit } from '../../../catalogue/revision/commit.js';
import { markOf } from '../../../catalogue/revision/edition.js';
import type { CatalogueDocument } from '../../../domain/catalogue-document.js';
import type { ProblemCode } from '../../../domain/fields/problem-codes.js';
import { type Disk, type DiskStat, ifThere } from '../disk/disk.js';
import { type DocumentThere, documentAt } from '../disk/document-at.js';
import type { Places } from '../disk/places.js';
import { bytesOf } from '../disk/whole-file.js';
import {
  allCheckpointsIn,
  checkpointOf,
  checkpointsIn,
  commitsIn,
  JournalBroken,
  type JournalRead,
  markIn,
  readJournal,
} from '../journal/read-journal.js';
import { redone } from '../journal/redone.js';
import { type Checkpoint, journalFormat } from '../journal/sealed-line.js';
import { entryOrder } from './entry-order.js';

/** A catalogue as it is kept: the newest document that is known to be good, and how it came about. */
export interface Stored {
  readonly document: CatalogueDocument;
  /** Oldest first. */
  readonly commits: readonly Commit[];
  /** Absent before the first commit. */
  readonly journal?: JournalThere;
  /** The document on the disk; what is wrong where it cannot be read. */
  readonly there: Found;
  /** Whether the journal knows it, or there is no journal. */
  readonly isKnown: boolean;
}

export type Found = DocumentThere | CatalogueRefused;
export type JournalThere = JournalRead & { readonly stat: DiskStat };

const mostTries = 5;

/** Reads the document and its journal, and writes nothing. Rejects with `CatalogueRefused` where no good state is found. */
export async function readStored(disk: Disk, places: Places): Promise<Stored> {
  for (let tries = 1; ; tries++) {
    const there = await documentOrRefusal(disk, places);
    const journal = await journalAt(disk, places);
    if (!journal) return { ...alone(there), there };
    const known = isThere(there) && checkpointOf(checkpointsIn(journal.lines), there.sha256);
    if (known) return { ...together(there.bytes, known, journal), journal, there, isKnown: true };
    // Another process may have put a new document in place since.
    const again = await documentOrRefusal(disk, places);
    if (tries < mostTries && hashIn(again) !== hashIn(there)) continue;
    return { ...(await withoutDocument(disk, places, { there, journal })), journal, there, isKnown: false };
  }
}

export const isThere = (there: Found): there is DocumentThere => 'bytes' in there;
const hashIn = (there: Found) => (isThere(there) ? there.sha256 : undefined);

/** The journal from its start; nothing where there is none. */
export async function journalAt(disk: Disk, places: Places): Promise<JournalThere | undefined> {
  const file = await ifThere(disk.open(places.commits, 'r'));
  if (!file) return undefined;
  try {
    const stat = await file.stat();
    return { ...wholeJournal(await bytesOf(file, 0, stat.size)), stat };
  } finally {
    await file.close();
  }
}

function wholeJournal(bytes: Buffer): JournalRead {
  try {
    const journal = readJournal(bytes);
    const first = journal.lines[0]?.record;
    if (first && 'journal' in first && first.journal > journalFormat)
      throw refusal('FORMAT_UNSUPPORTED', 'A newer version wrote the journal. Start that version.');
    return journal;
  } catch (error) {
    if (!(error instanceof JournalBroken)) throw error;
    const remedy =
      'Restore the folder of the journal, and the document, from one backup; or move the folder away: then the document stands as it is, and changes that are in the journal alone are lost.';
    throw refusal('JOURNAL_BROKEN', `Line ${error.line} of commits.jsonl is not what was written there. ${remedy}`);
  }
}

function alone(there: Found) {
  if (!isThere(there)) throw there;
  return { document: checkOrThrow(there.bytes), commits: [], isKnown: true };
}

/** The newest state, from a document that the journal knows. */
function together(bytes: Buffer, { revision }: Checkpoint, { lines }: JournalRead) {
  const commits = commitsIn(lines);
  const mark = markIn(lines);
  const missing = commits.filter((commit) => commit.revision > revision);
  const document = missing.length === 0 ? checkOrThrow(bytes) : undefined;
  if (document && isDeepStrictEqual(markOf(document), mark)) return { document, commits };
  const changes = missing.flatMap((commit) => commit.changes);
  const value = redone(JSON.parse(bytes.toString()) as Values, changes, { mark, order: entryOrder });
  return { document: checkValueOrThrow(value), commits };
}

/** The newest state, where the document on the disk was changed by others: from the copy of how it was before. */
async function withoutDocument(disk: Disk, places: Places, { there, journal }: Unknown) {
  const copy = await copyKnown(disk, places, { there, known: allCheckpointsIn(journal.lines) });
  if (copy) return together(copy.bytes, copy, journal);
  throw refusal('JOURNAL_FOREIGN', `The journal beside the document was made for another one. ${foreignRemedy}`);
}

export const foreignRemedy =
  'Put the document back that it was made for, or move the folder of the journal away to begin a new one.';

interface Unknown {
  readonly there: Found;
  readonly journal: JournalRead;
}

interface Edited {
  readonly there: Found;
  readonly known: readonly Checkpoint[];
}

/**
 * The copy of the document that the changed one was made from, and the revision that it holds. Where a crash came
 * between two copies, it is the one of the revision that the document names.
 */
export async function copyKnown(
  disk: Disk,
  { folded, folding }: Places,
  { there, known }: Edited,
): Promise<(Checkpoint & { readonly bytes: Buffer }) | undefined> {
  const copies = await Promise.all([folded, folding].map((path) => documentAt(disk, path).catch(() => undefined)));
  const possible = copies.flatMap((copy) => {
    const checkpoint = copy && checkpointOf(known, copy.sha256);
    return checkpoint ? [{ ...checkpoint, bytes: copy.bytes }] : [];
  });
  if (possible.length < 2 || !isThere(there)) return possible[0];
  const named = revisionIn(there.bytes);
  return possible.find(({ revision }) => revision === named) ?? possible[0];
}

/** The revision that a document names; nothing where it is not even JSON. */
export function revisionIn(bytes: Buffer): unknown {
  try {
    return (JSON.parse(bytes.toString()) as Values | null)?.['revision'];
  } catch {
    return undefined;
  }
}

function refusal(code: ProblemCode, message: string): CatalogueRefused {
  return new CatalogueRefused([{ code, pointer: '', message }]);
}

export async function documentOrRefusal(disk: Disk, { document }: Places): Promise<Found> {
  try {
    return await documentAt(disk, document);
  } catch (error) {
    if (error instanceof CatalogueRefused) return error;
    throw error;
  }
}
