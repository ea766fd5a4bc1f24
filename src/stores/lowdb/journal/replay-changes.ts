import {
  type Collection,
  collections,
  type Entry,
  type EntryChange,
  type Values,
} from '../../../catalogue/document/entry-change.js';
import type { RevisionMark } from '../../../catalogue/revision/commit.js';

/** The names of an entry's properties in the order in which they are written. */
export type PropertyOrder = Readonly<Record<Collection, readonly string[]>>;

/**
 * A document, as JSON, with changes made in it and another mark. What was made before stays as it is when it is made
 * again. What no change touches stays as it was written: entries stand in the order in which they stood, and so do
 * their properties.
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

/** An object with values set in it; null takes one away. A new one comes before those that are written after it. */
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
