import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { ExternalThing } from '../../domain/external-thing.js';
import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { Source } from '../../domain/source.js';
import { collectionOf } from '../document/collections.js';
import { Directory, type NamedThing } from '../document/directory.js';
import { collections, type EntryInstance } from '../document/entry-change.js';
import { type LocatedObject, type Part, parts } from '../document/inventory.js';
import { partsWithoutId } from '../document/programme-parts.js';
import { BucketMap } from './bucket-map.js';
import { HubYear, yearKey } from './hub-year.js';
import { Ordering } from './ordering.js';

/** Entries that leave, and entries that come: a changed one does both. */
export interface EntryDelta {
  readonly removed: readonly EntryInstance[];
  readonly added: readonly EntryInstance[];
}

const mostLookedThrough = 20_000;

type HubYears = ReadonlyMap<string, HubYear>;

/** The programme that a nameless part stands in. That never changes: a changed programme is made anew with all its parts. */
const containing = new WeakMap<object, Programme>();

/**
 * Every entry that a view holds, found by the ids of it and its parts, and the hub-years that its programmes make. Never
 * changed: `with` makes the next one, at a cost that grows with what moves and not with what is held.
 */
export class EntryIndex extends Directory {
  readonly hubs: ReadonlyMap<string, Hub>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly series: ReadonlyMap<string, Series>;
  readonly externalThings: ReadonlyMap<string, ExternalThing>;
  /** By hub and year, in no order. */
  readonly hubYears: HubYears;
  /** The entry that holds each id. */
  readonly #holders: BucketMap<EntryInstance>;

