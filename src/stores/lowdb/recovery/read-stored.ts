import { isDeepStrictEqual } from 'node:util';
import type { Collection, Values } from '../../../catalogue/document/entry-change.js';
import { CatalogueRefused } from '../../../catalogue/document/problem.js';
import { checkOrThrow, checkValueOrThrow } from '../../../catalogue/read/check.js';
import { markOf } from '../../../catalogue/revision/catalogue-state.js';
import type { Commit } from '../../../catalogue/revision/commit.js';
import { CatalogueDocument } from '../../../domain/catalogue-document.js';
import { shapeOf } from '../../../domain/fields/fields.js';
import type { ProblemCode } from '../../../domain/fields/problem-codes.js';
import type { CataloguePaths } from '../disk/catalogue-paths.js';
import { type Disk, type DiskStat, ifThere } from '../disk/disk.js';
import { type DocumentFile, readDocumentFile } from '../disk/document-file.js';
import { bytesOf } from '../disk/whole-file.js';
import {
  allCheckpointsIn,
  type Checkpoint,
  checkpointOf,
  checkpointsIn,
  commitsIn,
  JournalBroken,
  type JournalRead,
  journalFormat,
  markIn,
  readJournal,
} from '../journal/journal-format.js';
import { type PropertyOrder, replayChanges } from '../journal/replay-changes.js';

/** A catalogue as it is kept: the newest document that is known to be good, and how it came about. */
export interface StoredCatalogue {
  readonly document: CatalogueDocument;
  /** Oldest first. */
  readonly commits: readonly Commit[];
  /** Absent before the first commit. */
  readonly journal?: JournalFile;
  /** The document on the disk; what is wrong where it cannot be read. */
  readonly there: DocumentOrRefusal;
  /** Whether the journal knows it, or there is no journal. */
  readonly isKnown: boolean;
}

export type DocumentOrRefusal = DocumentFile | CatalogueRefused;
export type JournalFile = JournalRead & { readonly stat: DiskStat };

const mostTries = 5;

/** Reads the document and its journal, and writes nothing. Rejects with `CatalogueRefused` where no good state is found. */
export async function readStored(disk: Disk, places: CataloguePaths): Promise<StoredCatalogue> {
  for (let tries = 1; ; tries++) {
    const there = await readDocumentOrRefusal(disk, places);
    const journal = await readJournalFile(disk, places);
    if (!journal) return { ...withoutJournal(there), there };
    const known = isDocument(there) && checkpointOf(checkpointsIn(journal.lines), there.sha256);
    if (known) return { ...withJournal(there.bytes, known, journal), journal, there, isKnown: true };
    // Another process may have put a new document in place since.
    const again = await readDocumentOrRefusal(disk, places);
    if (tries < mostTries && hashIn(again) !== hashIn(there)) continue;
    return { ...(await withoutDocument(disk, places, { there, journal })), journal, there, isKnown: false };
  }
}

export const isDocument = (there: DocumentOrRefusal): there is DocumentFile => 'bytes' in there;
const hashIn = (there: DocumentOrRefusal) => (isDocument(there) ? there.sha256 : undefined);

/** The journal from its start; nothing where there is none. */
export async function readJournalFile(disk: Disk, places: CataloguePaths): Promise<JournalFile | undefined> {
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
      throw refusal(
        'FORMAT_UNSUPPORTED',
        'The journal was written by a newer version of the software. Start that version.',
      );
    return journal;
  } catch (error) {
    if (!(error instanceof JournalBroken)) throw error;
    const remedy =
      'Restore the folder of the journal and the document from the same backup. Or move the folder away: the document is then used as it is, and changes that are only in the journal are lost.';
    throw refusal('JOURNAL_BROKEN', `Line ${error.line} of commits.jsonl is damaged. ${remedy}`);
  }
}

function withoutJournal(there: DocumentOrRefusal) {
  if (!isDocument(there)) throw there;
  return { document: checkOrThrow(there.bytes), commits: [], isKnown: true };
}

/** The newest state, from a document that the journal knows. */
function withJournal(bytes: Buffer, { revision }: Checkpoint, { lines }: JournalRead) {
  const commits = commitsIn(lines);
  const mark = markIn(lines);
  const missing = commits.filter((commit) => commit.revision > revision);
  const document = missing.length === 0 ? checkOrThrow(bytes) : undefined;
  if (document && isDeepStrictEqual(markOf(document), mark)) return { document, commits };
  const changes = missing.flatMap((commit) => commit.changes);
  const value = replayChanges(JSON.parse(bytes.toString()) as Values, changes, { mark, order: entryOrder });
  return { document: checkValueOrThrow(value), commits };
}

/** The newest state, where the document on the disk was changed by others: from the copy of how it was before. */
async function withoutDocument(disk: Disk, places: CataloguePaths, { there, journal }: ForeignDocument) {
  const copy = await findKnownCopy(disk, places, { there, known: allCheckpointsIn(journal.lines) });
  if (copy) return withJournal(copy.bytes, copy, journal);
  throw refusal('JOURNAL_FOREIGN', `The journal beside the document belongs to another document. ${foreignRemedy}`);
}

export const foreignRemedy =
  'Restore the document that belongs to the journal, or move the folder of the journal away to start a new one.';

interface ForeignDocument {
  readonly there: DocumentOrRefusal;
  readonly journal: JournalRead;
}

interface EditedDocument {
  readonly there: DocumentOrRefusal;
  readonly known: readonly Checkpoint[];
}

/**
 * The copy of the document that the changed one was made from, and the revision that it holds. Where a crash came
 * between two copies, it is the one of the revision that the document names.
 */
export async function findKnownCopy(
  disk: Disk,
  { folded, folding }: CataloguePaths,
  { there, known }: EditedDocument,
): Promise<(Checkpoint & { readonly bytes: Buffer }) | undefined> {
  const copies = await Promise.all(
    [folded, folding].map((path) => readDocumentFile(disk, path).catch(() => undefined)),
  );
  const possible = copies.flatMap((copy) => {
    const checkpoint = copy && checkpointOf(known, copy.sha256);
    return checkpoint ? [{ ...checkpoint, bytes: copy.bytes }] : [];
  });
  if (possible.length < 2 || !isDocument(there)) return possible[0];
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

export async function readDocumentOrRefusal(disk: Disk, { document }: CataloguePaths): Promise<DocumentOrRefusal> {
  try {
    return await readDocumentFile(disk, document);
  } catch (error) {
    if (error instanceof CatalogueRefused) return error;
    throw error;
  }
}

const propertiesOf = (list: Collection): readonly string[] => {
  const entry = shapeOf(CatalogueDocument).get(list)?.nestedClass?.();
  return entry ? [...shapeOf(entry).keys()] : [];
};

/** Properties are written in the order in which their classes declare them. */
export const entryOrder: PropertyOrder = {
  hubs: propertiesOf('hubs'),
  sources: propertiesOf('sources'),
  series: propertiesOf('series'),
  externalThings: propertiesOf('externalThings'),
  programmes: propertiesOf('programmes'),
};
