import { groupBy } from '../../base/group-by.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { ExternalThing } from '../../domain/external-thing.js';
import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { Source } from '../../domain/source.js';
import { collections, type EntryInstance } from '../document/entry-change.js';
import { idsIn, Location, partsAt } from '../document/location.js';
import { partsWithoutId } from '../document/programme-parts.js';
import { ReferenceResolver, type ReferenceTarget } from '../document/reference-resolver.js';
import { BucketMap } from './bucket-map.js';
import { bySlugs, type WithSlugs } from './by-slugs.js';
import { HubYear, yearKey } from './hub-year.js';
import { Lineage } from './lineage.js';
import { Ordering } from './ordering.js';

/** Entries that are removed, and entries that are added: a changed one is in both lists. */
export interface EntryDelta {
  readonly removed: readonly EntryInstance[];
  readonly added: readonly EntryInstance[];
}

/** The ids of the entries that a change removes, adds or replaces. */
export const changedIds = ({ removed, added }: EntryDelta): readonly string[] =>
  [...removed, ...added].map(({ id }) => id);

/** In larger catalogues, suggestions for a misspelt id don't look at the parts of programmes: that would take too long. */
const mostSuggestionIds = 20_000;

type HubYears = ReadonlyMap<string, HubYear>;
type EntriesById<T> = ReadonlyMap<string, T>;

/** The programme that contains a part without an id. It never changes: a changed programme has new objects for all its parts. */
const containing = new WeakMap<object, Programme>();

/**
 * Every entry of a view, found by its id or by the id of one of its parts, and the hub-years of its programmes. Never
 * changed: `with` makes the next one, at a cost that depends on the size of the change and not of the catalogue.
 */
export class EntryIndex extends ReferenceResolver {
  readonly hubs: EntriesById<Hub>;
  readonly sources: EntriesById<Source>;
  readonly series: EntriesById<Series>;
  readonly externalThings: EntriesById<ExternalThing>;
  /** By hub and year, in no order. */
  readonly hubYears: HubYears;
  /** The entry that contains each id. */
  readonly #holders: BucketMap<EntryInstance>;

  static of(document: CatalogueDocument): EntryIndex {
    const { hubs, sources, series, externalThings, programmes } = document;
    const holders = BucketMap.of(idsOf(collections.flatMap((list): readonly EntryInstance[] => document[list])));
    for (const programme of programmes) noteContainer(programme);
    const lists = {
      hubs: byId(hubs),
      sources: byId(sources),
      series: byId(series),
      externalThings: byId(externalThings),
    };
    return new EntryIndex(lists, hubYearsOf(programmes), holders);
  }

  private constructor(lists: Lists, hubYears: HubYears, holders: BucketMap<EntryInstance>) {
    super();
    this.hubs = lists.hubs;
    this.sources = lists.sources;
    this.series = lists.series;
    this.externalThings = lists.externalThings;
    this.hubYears = hubYears;
    this.#holders = holders;
  }

