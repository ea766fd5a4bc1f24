import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { listOf } from '../document/collections.js';
import { collections, type EntryInstance } from '../document/entry-change.js';
import { plain, updated } from '../document/plain.js';
import { isPublished } from '../document/programme-parts.js';
import { references } from '../document/walk.js';
import type { Holdings, Movement } from '../view/holdings.js';
import type { HubYear } from '../view/hub-year.js';
import type { Shown, ShownKind } from './commit.js';
import { isInView } from './in-view.js';

/**
 * What the public does not see of a document: the programmes that are not published, and the series, sources and external
 * things that nothing published refers to. One that nothing refers to at all is still being prepared, or was left behind.
 */
export function hiddenIn(
  { hubs, sources, series, externalThings, programmes }: CatalogueDocument,
  hubYears: Iterable<HubYear>,
) {
  const hidden = programmes.filter((programme) => !isPublished(programme));
  const shown = new Set(references(hubs));
  for (const year of hubYears) for (const id of seenIn(year)) shown.add(id);
  const others = [...sources, ...series, ...externalThings].filter(({ id }) => !shown.has(id));
  return [...hidden, ...others];
}

/** What the published programmes of a hub-year refer to. */
const seenIn = (year: HubYear): ReadonlySet<string> =>
  year.programmes.every(isPublished) ? year.refers : references(year.programmes.filter(isPublished));

interface Views {
  /** What the public saw before. */
  readonly before: Holdings;
  /** All that is there after. */
  readonly everything: Holdings;
}

/** What a movement of entries moves in what the public sees. `created` are the ids that were not there before. */
export function publishedMovement(
  { before, everything }: Views,
  movement: Movement,
  created: ReadonlySet<string>,
): { readonly movement: Movement; readonly shown: readonly Shown[] } {
  const all = [...movement.removed, ...movement.added];
  const steps = all
    .filter(isSeenByItself)
    .map(({ id }) => stepOf(id, before, everything, (now) => !(now instanceof Programme) || isPublished(now)));
  const first = movementOf(steps);
  const after = before.with(first);
  const others = new Set(all.filter((entry) => !isSeenByItself(entry)).map(({ id }) => id));
  // What they refer to may come into sight, or go out of it, where they do or refer to it anew.
  for (const id of references([...first.removed, ...first.added].filter((entry) => isNamingOthers(entry, first)))) {
    const holder = everything.holder(id);
    if (!holder || !isSeenByItself(holder)) others.add(id);
  }
  const otherSteps = [...others].map((id) => stepOf(id, before, everything, () => isReferredTo(id, after)));
  const both = movementOf([...steps, ...otherSteps]);
  return { movement: both, shown: told(both, everything, created) };
}

/** Hubs always are, programmes while they are published; the rest is seen where something that is seen refers to it. */
const isSeenByItself = (entry: EntryInstance) => entry instanceof Programme || entry instanceof Hub;

/** Whether an entry comes, goes, or refers to other things than before. */
function isNamingOthers({ id }: EntryInstance, { removed, added }: Movement): boolean {
  const [was, is] = [removed, added].map((entries) => entries.find((entry) => entry.id === id));
  if (!was || !is) return true;
  const [old, now] = [references([was]), references([is])];
  return old.size !== now.size || [...old].some((one) => !now.has(one));
}

interface Step {
  readonly was: EntryInstance | undefined;
  readonly is: EntryInstance | undefined;
}

function stepOf(id: string, before: Holdings, everything: Holdings, isShown: (now: EntryInstance) => boolean): Step {
  const [was, now] = [entryOf(before, id), entryOf(everything, id)];
  return { was, is: now && isShown(now) ? now : undefined };
}

function entryOf(holdings: Holdings, id: string): EntryInstance | undefined {
  const holder = holdings.holder(id);
  return holder?.id === id ? holder : undefined;
}

function movementOf(steps: readonly Step[]): Movement {
  const moved = [...new Map(steps.map((step) => [step.was?.id ?? step.is?.id, step])).values()].filter(
    ({ was, is }) => was !== is && !isAsItWas(was, is),
  );
  return { removed: moved.flatMap(({ was }) => was ?? []), added: moved.flatMap(({ is }) => is ?? []) };
}

/** Whether nothing of a programme changed but what is planned for it, which the public does not see. */
function isAsItWas(was: EntryInstance | undefined, is: EntryInstance | undefined): boolean {
  if (!(was instanceof Programme && is instanceof Programme) || was.updatedAt !== is.updatedAt) return false;
  const { set = {} } = updated(plain(was), plain(is)) ?? {};
  return Object.keys(set).every((property) => property === 'revision' || !isInView('published', property));
}

function isReferredTo(id: string, seen: Holdings): boolean {
  for (const year of seen.hubYears.values()) if (year.refers.has(id)) return true;
  return references(seen.hubs.values()).has(id);
}

function told({ removed, added }: Movement, everything: Holdings, created: ReadonlySet<string>): readonly Shown[] {
  const [was, is] = [byId(removed), byId(added)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const shown = ids.map((id): Shown => {
    const entry = (is.get(id) ?? was.get(id)) as EntryInstance;
    return { in: listOf(entry), id, kind: kindOf(was.get(id), is.get(id), created, everything) };
  });
  return collections.flatMap((list) => shown.filter((one) => one.in === list));
}

const byId = (entries: readonly EntryInstance[]) => new Map(entries.map((entry) => [entry.id, entry]));

function kindOf(
  was: EntryInstance | undefined,
  is: EntryInstance | undefined,
  created: ReadonlySet<string>,
  everything: Holdings,
): ShownKind {
  if (was && is) return 'UPDATED';
  if (is) return created.has(is.id) ? 'CREATED' : 'PUBLISHED';
  return was && entryOf(everything, was.id) ? 'WITHDRAWN' : 'DELETED';
}
