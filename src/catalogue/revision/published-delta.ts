import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import { collectionOf } from '../document/collections.js';
import { collections, type EntryInstance } from '../document/entry-change.js';
import { diffEntries, toPlainEntry } from '../document/plain.js';
import { isPublished } from '../document/programme-parts.js';
import { references } from '../document/walk.js';
import type { EntryDelta, EntryIndex } from '../view/entry-index.js';
import type { HubYear } from '../view/hub-year.js';
import type { ChangeKind, PublicChange } from './commit.js';
import { isVisible } from './view.js';

/**
 * The entries that the public can't see: programmes that are not published, and series, sources and external things that
 * nothing published refers to.
 */
export function unpublishedEntries(
  { hubs, sources, series, externalThings, programmes }: CatalogueDocument,
  hubYears: Iterable<HubYear>,
) {
  const hidden = programmes.filter((programme) => !isPublished(programme));
  const shown = new Set(references(hubs));
  for (const year of hubYears) for (const id of publishedReferences(year)) shown.add(id);
  const bySeries = new Map(series.map((one) => [one.id, one]));
  addLineage(shown, (id) => bySeries.get(id));
  const others = [...sources, ...series, ...externalThings].filter(({ id }) => !shown.has(id));
  return [...hidden, ...others];
}

/** Adds what series refer to: their successors, the successors of those, and the sources of all. */
function addLineage(ids: Set<string>, seriesOf: (id: string) => Series | undefined): void {
  for (const id of ids) for (const other of references(seriesOf(id)?.links ?? [])) ids.add(other);
}

/** The ids that the published programmes of a hub-year refer to. */
const publishedReferences = (year: HubYear): ReadonlySet<string> =>
  year.programmes.every(isPublished) ? year.refers : references(year.programmes.filter(isPublished));

interface Views {
  /** The entries that the public saw before. */
  readonly before: EntryIndex;
  /** All entries after the change. */
  readonly everything: EntryIndex;
}

/** How a change of entries changes the published view. `created` has the ids of new entries. */
export function publishedDelta(
  { before, everything }: Views,
  delta: EntryDelta,
  created: ReadonlySet<string>,
): { readonly delta: EntryDelta; readonly shown: readonly PublicChange[] } {
  const all = [...delta.removed, ...delta.added];
  const steps = all
    .filter(isVisibleByItself)
    .map(({ id }) => stepOf(id, before, everything, (now) => !(now instanceof Programme) || isPublished(now)));
  const first = deltaOf(steps);
  const others = new Set(all.filter((entry) => !isVisibleByItself(entry)).map(({ id }) => id));
  // If visible entries change their references, other entries can become visible, or stop being visible.
  const [was, is] = [byId(first.removed), byId(first.added)];
  const changed = [...first.removed, ...first.added].filter(({ id }) => hasOtherReferences(was.get(id), is.get(id)));
  for (const id of references(changed)) {
    const holder = everything.holder(id);
    if (!holder || !isVisibleByItself(holder)) others.add(id);
  }
  for (const entries of [before, everything]) addLineage(others, (id) => entries.series.get(id));
  if (others.size === 0) return { delta: first, shown: publicChanges(first, everything, created) };
  const after = before.with(first);
  const otherSteps = [...others].map((id) => stepOf(id, before, everything, () => isShown(id, after, everything)));
  const both = deltaOf([...steps, ...otherSteps]);
  return { delta: both, shown: publicChanges(both, everything, created) };
}

/** Hubs are always visible, and programmes while they are published; other entries if something visible refers to them. */
const isVisibleByItself = (entry: EntryInstance) => entry instanceof Programme || entry instanceof Hub;

/** Whether an entry is added, removed, or refers to other things than before. */
function hasOtherReferences(was: EntryInstance | undefined, is: EntryInstance | undefined): boolean {
  if (!was || !is) return true;
  const [old, now] = [references([was]), references([is])];
  return old.size !== now.size || [...old].some((one) => !now.has(one));
}

interface Step {
  readonly was: EntryInstance | undefined;
  readonly is: EntryInstance | undefined;
}

function stepOf(
  id: string,
  before: EntryIndex,
  everything: EntryIndex,
  isShown: (now: EntryInstance) => boolean,
): Step {
  const [was, now] = [entryOf(before, id), entryOf(everything, id)];
  return { was, is: now && isShown(now) ? now : undefined };
}

function entryOf(entries: EntryIndex, id: string): EntryInstance | undefined {
  const holder = entries.holder(id);
  return holder?.id === id ? holder : undefined;
}

function deltaOf(steps: readonly Step[]): EntryDelta {
  const moved = [...new Map(steps.map((step) => [step.was?.id ?? step.is?.id, step])).values()].filter(
    ({ was, is }) => was !== is && !isSameToThePublic(was, is),
  );
  return { removed: moved.flatMap(({ was }) => was ?? []), added: moved.flatMap(({ is }) => is ?? []) };
}

/** Whether only properties that the public can't see changed, such as a planned time. */
function isSameToThePublic(was: EntryInstance | undefined, is: EntryInstance | undefined): boolean {
  if (!(was instanceof Programme && is instanceof Programme) || was.updatedAt !== is.updatedAt) return false;
  const { set = {} } = diffEntries(toPlainEntry(was), toPlainEntry(is)) ?? {};
  return Object.keys(set).every((property) => property === 'revision' || !isVisible('published', property));
}

/** Whether something visible refers to an entry, or to a series that leads to it. */
function isShown(id: string, seen: EntryIndex, everything: EntryIndex): boolean {
  const leading = new Set([id]);
  const stating = [...everything.series.values()].filter(({ links }) => links.length > 0);
  for (const one of leading) {
    if (isReferredTo(one, seen)) return true;
    for (const series of stating) if (references(series.links).has(one)) leading.add(series.id);
  }
  return false;
}

function isReferredTo(id: string, seen: EntryIndex): boolean {
  for (const year of seen.hubYears.values()) if (year.refers.has(id)) return true;
  return references(seen.hubs.values()).has(id);
}

function publicChanges(
  { removed, added }: EntryDelta,
  everything: EntryIndex,
  created: ReadonlySet<string>,
): readonly PublicChange[] {
  const [was, is] = [byId(removed), byId(added)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const shown = ids.map((id): PublicChange => {
    const entry = (is.get(id) ?? was.get(id)) as EntryInstance;
    return { in: collectionOf(entry), id, kind: kindOf(was.get(id), is.get(id), created, everything) };
  });
  return collections.flatMap((list) => shown.filter((one) => one.in === list));
}

const byId = (entries: readonly EntryInstance[]) => new Map(entries.map((entry) => [entry.id, entry]));

function kindOf(
  was: EntryInstance | undefined,
  is: EntryInstance | undefined,
  created: ReadonlySet<string>,
  everything: EntryIndex,
): ChangeKind {
  if (was && is) return 'UPDATED';
  if (is) return created.has(is.id) ? 'CREATED' : 'PUBLISHED';
  return was && entryOf(everything, was.id) ? 'WITHDRAWN' : 'DELETED';
}
