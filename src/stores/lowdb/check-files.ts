import { CatalogueRefused, type Problem } from '../../catalogue/document/problem.js';
import { check } from '../../catalogue/read/check.js';
import { findFutureDates } from '../../catalogue/read/future-dates.js';
import { withLines } from '../../catalogue/read/problem-lines.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { type Commit, Ledger } from '../../catalogue/revision/commit.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { CommitBatch } from '../shared/commit-batch.js';
import { type CataloguePaths, resolveCataloguePaths } from './disk/catalogue-paths.js';
import { type Disk, realDisk } from './disk/disk.js';
import { documentFormatIn } from './disk/document-file.js';
import { refusedFiles } from './disk/refused-files.js';
import { addMerged, conflictProblem, mergeEdited, openConflicts } from './outside-edit.js';
import { isDocument, readDocumentOrRefusal, readStored, type StoredCatalogue } from './recovery/read-stored.js';

export interface CheckedFiles {
  /** Each with its line in the document. */
  readonly problems: readonly Problem[];
  /** What looks wrong, and is no reason to refuse the document. Each has its line too. */
  readonly warnings: readonly Problem[];
  /** The document in the file; absent if it has problems. */
  readonly document?: CatalogueDocument;
  /** The format of the file; absent if it can't be read. */
  readonly format?: number;
}

/**
 * Checks a document in its file, its journal, whether an edit of the document can be merged, and whether edited documents
 * were kept aside. Writes nothing.
 */
export async function checkFiles(file: string, disk: Disk = realDisk): Promise<CheckedFiles> {
  const places = await resolveCataloguePaths(disk, file);
  const there = await readDocumentOrRefusal(disk, places);
  if (!isDocument(there)) return { problems: there.problems, warnings: [] };
  const result = check(there.bytes);
  const own = 'problems' in result ? result.problems : [];
  const document = 'document' in result ? result.document : undefined;
  const others = [
    ...(document ? findFutureDates(document, new Date()) : []),
    ...(await historyProblems(disk, places, document)),
    ...(await refusedFiles(disk, places)),
  ];
  return {
    problems: withLines(there.bytes, [...own, ...others]),
    warnings: withLines(there.bytes, result.warnings),
    format: documentFormatIn(there.bytes),
    ...(document && { document }),
  };
}

export interface VerifiedJournal {
  readonly problems: readonly Problem[];
  /** The commits that can be read, oldest first. */
  readonly commits: readonly Commit[];
}

/** Finds what is wrong with the journal of a document. A document without a journal has no problems, unless it names one. */
export async function verifyJournal(file: string, disk: Disk = realDisk): Promise<VerifiedJournal> {
  const stored = await storedOrProblems(disk, await resolveCataloguePaths(disk, file));
  if (!isStored(stored)) return { problems: stored, commits: [] };
  return { problems: stored.damage ? [stored.damage] : [], commits: stored.commits };
}

async function historyProblems(disk: Disk, places: CataloguePaths, document: CatalogueDocument | undefined) {
  const stored = await storedOrProblems(disk, places);
  if (!isStored(stored)) return stored;
  if (stored.damage) return [stored.damage];
  if (!stored.journal) return [];
  const catalogue = { state: CatalogueState.of(stored.document), ledger: new Ledger(stored.commits) };
  if (stored.isKnown || !document) return openConflicts(catalogue);
  try {
    const merged = mergeEdited(document, { catalogue, lastRevision: stored.lastRevision });
    addMerged(new CommitBatch(catalogue.state, catalogue.ledger, () => new Date()), merged, catalogue.ledger);
    return merged.conflicts.map((conflict) => conflictProblem(conflict, stored.document));
  } catch (error) {
    if (error instanceof CatalogueRefused) return error.problems;
    throw error;
  }
}

const isStored = (stored: StoredCatalogue | readonly Problem[]): stored is StoredCatalogue => 'there' in stored;

/** The stored catalogue, or the problems of its journal. Problems of the document itself are found by its own check. */
async function storedOrProblems(disk: Disk, places: CataloguePaths): Promise<StoredCatalogue | readonly Problem[]> {
  try {
    return await readStored(disk, places);
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    return error.problems.filter(({ code }) => code.startsWith('JOURNAL_'));
  }
}
