import { isDeepStrictEqual } from 'node:util';
import { classOf } from '../../../catalogue/document/collections.js';
import { type Collection, collections, type Values } from '../../../catalogue/document/entry-change.js';
import { migrateCommits } from '../../../catalogue/document/formats/migrate-commits.js';
import { migrateDocument } from '../../../catalogue/document/formats/migrate-document.js';
import { CatalogueRefused, type Problem } from '../../../catalogue/document/problem.js';
import {
  checkOrThrow,
  checkStoredOrThrow,
  checkStoredValueOrThrow,
  type StoredDocument,
} from '../../../catalogue/read/check.js';
import { revisionMarkOf } from '../../../catalogue/revision/catalogue-state.js';
import type { Commit, RevisionMark } from '../../../catalogue/revision/commit.js';
import { CatalogueDocument } from '../../../domain/catalogue-document.js';
import { documentFormat } from '../../../domain/document-format.js';
import { shapeOf } from '../../../domain/fields/fields.js';
import type { ProblemCode } from '../../../domain/fields/problem-codes.js';
import type { CataloguePaths } from '../disk/catalogue-paths.js';
import { type Disk, type DiskStat, ifThere } from '../disk/disk.js';
import { type DocumentFile, documentFormatIn, readDocumentFile } from '../disk/document-file.js';
import { bytesAt, bytesOf } from '../disk/whole-file.js';
import {
  allCheckpointsIn,
  type Checkpoint,
  checkpointOf,
  commitsIn,
  currentCheckpointsIn,
  formatIn,
  JournalBroken,
  type JournalRead,
  markIn,
  readJournal,
  salvageCommits,
  salvageFormat,
} from '../journal/journal-format.js';
import { type PropertyOrder, replayChanges } from '../journal/replay-changes.js';

/** A catalogue as read from its files: the newest valid state and its history. */
export interface StoredCatalogue {
  readonly document: CatalogueDocument;
  /** Oldest first, in today's format. */
  readonly commits: readonly Commit[];
  /** Absent before the first commit. */
  readonly journal?: JournalFile;
  /** The document on the disk, or why it can't be read. */
  readonly there: DocumentOrRefusal;
  /** Whether the journal names this document, or there is no journal. If not, it was edited. */
  readonly isKnown: boolean;
  /** The revision of the document when a store last wrote it. */
  readonly lastRevision: number;
  /** What is stored although the laws of content refuse it now. */
  readonly contentProblems: readonly Problem[];
  /** Why later changes may be missing. Then nothing may be written. */
  readonly damage?: Problem;
}

export type DocumentOrRefusal = DocumentFile | CatalogueRefused;
export type JournalFile = JournalRead & { readonly stat: DiskStat };

const mostTries = 5;

/** Reads the document and its journal, and writes nothing. Rejects with `CatalogueRefused` if there is no valid state. */
export async function readStored(disk: Disk, places: CataloguePaths): Promise<StoredCatalogue> {
  for (let tries = 1; ; tries++) {
    const there = await readDocumentOrRefusal(disk, places);
    const journal = await orBroken(readJournalFile(disk, places));
    if (!journal) return withoutJournal(there);
    if (journal instanceof CatalogueRefused)
      return withBrokenJournal(there, journal, await bytesAt(disk, places.commits));
    const known = isDocument(there) && checkpointOf(currentCheckpointsIn(journal.lines), there.sha256);
    if (known) return { ...withJournal(there.bytes, known, journal), there, isKnown: true };
    // Another process may have replaced the document since.
    const again = await readDocumentOrRefusal(disk, places);
    if (tries < mostTries && hashIn(again) !== hashIn(there)) continue;
    const damage = behind(there, journal);
    if (damage) return { ...documentAlone(there, 'stored'), damage };
    return { ...(await withoutDocument(disk, places, journal)), there, isKnown: false };
  }
}

export const isDocument = (there: DocumentOrRefusal): there is DocumentFile => 'bytes' in there;
const hashIn = (there: DocumentOrRefusal) => (isDocument(there) ? there.sha256 : undefined);

/** The journal, or the refusal if it is broken. */
async function orBroken(read: Promise<JournalFile | undefined>): Promise<JournalFile | CatalogueRefused | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof CatalogueRefused && error.problems[0]?.code === 'JOURNAL_BROKEN') return error;
    throw error;
  }
}

/** Reads the whole journal; undefined if there is none. Rejects with `CatalogueRefused`. */
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
    if (formatIn(journal.lines) > documentFormat)
      throw refusal(
        'FORMAT_UNSUPPORTED',
        'The journal was written by a newer version of the software. Start that version.',
      );
    return journal;
  } catch (error) {
    if (!(error instanceof JournalBroken)) throw error;
    throw refusal('JOURNAL_BROKEN', `Line ${error.line} of commits.jsonl is damaged. ${damageRemedy}`);
  }
}

const damageRemedy =
  'Restore the folder of the journal and the document from the same backup. Or run "maths-hub-catalogue journal repair": it keeps what can be read, and sets the rest aside.';
const untilRepaired = `Changes that were only in the journal may be missing, so that nothing can be changed. ${damageRemedy}`;

function withoutJournal(there: DocumentOrRefusal): StoredCatalogue {
  const { journalRevision, ...stored } = documentAlone(there, 'new');
  if (journalRevision === undefined) return stored;
  const message = `The document says that its journal goes to revision ${journalRevision} at least, and there is no journal beside it. ${untilRepaired}`;
  return { ...stored, damage: { code: 'JOURNAL_MISSING', pointer: '', message } };
}

