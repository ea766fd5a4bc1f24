import { collectionOf } from '../document/collections.js';
import type { EntryInstance } from '../document/entry-change.js';
import { ownerOf } from '../document/owner.js';
import { references } from '../document/walk.js';
import type { EntryDelta, EntryIndex } from '../view/entry-index.js';
import type { Snapshot } from '../view/snapshot.js';

interface Views {
  readonly everything: Snapshot;
  readonly published: Snapshot;
}

/**
 * What a client that may read the drafts of one hub sees beyond the published view: the entries of the hub, the hidden
 * entries that these refer to, and hidden entries that belong to no hub and that nothing refers to.
 */
export function hubDraftsBeyondPublished(hub: string, { everything, published }: Views): EntryDelta {
  const [all, shown] = [everything.entries, published.entries];
  const own = [...all.hubYears.values()].filter((year) => year.hub === hub).flatMap(({ programmes }) => programmes);
  const shared = [
    ...all.hubs.values(),
    ...all.sources.values(),
    ...all.series.values(),
    ...all.externalThings.values(),
  ];
  const owned = shared.filter((entry) => {
    const owner = ownerOf(collectionOf(entry), entry);
    return owner === undefined ? !shown.holder(entry.id) && !isReferredTo(entry.id, all) : owner === hub;
  });
  const added = withReferences([...own, ...owned], all, shown).filter((entry) => shown.holder(entry.id) !== entry);
  return { added, removed: added.flatMap(({ id }) => shown.holder(id) ?? []) };
}

/** Entries, and the hidden entries that they refer to, directly or through each other: every reference has to resolve. */
function withReferences(entries: readonly EntryInstance[], all: EntryIndex, shown: EntryIndex): EntryInstance[] {
  const found = new Set(entries);
  for (const entry of found) {
    for (const id of references([entry])) {
      const holder = all.holder(id);
      if (holder && !shown.holder(id)) found.add(holder);
    }
  }
  return [...found];
}

const isReferredTo = (id: string, { hubYears }: EntryIndex): boolean =>
  [...hubYears.values()].some(({ refers }) => refers.has(id));
