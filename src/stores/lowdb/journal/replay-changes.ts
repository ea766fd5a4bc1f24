import {
  type Collection,
  collections,
  type Entry,
  type EntryChange,
  type Values,
} from '../../../catalogue/document/entry-change.js';
import type { RevisionMark } from '../../../catalogue/revision/commit.js';

/** The names of the properties of entries, in the order in which they are written. */
export type PropertyOrder = Readonly<Record<Collection, readonly string[]>>;

/**
 * Applies changes to a document as JSON, and sets its mark. A change that the document already contains has no effect.
 * Entries and their properties keep their order, and entries without changes keep their layout.
 */
export function replayChanges(
  document: Values,
  changes: readonly EntryChange[],
  { mark, order }: ReplayTarget,
): Values {
  const lists = new Map(collections.map((list) => [list, byId(document[list] as readonly Entry[])]));
  const written: Record<string, unknown> = {};
  for (const change of changes) {
    if (change.op === 'home') written['homeHub'] = change.set;
    else changeIn(lists.get(change.in) ?? new Map(), change, order[change.in]);
  }
  const entries = [...lists].map(([list, of]) => [list, [...of.values()]] as const);
  const reached = { ...mark, journalRevision: mark.revision };
  return withValues(document, { ...reached, ...written, ...Object.fromEntries(entries) }, documentOrder);
}

export interface ReplayTarget {
  readonly mark: RevisionMark;
  readonly order: PropertyOrder;
}

const marks = ['revision', 'updatedAt', 'publishedRevision', 'publishedAt', 'journalRevision'];
const documentOrder: readonly string[] = ['format', ...marks, 'homeHub', ...collections];

const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));

type OfEntry = Exclude<EntryChange, { readonly op: 'home' }>;

function changeIn(entries: Map<string, Entry>, change: OfEntry, order: readonly string[]): void {
  if (change.op === 'delete') entries.delete(change.entry.id);
  else if (change.op === 'create') entries.set(change.entry.id, withValues({}, change.entry, order) as Entry);
  else entries.set(change.id, withValues(entries.get(change.id) ?? { id: change.id }, change.set, order) as Entry);
}

/** Sets properties of an object; null removes one. A new property is inserted at its place in the order. */
function withValues(object: Values, set: Values, order: readonly string[]): Values {
  const all = Object.entries(object).map(([key, value]) => [key, Object.hasOwn(set, key) ? set[key] : value] as const);
  for (const [key, value] of Object.entries(set)) {
    if (Object.hasOwn(object, key)) continue;
    const rank = order.indexOf(key);
    const before = rank < 0 ? -1 : all.findIndex(([other]) => order.indexOf(other) > rank);
    all.splice(before < 0 ? all.length : before, 0, [key, value]);
  }
  return Object.fromEntries(all.filter(([, value]) => value !== null && value !== undefined));
}
