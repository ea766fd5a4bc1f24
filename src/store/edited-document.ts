import { CatalogueDocument } from '../domain/catalogue-document.js';
import { type Collection, collections, type EntryInstance } from './entry-change.js';
import type { Movement } from './holdings.js';
import { listOf } from './list-of.js';

/** A document after some entries moved: what changed stays in its place, and what is new comes last. */
export function editedDocument(
  document: CatalogueDocument,
  movement: Movement,
  values: Partial<CatalogueDocument>,
): CatalogueDocument {
  const lists = collections.map(
    (list) => [list, moved<EntryInstance>(document[list], inList(movement, list))] as const,
  );
  return Object.freeze(Object.assign(new CatalogueDocument(), document, Object.fromEntries(lists), values));
}

const inList = ({ removed, added }: Movement, list: Collection): Movement => ({
  removed: removed.filter((entry) => listOf(entry) === list),
  added: added.filter((entry) => listOf(entry) === list),
});

function moved<T extends EntryInstance>(entries: readonly T[], { removed, added }: Movement): readonly T[] {
  if (removed.length === 0 && added.length === 0) return entries;
  const next = new Map((added as readonly T[]).map((entry) => [entry.id, entry]));
  const gone = new Set<EntryInstance>(removed);
  const kept: T[] = [];
  for (const entry of entries) {
    if (!gone.has(entry)) kept.push(entry);
    const now = gone.has(entry) ? next.get(entry.id) : undefined;
    if (now) kept.push(now);
    if (now) next.delete(entry.id);
  }
  return [...kept, ...next.values()];
}