  with(delta: EntryDelta): EntryIndex {
    for (const entry of delta.added) if (entry instanceof Programme) noteContainer(entry);
    const holders = this.#holders.with(idsOf(delta.added), delta.removed.flatMap(idsIn));
    const lists = {
      hubs: changedList(this.hubs, Hub, delta),
      sources: changedList(this.sources, Source, delta),
      series: changedList(this.series, Series, delta),
      externalThings: changedList(this.externalThings, ExternalThing, delta),
    };
    return new EntryIndex(lists, this.#changedYears(delta), holders);
  }

  holder(id: string): EntryInstance | undefined {
    return this.#holders.get(id);
  }

  find(id: string): ReferenceTarget | undefined {
    const holder = this.#holders.get(id);
    if (!holder || holder.id === id) return holder;
    return partsAt(new Location(holder)).find(({ thing }) => thing.id === id)?.thing as ReferenceTarget | undefined;
  }

  override get<T extends ReferenceTarget>(type: new () => T, id: string): T {
    const holder = this.#holders.get(id);
    return holder instanceof type && holder.id === id ? holder : super.get(type, id);
  }

  /** The links that series state of each other. */
  get lineage(): Lineage {
    return Lineage.of(this.series);
  }

  /** The hub that has a slug now. */
  hubOfSlug(slug: string): Hub | undefined {
    return havingSlug(slug, this.hubs);
  }

  /** The series that has a slug now. */
  seriesOfSlug(slug: string): Series | undefined {
    return havingSlug(slug, this.series);
  }

  /** The hub that a slug or an id means; a slug that no hub has means the one hub that had it before. */
  hubNamed(ref: string): Hub | undefined {
    return this.hubOfSlug(ref) ?? this.hubs.get(ref) ?? bySlug(this.hubs).get(ref);
  }

  /** The series that a slug or an id means; a slug that no series has means the one series that had it before. */
  seriesNamed(ref: string): Series | undefined {
    return this.seriesOfSlug(ref) ?? this.series.get(ref) ?? bySlug(this.series).get(ref);
  }

  /** The things that a suggestion for a misspelt id is chosen from. */
  *suggestions(): Generator<ReferenceTarget> {
    yield* [this.hubs, this.sources, this.series, this.externalThings].flatMap((list) => [...list.values()]);
    if (this.#holders.size > mostSuggestionIds) return;
    for (const { programmes } of this.hubYears.values())
      for (const programme of programmes)
        for (const { thing } of partsAt(new Location(programme))) yield thing as ReferenceTarget;
  }

  hubYearOf(programme: Programme): HubYear | undefined {
    return this.hubYears.get(keyOf(programme));
  }

  /** The hub-years with a programme that refers to one of these ids. */
  referring(ids: readonly string[]): readonly HubYear[] {
    const wanted = new Set(ids);
    return [...this.hubYears.values()].filter((year) => year.refersToOneOf(wanted));
  }

  /** The programme that a thing is, or is a part of; undefined for a hub, a series, a source or an external thing. */
  programmeOf(thing: object): Programme | undefined {
    if (thing instanceof Programme) return thing;
    if (!('id' in thing)) return containing.get(thing);
    const holder = this.#holders.get(thing.id as string);
    return holder instanceof Programme ? holder : undefined;
  }

  /** Hub-years that lost or gained a programme are new objects, and so are those that refer to an entry that was replaced. */
  #changedYears({ removed, added }: EntryDelta): HubYears {
    const years = new Map(this.hubYears);
    const touched = new Set([...removed, ...added].filter(isProgramme).map(keyOf));
    const moved = [...removed, ...added];
    const leaving = new Set<EntryInstance>(removed);
    const ends = [...moved.flatMap(endIdsOf), ...this.#relatedToSeries(moved)];
    for (const year of this.referring(ends)) years.set(year.key, year.afresh());
    const arrived = groupBy(added.filter(isProgramme), keyOf);
    for (const key of touched) {
      const unchanged = this.hubYears.get(key)?.programmes.filter((programme) => !leaving.has(programme)) ?? [];
      const programmes = [...unchanged, ...(arrived.get(key) ?? [])].sort(inSource.compare);
      if (programmes.length > 0) years.set(key, new HubYear(programmes));
      else years.delete(key);
    }
    return years;
  }

  /**
   * The ids of what can lead to series that change: their predecessors and successors, and the parts of their programmes,
   * which mean the series to other hubs.
   */
  #relatedToSeries(moved: readonly EntryInstance[]): readonly string[] {
    const changed = moved.filter((entry) => entry instanceof Series);
    if (changed.length === 0) return [];
    const ids = new Set(changed.map(({ id }) => id));
    const before = [...this.series.values()].filter(({ links }) => links.some(({ to }) => ids.has(to)));
    const programmes = [...this.hubYears.values()].flatMap((year) => [...ids].flatMap((id) => year.ofSeries(id)));
    return [
      ...before.map(({ id }) => id),
      ...changed.flatMap(({ links }) => links.map(({ to }) => to)),
      ...programmes.flatMap(endIdsOf),
    ];
  }
}

/** Programmes of one hub and year, as the source lists them. */
const inSource = new Ordering<Programme>('in source', [{ of: ({ position }) => position }]);

const isProgramme = (entry: EntryInstance): entry is Programme => entry instanceof Programme;
const keyOf = ({ hub, academicYear }: Programme) => yearKey(hub, academicYear);

function idsOf(entries: Iterable<EntryInstance>): readonly (readonly [string, EntryInstance])[] {
  const ids: (readonly [string, EntryInstance])[] = [];
  for (const entry of entries) for (const id of idsIn(entry)) ids.push([id, entry]);
  return ids;
}

/** The ids of an entry and its parts at which a link of another hub-year can end. */
const endIdsOf = (entry: EntryInstance): readonly string[] =>
  entry instanceof Programme ? [...entry.pathways, ...entry.stages].map(({ id }) => id) : [entry.id];

function noteContainer(programme: Programme): void {
  for (const part of partsWithoutId(programme)) containing.set(part, programme);
}

function hubYearsOf(programmes: readonly Programme[]): HubYears {
  const years = [...groupBy(programmes, keyOf)];
  return new Map(years.map(([key, members]) => [key, new HubYear(members.sort(inSource.compare))]));
}

/** The slugs of a list of hubs or series. A list that does not change is the same object in later revisions. */
const slugs = new WeakMap<object, ReadonlyMap<string, object>>();

function bySlug<T extends WithSlugs>(list: EntriesById<T>): ReadonlyMap<string, T> {
  const known = slugs.get(list) ?? bySlugs(list.values());
  slugs.set(list, known);
  return known as ReadonlyMap<string, T>;
}

function havingSlug<T extends WithSlugs>(slug: string, list: EntriesById<T>): T | undefined {
  const found = bySlug(list).get(slug);
  return found?.slug === slug ? found : undefined;
}

type Lists = Pick<EntryIndex, 'hubs' | 'sources' | 'series' | 'externalThings'>;

const byId = <T extends EntryInstance>(entries: readonly T[]): EntriesById<T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** A list in which nothing changes stays the same object. A changed entry keeps its place. */
function changedList<T extends EntryInstance>(
  list: EntriesById<T>,
  type: new () => T,
  delta: EntryDelta,
): EntriesById<T> {
  const removed = delta.removed.filter((entry) => entry instanceof type);
  const added = delta.added.filter((entry): entry is T => entry instanceof type);
  if (removed.length + added.length === 0) return list;
  const next = new Map(list);
  const addedIds = new Set(added.map(({ id }) => id));
  for (const { id } of removed) if (!addedIds.has(id)) next.delete(id);
  for (const entry of added) next.set(entry.id, entry);
  return next;
}
