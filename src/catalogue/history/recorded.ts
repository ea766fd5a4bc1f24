import { type Collection, changedId, type EntryChange } from '../document/entry-change.js';
import type { Commit, Shown, ShownKind } from '../revision/commit.js';
import type { View } from '../revision/view.js';

/** What a commit did to one entry, as one view of the catalogue tells it. */
export interface Recorded {
  readonly commit: Commit;
  /** The revision that it led to, as the view counts. */
  readonly revision: number;
  /** Its place in the commit, from 0. */
  readonly place: number;
  readonly in: Collection;
  /** The id of the entry. */
  readonly id: string;
  readonly kind: ShownKind;
  /** What the commit changed in the entry; nothing where it only came into view, or went out of it. */
  readonly changes: readonly EntryChange[];
}

/** What a commit did, entry by entry. The public is told what it saw change, and of nothing else. */
export function recordedOf(commit: Commit, view: View): readonly Recorded[] {
  const changes = byEntry(commit.changes);
  const told = view === 'published' ? commit.shown : [...changes].map(([id, all]) => touched(id, all, commit));
  const revision = view === 'published' ? commit.publishedRevision : commit.revision;
  // A hub that is changed and comes home in one commit is told of once.
  const once = [...new Map(told.map((one) => [one.id, one])).values()];
  return once.map((one, place) => ({ commit, revision, place, ...one, changes: changes.get(one.id) ?? [] }));
}

/** The changes of each entry. Which hub is at home is told of the hub that comes home. */
export function byEntry(changes: readonly EntryChange[]): ReadonlyMap<string, readonly EntryChange[]> {
  const found = new Map<string, EntryChange[]>();
  for (const change of changes) {
    const id = changedId(change) ?? (change.op === 'home' ? change.set : '');
    const known = found.get(id);
    if (known) known.push(change);
    else found.set(id, [change]);
  }
  return found;
}

function touched(id: string, changes: readonly EntryChange[], { shown }: Commit): Shown {
  const [first, last] = [changes[0], changes.at(-1)];
  const list = first && first.op !== 'home' ? first.in : 'hubs';
  if (first?.op === 'create') return { in: list, id, kind: 'CREATED' };
  if (last?.op === 'delete') return { in: list, id, kind: 'DELETED' };
  // A programme is published and withdrawn by itself; anything else comes into view by what refers to it.
  const kind = list === 'programmes' ? shown.find((one) => one.id === id)?.kind : undefined;
  return { in: list, id, kind: kind ?? 'UPDATED' };
}