  static of(document: CatalogueDocument): EntryIndex {
    const { programmes } = document;
    const holders = BucketMap.of(idsOf(collections.flatMap((list): readonly EntryInstance[] => document[list])));
    for (const programme of programmes) contain(programme);
    return new EntryIndex(listsOf(document), hubYearsOf(programmes), holders);
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

  /** How many ids there are. */
  get size(): number {
    return this.#holders.size;
  }

  with(delta: EntryDelta): EntryIndex {
    const { removed, added } = delta;
    for (const entry of added) if (entry instanceof Programme) contain(entry);
    const gone = removed.flatMap((entry) => parts(entry).map(({ thing }) => thing.id));
    const holders = this.#holders.with(idsOf(added), gone);
    return new EntryIndex(movedLists(this, delta), this.#movedYears(delta), holders);
  }

  /** The entry that an id names, or that holds the part that it names. */
  holder(id: string): EntryInstance | undefined {
    return this.#holders.get(id);
  }

  find(id: string): LocatedObject<NamedThing> | undefined {
    const holder = this.#holders.get(id);
    if (!holder) return undefined;
    if (holder.id === id) return new Found(holder, holder);
    const part = parts(holder).find(({ thing }) => thing.id === id);
    return part && new Found(part.thing as NamedThing, holder, part);
  }

  override get<T extends NamedThing>(type: new () => T, id: string): T {
    const holder = this.#holders.get(id);
    return holder instanceof type && holder.id === id ? holder : super.get(type, id);
  }

  offered(hub: string, year: string, series: string): Programme | undefined {
    return this.hubYears.get(yearKey(hub, year))?.ofSeries(series);
  }

  hubOfSlug(slug: string): Hub | undefined {
    return bySlug(this.hubs).get(slug);
  }

  seriesOfSlug(slug: string): Series | undefined {
    return bySlug(this.series).get(slug);
  }

  /** To suggest from. Parts of programmes only where there are few: to look through them all for a suggestion would take too long. */
  *all(): Generator<NamedThing> {
    yield* [this.hubs, this.sources, this.series, this.externalThings].flatMap((list) => [...list.values()]);
    if (this.#holders.size > mostLookedThrough) return;
    for (const { programmes } of this.hubYears.values())
      for (const programme of programmes) for (const { thing } of parts(programme)) yield thing as NamedThing;
  }

  hubYearOf(programme: Programme): HubYear | undefined {
    return this.hubYears.get(yearKey(programme.hub, programme.academicYear));
  }

  /** The hub-years with a programme that refers to one of these ids. */
  referring(ids: readonly string[]): readonly HubYear[] {
    return [...this.hubYears.values()].filter(({ refers }) => ids.some((id) => refers.has(id)));
  }

  /** The programme that a thing is, or is a part of; undefined for a hub, a series, a source or an external thing. */
  programmeOf(thing: object): Programme | undefined {
    if (thing instanceof Programme) return thing;
    if (!('id' in thing)) return containing.get(thing);
    const holder = this.#holders.get(thing.id as string);
    return holder instanceof Programme ? holder : undefined;
  }

  /** Those that lost or gained a programme are made anew, and so is what refers to a thing that is another object now. */
  #movedYears({ removed, added }: EntryDelta): HubYears {
    const years = new Map(this.hubYears);
    const touched = new Set<string>();
    for (const entry of [...removed, ...added]) if (entry instanceof Programme) touched.add(keyOf(entry));
    const replaced = new Set([...removed, ...added].flatMap(idsOfEnds));
    if (replaced.size > 0) {
      for (const [key, year] of this.hubYears)
        if (!touched.has(key) && [...replaced].some((id) => year.refers.has(id))) years.set(key, year.afresh());
    }
    for (const key of touched) {
      const left = this.hubYears.get(key)?.programmes.filter((programme) => !removed.includes(programme)) ?? [];
      const come = added.filter((entry): entry is Programme => entry instanceof Programme && keyOf(entry) === key);
      const [first, ...rest] = [...left, ...come].sort(inSource.compare);
      if (first) years.set(key, new HubYear([first, ...rest]));
      else years.delete(key);
    }
    return years;
  }
}

/** Programmes of one hub and year, as the source lists them. */
const inSource = new Ordering<Programme>('in source', [{ of: ({ position }) => position }]);

const keyOf = ({ hub, academicYear }: Programme) => yearKey(hub, academicYear);

function idsOf(entries: Iterable<EntryInstance>): readonly (readonly [string, EntryInstance])[] {
  const ids: (readonly [string, EntryInstance])[] = [];
  for (const entry of entries) for (const { thing } of parts(entry)) ids.push([thing.id, entry]);
  return ids;
}

/** The ids of an entry and its parts at which a link of another hub-year can end. Those are not many. */
const idsOfEnds = (entry: EntryInstance): readonly string[] =>
  entry instanceof Programme ? [...entry.pathways, ...entry.stages].map(({ id }) => id) : [entry.id];

function contain(programme: Programme): void {
  for (const part of partsWithoutId(programme)) containing.set(part, programme);
}

function hubYearsOf(programmes: readonly Programme[]): HubYears {
  const years = new Map<string, [Programme, ...Programme[]]>();
  for (const programme of programmes) {
    const known = years.get(keyOf(programme));
    if (known) known.push(programme);
    else years.set(keyOf(programme), [programme]);
  }
  return new Map([...years].map(([key, members]) => [key, new HubYear(members.sort(inSource.compare) as never)]));
}

/** The slugs of a list of hubs or series. A list that does not change serves later revisions too. */
const slugs = new WeakMap<object, ReadonlyMap<string, object>>();

function bySlug<T extends { readonly slug: string }>(list: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const known = slugs.get(list) ?? new Map([...list.values()].map((entry) => [entry.slug, entry]));
  slugs.set(list, known);
  return known as ReadonlyMap<string, T>;
}

type Lists = Pick<EntryIndex, 'hubs' | 'sources' | 'series' | 'externalThings'>;

const byId = <T extends EntryInstance>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

const listsOf = ({ hubs, sources, series, externalThings }: CatalogueDocument): Lists => ({
  hubs: byId(hubs),
  sources: byId(sources),
  series: byId(series),
  externalThings: byId(externalThings),
});

/** A list in which nothing moves stays the same object. */
function movedLists(lists: Lists, { removed, added }: EntryDelta): Lists {
  const moved = <T extends EntryInstance>(type: new () => T, list: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
    const [leaving, coming] = [removed, added].map((entries) => entries.filter((entry) => entry instanceof type));
    if (leaving?.length === 0 && coming?.length === 0) return list;
    const next = new Map(list);
    const kept = new Set(coming?.map(({ id }) => id));
    for (const { id } of leaving ?? []) if (!kept.has(id)) next.delete(id);
    for (const entry of coming ?? []) next.set(entry.id, entry as T);
    return next;
  };
  return {
    hubs: moved(Hub, lists.hubs),
    sources: moved(Source, lists.sources),
    series: moved(Series, lists.series),
    externalThings: moved(ExternalThing, lists.externalThings),
  };
}

/** What an id names. Where it stands is put into words only where it is told. */
class Found implements LocatedObject<NamedThing> {
  readonly thing: NamedThing;
  readonly #holder: EntryInstance;
  readonly #part: Part | undefined;

  constructor(thing: NamedThing, holder: EntryInstance, part?: Part) {
    this.thing = thing;
    this.#holder = holder;
    this.#part = part;
  }

  get owner(): object {
    return this.#part?.owner ?? this.#holder;
  }

  get pointer(): string {
    return `/${collectionOf(this.#holder)}/${this.#holder.id}${this.#part?.pointer ?? ''}`;
  }

  get programme(): Programme | undefined {
    return this.#holder instanceof Programme ? this.#holder : undefined;
  }
}
