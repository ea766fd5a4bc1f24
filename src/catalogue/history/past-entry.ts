import { changedId, type Entry, type EntryChange, invertChange } from '../document/entry-change.js';
import { revisionOf, setProperties, toPlainEntry } from '../document/plain.js';
import type { CatalogueStore } from '../store.js';

/** An entry as it was at a revision. */
export interface EntryRevision {
  readonly id: string;
  /** The revision of its last change at that time; 0 if it had not been changed. */
  readonly revision: number;
}

/** An entry as it was after the change that made its revision; undefined if the history does not reach back to it. */
export function pastEntry(
  { id, revision }: EntryRevision,
  { state, ledger }: Pick<CatalogueStore, 'state' | 'ledger'>,
): Entry | undefined {
  const instance = state.entry(id)?.instance;
  let entry = instance && toPlainEntry(instance);
  for (const commit of ledger.commits.toReversed()) {
    if (commit.revision <= revision) break;
    for (const change of commit.changes.toReversed())
      if (changedId(change) === id) entry = applyTo(entry, invertChange(change));
  }
  return entry && revisionOf(entry) === revision ? entry : undefined;
}

function applyTo(entry: Entry | undefined, change: EntryChange): Entry | undefined {
  if (change.op === 'create') return change.entry;
  return entry && change.op === 'update' ? setProperties(entry, change.set) : undefined;
}