/** The document without its journal. */
function documentAlone(
  there: DocumentOrRefusal,
  age: 'new' | 'stored',
): StoredCatalogue & Pick<CatalogueDocument, 'journalRevision'> {
  if (!isDocument(there)) throw there;
  const { document, contentProblems } = age === 'new' ? newDocument(there.bytes) : checkStoredOrThrow(there.bytes);
  const { revision: lastRevision, journalRevision } = document;
  const stored = { document: inMemory(document), contentProblems, there, isKnown: true, lastRevision };
  return { ...stored, journalRevision, commits: [] };
}

/** Checks a document that has no journal. A service has stored it if it names a journal or has an older format. */
function newDocument(bytes: Buffer): StoredDocument {
  try {
    return { document: checkOrThrow(bytes), contentProblems: [] };
  } catch (error) {
    const isStored = journalRevisionIn(bytes) !== undefined || documentFormatIn(bytes) < documentFormat;
    if (error instanceof CatalogueRefused && isStored) return checkStoredOrThrow(bytes);
    throw error;
  }
}

/** The document, and the commits of a broken journal that can be applied to it. */
function withBrokenJournal(there: DocumentOrRefusal, broken: CatalogueRefused, bytes: Buffer): StoredCatalogue {
  if (!isDocument(there)) throw new CatalogueRefused([...broken.problems, ...there.problems]);
  const stored = { ...documentAlone(there, 'stored'), damage: broken.problems[0] as Problem };
  const { revision } = stored.document;
  const commits = salvageCommits(bytes, { revision, sha256: there.sha256 });
  const newest = commits.at(-1);
  const format = salvageFormat(bytes) ?? documentFormatIn(there.bytes);
  try {
    return newest
      ? { ...stored, ...withCommits(there.bytes, revision, { commits, mark: revisionMarkOf(newest), format }) }
      : stored;
  } catch (error) {
    if (error instanceof CatalogueRefused) return stored; // The document was edited, and the commits can't be applied to it.
    throw error;
  }
}

/** The problem of a journal that ends before the revision that the document names: it is an older one. */
function behind(there: DocumentOrRefusal, { lines }: JournalRead): Problem | undefined {
  const named = isDocument(there) ? journalRevisionIn(there.bytes) : undefined;
  const { revision } = markIn(lines);
  if (typeof named !== 'number' || named <= revision) return undefined;
  const message = `The document says that its journal goes to revision ${named} at least, but the journal ends at revision ${revision}. ${untilRepaired}`;
  return { code: 'JOURNAL_BEHIND', pointer: '', message };
}

/** The document without `journalRevision`, which is only meant for the file. */
const inMemory = ({ journalRevision: _, ...document }: CatalogueDocument): CatalogueDocument =>
  Object.freeze(Object.assign(new CatalogueDocument(), document));

interface Replayed {
  readonly commits: readonly Commit[];
  /** The mark after the last of them. */
  readonly mark: RevisionMark;
  readonly format: number;
}

/** The newest state and all commits in today's format, from a document at a revision and all commits as they are stored. */
function withCommits(bytes: Buffer, revision: number, { commits, mark, format }: Replayed) {
  const missing = commits.filter((commit) => commit.revision > revision);
  const stored = missing.length === 0 && format === documentFormat ? checkStoredOrThrow(bytes) : undefined;
  if (stored && isDeepStrictEqual(revisionMarkOf(stored.document), mark)) return withCommitsOf(stored, commits);
  const changes = missing.flatMap((commit) => commit.changes);
  const before = migrateDocument(JSON.parse(bytes.toString()) as Values, format);
  const value = replayChanges(before, changes, { mark, order: entryOrder });
  return withCommitsOf(checkStoredValueOrThrow(value), migrateCommits(commits, value, format));
}

const withCommitsOf = ({ document, contentProblems }: StoredDocument, commits: readonly Commit[]) => ({
  document: inMemory(document),
  contentProblems,
  commits,
});

const withJournal = (bytes: Buffer, { revision }: Checkpoint, journal: JournalFile) => ({
  ...withCommits(bytes, revision, {
    commits: commitsIn(journal.lines),
    mark: markIn(journal.lines),
    format: formatIn(journal.lines),
  }),
  journal,
  lastRevision: revision,
});

/** The newest state from the copy of the document, if the document itself was edited. */
async function withoutDocument(disk: Disk, places: CataloguePaths, journal: JournalFile) {
  const copy = await findKnownCopy(disk, places, allCheckpointsIn(journal.lines));
  if (copy) return withJournal(copy.bytes, copy, journal);
  throw refusal('JOURNAL_FOREIGN', `The journal beside the document belongs to another document. ${foreignRemedy}`);
}

export const foreignRemedy =
  'Restore the document that belongs to the journal. Or run "maths-hub-catalogue journal repair": it sets the journal aside, and starts a new one.';

/** The copy of the document that the store last wrote, and its revision. */
async function findKnownCopy(
  disk: Disk,
  { checkpointCopy, newCheckpointCopy }: CataloguePaths,
  known: readonly Checkpoint[],
): Promise<(Checkpoint & { readonly bytes: Buffer }) | undefined> {
  for (const path of [checkpointCopy, newCheckpointCopy]) {
    const copy = await readDocumentFile(disk, path).catch(() => undefined);
    const checkpoint = copy && checkpointOf(known, copy.sha256);
    if (checkpoint) return { ...checkpoint, bytes: copy.bytes };
  }
  return undefined;
}

/** The `journalRevision` of a document; undefined if it isn't JSON. */
function journalRevisionIn(bytes: Buffer): unknown {
  try {
    return (JSON.parse(bytes.toString()) as Values | null)?.['journalRevision'];
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

/** Properties are written in the order in which their classes declare them. */
export const entryOrder = Object.fromEntries(
  collections.map((list): [Collection, readonly string[]] => [list, [...shapeOf(classOf[list]).keys()]]),
) as PropertyOrder;
