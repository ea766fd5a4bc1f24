import { isDeepStrictEqual } from 'node:util';
import { describePointer } from '../../catalogue/document/collections.js';
import { changedId, collections } from '../../catalogue/document/entry-change.js';
import { type EditConflict, type MergedDocument, mergeDocuments } from '../../catalogue/document/merge-documents.js';
import { at, CatalogueRefused, type Problem } from '../../catalogue/document/problem.js';
import { pastStatesOf } from '../../catalogue/history/past-states.js';
import { checkStoredOrThrow } from '../../catalogue/read/check.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { Commit, Ledger } from '../../catalogue/revision/commit.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { ProblemCode } from '../../domain/fields/problem-codes.js';
import type { CommitBatch } from '../shared/commit-batch.js';
import { foreignRemedy } from './recovery/read-stored.js';

/** The author of commits of edits in the document itself. */
export const outsideAuthor = 'edited outside';

/** A catalogue and its history. Both change; past states are cached by the ledger. */
export type CatalogueHistory = Pick<CatalogueStore, 'state' | 'ledger'>;

/** The catalogue that an edited document is merged into. */
export interface MergeTarget {
  readonly catalogue: CatalogueHistory;
  /** The revision of the document when the store last wrote or read it; undefined if there is no journal. */
  readonly lastRevision: number | undefined;
}

/** Reads an edited document. Throws `CatalogueRefused`, with EDIT_BASE_UNKNOWN if only its revision is wrong. */
export function readEdited(bytes: Uint8Array): CatalogueDocument {
  try {
    return checkStoredOrThrow(bytes).document; // What the edit changes is checked as a change.
  } catch (error) {
    if (!(error instanceof CatalogueRefused) || error.problems.some(({ pointer }) => pointer !== '/revision'))
      throw error;
    throw refusal('EDIT_BASE_UNKNOWN', `The file does not say from which revision it was made. ${asideRemedy}`);
  }
}

/**
 * Merges an edited document into the newest one. The edit is its difference from the catalogue at the revision that it
 * names. Throws `CatalogueRefused` if that revision is not in the history.
 */
export function mergeEdited(edited: CatalogueDocument, target: MergeTarget): MergedDocument {
  const newest = target.catalogue.state.document;
  const ids = new Set(idsIn(newest));
  if (ids.size > 0 && !idsIn(edited).some((id) => ids.has(id)))
    throw refusal('JOURNAL_FOREIGN', `The document does not match its journal. ${foreignRemedy}`);
  return mergeDocuments({ base: editBase(edited, target), edited, newest });
}

/** The base of an edit. If the document names a later revision than the newest one, the base is the former document. */
function editBase({ revision }: CatalogueDocument, { catalogue, lastRevision }: MergeTarget): CatalogueDocument {
  const { state, ledger } = catalogue;
  if (lastRevision === undefined) return state.document; // All changes so far were made in the file.
  const newest = state.mark.revision;
  const oldest = ledger.commits[0]?.before.revision ?? newest;
  if (revision < oldest) {
    const message = `The file was made from revision ${revision}, and the history begins at revision ${oldest}. ${asideRemedy}`;
    throw refusal('EDIT_BASE_UNKNOWN', message);
  }
  const base = revision > newest ? lastRevision : revision;
  return pastStatesOf(catalogue).after((commit) => commit.revision <= base).document;
}

const asideRemedy =
  'It was kept aside, and the newest document was put in its place. Make its changes again in that, and delete the file that was kept aside.';

const refusal = (code: ProblemCode, message: string) => new CatalogueRefused([{ code, pointer: '', message }]);

const idsIn = (document: CatalogueDocument): readonly string[] =>
  collections.flatMap((list) => document[list].map(({ id }) => id));

/**
 * Makes a commit of a merged edit. It also touches the entries with conflicts, so that their history reports them. The
 * same conflicts as those of the last edit make no commit. Throws `CatalogueRefused`.
 */
export function addMerged(batch: CommitBatch, { changes, conflicts }: MergedDocument, ledger: Ledger): void {
  const last = ledger.commits.findLast(({ by }) => by === outsideAuthor);
  const isTold = conflicts.length === 0 || isDeepStrictEqual(conflicts, last?.conflicts);
  if (changes.length === 0 && isTold) return;
  const changed = new Set(changes.map(changedId));
  const touched = new Map(conflicts.map((conflict) => [conflict.id, conflict]));
  const touches = [...touched.values()]
    .filter(({ id }) => !changed.has(id) && batch.state.entry(id))
    .map(({ in: list, id }) => ({ op: 'update', in: list, id, was: {}, set: {} }) as const);
  const why = describeConflicts(conflicts, batch.state);
  batch.addChanges([...changes, ...touches], { by: outsideAuthor, why, conflicts });
}

/** A sentence about conflicts for the history. */
function describeConflicts(conflicts: readonly EditConflict[], { document }: CatalogueState): string | undefined {
  if (conflicts.length === 0) return undefined;
  const places = conflicts
    .slice(0, mostNamed)
    .map((conflict) => `${thingOf(conflict, document)}: ${fieldOf(conflict)}`);
  const more = conflicts.length > mostNamed ? [`and ${conflicts.length - mostNamed} more`] : [];
  return `The file changed what had been changed in the catalogue since, so that this stayed as it was: ${[...places, ...more].join('; ')}.`;
}

const mostNamed = 10;

/** The conflicts of the last edit with entries that have not been changed since. */
export function openConflicts({ state, ledger }: CatalogueHistory): readonly Problem[] {
  const edit = ledger.commits.findLast(({ by }) => by === outsideAuthor);
  return (edit?.conflicts ?? [])
    .filter(({ id }) => (state.entry(id)?.instance.revision ?? 0) <= (edit as Commit).revision)
    .map((conflict) => conflictProblem(conflict, state.document));
}

/** A conflict as a problem whose pointer names the entry by its id. */
export function conflictProblem(conflict: EditConflict, document: CatalogueDocument): Problem {
  const { in: list, id, kept, refused } = conflict;
  const thing = thingOf(conflict, document);
  const message = `The file and the catalogue both changed ${fieldOf(conflict)}. The catalogue keeps ${shortened(kept)}; the file has ${shortened(refused)}. Change it again where the file was right.`;
  return { code: 'EDIT_CONFLICT', pointer: at(at('', list), id), thing, message };
}

const fieldOf = ({ path }: EditConflict) => (path === '' ? 'the entry' : path);

function thingOf({ in: list, id }: EditConflict, document: CatalogueDocument): string {
  const index = document[list].findIndex((entry) => entry.id === id);
  return (index < 0 ? undefined : describePointer(document, at(at('', list), index))) ?? id;
}

const mostShown = 80;
function shortened(value: string | null): string {
  if (value === null) return 'nothing';
  return JSON.stringify(value.length > mostShown ? `${value.slice(0, mostShown)}…` : value);
}
