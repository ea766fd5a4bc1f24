import type { Collection, EntryInstance } from '../../catalogue/document/entry-change.js';
import { at, type Problem } from '../../catalogue/document/problem.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';

/** A problem of stored content, and the entry that it is in. */
export interface EntryProblem {
  readonly problem: Problem;
  readonly entry: EntryInstance | undefined;
}

/** Names the entry of a problem by its id, since its place in the list changes. */
export function withEntry(problem: Problem, document: CatalogueDocument): EntryProblem {
  const [, list = '', index = '', ...steps] = problem.pointer.split('/');
  const entry = document[list as Collection][Number(index)];
  const pointer = [list, entry?.id ?? index, ...steps].reduce(at, '');
  return { problem: { ...problem, pointer }, entry };
}

/** The problems in entries that nobody has changed since: a change has to obey the laws of content. */
export const openProblems = (all: readonly EntryProblem[], state: CatalogueState): readonly Problem[] =>
  all.filter(({ entry }) => entry && state.entry(entry.id)?.instance === entry).map(({ problem }) => problem);
