import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { listOf } from '../document/collections.js';
import { type Collection, collections, type EntryInstance } from '../document/entry-change.js';
import type { Movement } from '../view/holdings.js';

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
  const moved = [...entries];
  for (const entry of removed as readonly T[]) {
    const now = next.get(entry.id);
    moved.splice(moved.indexOf(entry), 1, ...(now ? [now] : []));
    next.delete(entry.id);
  }
  return [...moved, ...next.values()];
}
