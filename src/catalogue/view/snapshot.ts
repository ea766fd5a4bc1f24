import { groupBy } from '../../base/group-by.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { ExternalThing } from '../../domain/external-thing.js';
import type { Timing } from '../../domain/fields/vocabulary.js';
import { Hub } from '../../domain/hub.js';
import { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { type Link, LinkGroup } from '../../domain/parts/link.js';
import type { Module } from '../../domain/parts/module.js';
import type { Pathway } from '../../domain/parts/pathway.js';
import type { Stage } from '../../domain/parts/stage.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { Source } from '../../domain/source.js';
import type { TextIndex } from '../../search/text-index.js';
import { type PartPosition, placeIn } from '../document/programme-parts.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import { RuleNames, type RuleTarget } from '../document/rule-text/rule-names.js';
import { type EntryDelta, EntryIndex } from './entry-index.js';
import { chooseYear, type HubOffer, offersOf } from './hub-offers.js';
import { type HubYear, sortHubYears, yearKey } from './hub-year.js';
import { LinkIndex } from './link-index.js';
import { findListingRows, type ListingRows } from './listing-rows.js';
import { bestMatches } from './name-index.js';
import { Ordering, type OrderKey } from './ordering.js';
import { SearchIndexCache } from './search-index.js';
import { compareStated, isShareId, ModuleOverlaps } from './shares.js';
import { SortedListCache } from './sorted-list-cache.js';
import type { LinkWithEnds, WiredLink } from './wiring.js';

/** Everything that `node(id)` can return. */
export type AnyNode = Hub | Source | Series | ExternalThing | Programme | Pathway | Module | Stage | Link;

/** The revision and time of a view, and its home hub. */
export type ViewMark = Pick<CatalogueDocument, 'revision' | 'updatedAt' | 'homeHub'>;

/** Caches that the next revision takes over and updates when they are needed. */
interface Carried {
  readonly orders: SortedListCache;
  readonly search: SearchIndexCache;
}

/**
 * One view of one revision of the catalogue, indexed for reading. Never changed: `with` makes the next one, at a cost that
 * depends on the size of the change. Its entries have been checked, so that every reference resolves. Indexes are made when
 * they are first needed, and later revisions share those of unchanged hub-years.
 */
export class Snapshot {
  readonly revision: number;
  readonly updatedAt: string;
  readonly homeHub: Hub;
  /** By title. */
  readonly hubs: readonly Hub[];
  /** From the newest to the oldest. */
  readonly academicYears: readonly string[];
  /** The newest year first, and then by the hub's title. */
  readonly hubYears: readonly HubYear[];
  readonly hubOrder: Ordering<Hub>;
  /** The order of programmes and their parts: newest year first, then by the hub's title, then as the source lists them. */
  readonly listing: Ordering<Programme>;
  readonly linkListing: Ordering<Link>;
  /** Finds entries and their parts by id. */
  readonly entries: EntryIndex;
  /** Finds stored and implied links, and their inverses. */
  readonly linkIndex: LinkIndex;

  readonly #carried: Carried;
  readonly #yearsByHub: ReadonlyMap<string, readonly HubYear[]>;
  readonly #ofHub = new Map<Hub, readonly Programme[]>();
  readonly #ofSeries = new Map<Series, readonly Programme[]>();
  #programmeCount: number | undefined;
  #programmes: readonly Programme[] | undefined;
  #listingRows: ListingRows | undefined;
  #searchPlaces: Uint32Array | undefined;
  #links: readonly WiredLink[] | undefined;
  #derivedLinks: readonly WiredLink[] | undefined;
  #shares: ModuleOverlaps | undefined;
  #ruleNames: RuleNames | undefined;

  /** Of a document that has been checked. */
  static of(document: CatalogueDocument): Snapshot {
    const carried = { orders: new SortedListCache(), search: new SearchIndexCache() };
    return new Snapshot(EntryIndex.of(document), document, carried);
  }

  /** Lists that are the same as in the revision before are taken from there. */
  private constructor(
    entries: EntryIndex,
    { revision, updatedAt, homeHub }: ViewMark,
    carried: Carried,
    before?: Snapshot,
  ) {
    this.revision = revision;
    this.updatedAt = updatedAt;
    this.entries = entries;
    this.#carried = carried;
    this.homeHub = entries.get(Hub, homeHub);
    this.hubOrder = new Ordering<Hub>('hubs', [{ of: ({ title }) => title }]);
    this.listing = new Ordering<Programme>(
      'listed',
      listedBy((programme) => programme, entries),
    );
    this.linkListing = new Ordering<Link>(
      'links',
      listedBy((link) => this.wired(link).statedBy, entries),
    );
    const areHubsSame = before?.entries.hubs === entries.hubs;
    this.hubs = areHubsSame ? before.hubs : [...entries.hubs.values()].sort(this.hubOrder.compare);
    const replaced = areHubsSame && replacedIn(before.hubYears, entries);
    this.hubYears = replaced || sortHubYears(entries.hubYears.values(), this.hubs);
    this.academicYears = replaced ? (before as Snapshot).academicYears : yearsOf(this.hubYears);
    this.#yearsByHub = groupBy(this.hubYears, ({ hub }) => hub);
    this.linkIndex = new LinkIndex(entries, this.#yearsByHub, this.hubYears, before?.linkIndex);
    if (before?.entries.series === entries.series && before.entries.externalThings === entries.externalThings)
      this.#ruleNames = before.#ruleNames;
  }

  /** The next revision, after a change of checked entries. `entries` is the index after it. */
  with(delta: EntryDelta, mark: ViewMark, entries: EntryIndex = this.entries.with(delta)): Snapshot {
    const { orders, search } = this.#carried;
    const carried = { orders: orders.after(delta), search: search.after(delta) };
    return new Snapshot(entries, mark, carried, this);
  }

  /** The same entries under another mark. */
  marked(mark: ViewMark): Snapshot {
    return new Snapshot(this.entries, mark, this.#carried, this);
  }

  /** How many programmes there are, without a list of them. */
  get programmeCount(): number {
    this.#programmeCount ??= this.hubYears.reduce((sum, { programmes }) => sum + programmes.length, 0);
    return this.#programmeCount;
  }

  /** In the order of the listing. */
  get programmes(): readonly Programme[] {
    this.#programmes ??= this.#inOrder(
      (year) => year.programmes,
      (a, b) => this.listing.compare(a, b),
    );
    return this.#programmes;
  }

  /** All programmes in another order. */
  sorted(ordering: Ordering<Programme>): readonly Programme[] {
    return ordering === this.listing ? this.programmes : this.#carried.orders.sorted(this.programmes, ordering);
  }

  /** Ranks all programmes by a key, for the orders that have it. */
  rankProgrammes(key: OrderKey<Programme>): void {
    this.#carried.orders.ranks(this.programmes, key);
  }

  /** Stored and implied links, each once, in the order of the programmes that state them. */
  get links(): readonly WiredLink[] {
    this.#links ??= this.#inOrder((year) => this.linkIndex.listed(year), compareStated);
    return this.#links;
  }

  /** Inverses of requirements and steps over the lineage of series, in the same order. */
  get derivedLinks(): readonly WiredLink[] {
    this.#derivedLinks ??= this.#inOrder((year) => this.linkIndex.listedDerived(year), compareStated);
    return this.#derivedLinks;
  }

  /** Where the programmes of the listing are in their hub-years. Made when it is first needed. */
  get listingRows(): ListingRows {
    this.#listingRows ??= findListingRows(this.programmes, this.hubYears);
    return this.#listingRows;
  }

  /** For each ordinal of `search`, the place of its programme in `programmes`. Made when it is first needed. */
  get searchPlaces(): Uint32Array {
    this.#searchPlaces ??= this.#findSearchPlaces();
    return this.#searchPlaces;
  }

  #findSearchPlaces(): Uint32Array {
    const { search, programmes } = this;
    const places = new Uint32Array(search.ordinals);
    for (const [place, { id }] of programmes.entries()) places[search.ordinalOf(id) as number] = place;
    return places;
  }

  /** The items of all hub-years in the order of the listing; those that are listed together are merged. */
  #inOrder<T>(itemsOf: (year: HubYear) => readonly T[], compare: (a: T, b: T) => number): readonly T[] {
    const all: T[] = []; // Of tens of thousands, and made for each revision: `flatMap` takes many times as long.
    for (const run of this.yearsTogether()) {
      const items = run.length === 1 ? itemsOf(run[0] as HubYear) : run.flatMap(itemsOf).sort(compare);
      for (const item of items) all.push(item);
    }
    return all;
  }

  /** The hub-years in order; those of one year whose hubs have the same title are listed together. */
  yearsTogether(): readonly (readonly HubYear[])[] {
    const titleOf = ({ hub }: HubYear) => this.entries.get(Hub, hub).title;
    const runs: HubYear[][] = [];
    for (const year of this.hubYears) {
      const last = runs.at(-1)?.[0];
      if (last && last.year === year.year && titleOf(last) === titleOf(year)) runs.at(-1)?.push(year);
      else runs.push([year]);
    }
    return runs;
  }

  node(id: string): AnyNode | undefined {
    const thing = this.entries.find(id);
    if (thing === undefined)
      return (this.linkIndex.named(id) ?? (isShareId(id) ? this.shares.named(id) : undefined))?.link;
    return thing instanceof LinkGroup || thing instanceof EligibilityRule ? undefined : thing;
  }

  /** By slug, id or former slug. */
  hub(ref: string): Hub | undefined {
    return this.entries.hubNamed(ref);
  }

  /** By slug, id or former slug. */
  series(ref: string): Series | undefined {
    return this.entries.seriesNamed(ref);
  }

  /**
   * The programme of a hub with a slug, by default in the newest year that has the slug. A slug that no programme of these
   * years has, but one had before, means the same as the slug that this one has now.
   */
  programme(slug: string, hub: Hub = this.homeHub, year?: string): Programme | undefined {
    const years = this.#yearsOf(hub, year);
    const current = (wanted: string) => firstOf(years, (offer) => offer.ofSlug(wanted));
    const former = () => firstOf(years, (offer) => offer.named(slug));
    return current(slug) ?? current(former()?.slug ?? slug);
  }

  /**
   * The programmes of a hub, or of one of its years, that a name in any spelling matches best; newest first. A name that
   * matches a former slug best means the same as the slug that the programme has now.
   */
  named(hub: Hub, name: string, year?: string): readonly Programme[] {
    const years = this.#yearsOf(hub, year);
    const matchesOf = (wanted: string) =>
      bestMatches(years.flatMap((offer) => offer.names(this.entries).entries(wanted)));
    const { programmes, isFormerSlug } = matchesOf(name);
    if (!isFormerSlug) return programmes;
    return [...new Set(programmes.flatMap(({ slug }) => matchesOf(slug).programmes))];
  }

  #yearsOf(hub: Hub, year: string | undefined): readonly HubYear[] {
    return (this.#yearsByHub.get(hub.id) ?? []).filter((offer) => year === undefined || offer.year === year);
  }

  /** Finds programmes by their text; `found` gives the programme of an ordinal. Made when it is first needed. */
  get search(): TextIndex {
    return this.#carried.search.index(this);
  }

  /** The programme of an ordinal of `search`. */
  found(ordinal: number): Programme {
    return this.entries.get(Programme, this.search.idOf(ordinal));
  }

  /** Links between programmes that share topics. */
  get shares(): ModuleOverlaps {
    this.#shares ??= new ModuleOverlaps({
      yearOf: (programme) => this.entries.hubYearOf(programme),
      programme: (id) => {
        const thing = this.entries.holder(id);
        return thing instanceof Programme && thing.id === id ? thing : undefined;
      },
    });
    return this.#shares;
  }

  /** The names by which a rule that is a line of text calls series, external things, and `parts` of its programme. */
  ruleNamesWith(parts: readonly RuleTarget[]): RuleNames {
    this.#ruleNames ??= new RuleNames([...this.entries.series.values(), ...this.entries.externalThings.values()]);
    return this.#ruleNames.with(parts);
  }

  hubOf(programme: Programme): Hub {
    return this.entries.get(Hub, programme.hub);
  }

  seriesOf(programme: Programme): Series {
    return this.entries.get(Series, programme.series);
  }

  programmesOfHub(hub: Hub): readonly Programme[] {
    const known = this.#ofHub.get(hub) ?? (this.#yearsByHub.get(hub.id) ?? []).flatMap(({ programmes }) => programmes);
    this.#ofHub.set(hub, known);
    return known;
  }

  programmesOfSeries(series: Series): readonly Programme[] {
    const known =
      this.#ofSeries.get(series) ??
      this.hubYears.flatMap((year) => year.ofSeries(series.id)).sort((a, b) => this.listing.compare(a, b));
    this.#ofSeries.set(series, known);
    return known;
  }

  /** What a hub offers in a year; undefined if that is nothing. */
  hubYear(hub: Hub, year: string): HubYear | undefined {
    return this.entries.hubYears.get(yearKey(hub.id, year));
  }

  yearsOfHub(hub: Hub): readonly string[] {
    return yearsOf(this.#yearsByHub.get(hub.id) ?? []);
  }

  /** What a hub offers, newest year first. */
  offersOf(hub: Hub): readonly HubOffer[] {
    return offersOf(hub, this.#yearsByHub.get(hub.id) ?? []);
  }

  /** The year that a request about a hub means if it names none; undefined for a hub without programmes. */
  defaultYear(hub: Hub): string | undefined {
    return chooseYear(this.offersOf(hub));
  }

  /** The other programmes of the same hub and year that have a module on the same topic. */
  sharing(module: Module): readonly Programme[] {
    const { programme } = this.placeOf(module);
    return this.entries.hubYearOf(programme)?.sharingWith(programme, [module]) ?? [];
  }

  /** The other programmes of the same hub and year that have a module on a topic of one of its own. */
  sharingWith(programme: Programme): readonly Programme[] {
    return this.entries.hubYearOf(programme)?.sharingWith(programme) ?? [];
  }

  /** The position of a pathway, module or stage. */
  placeOf(part: Pathway | Module | Stage): PartPosition {
    const programme = this.entries.programmeOf(part);
    const place = programme && placeIn(programme, part);
    if (!place) throw new Error(`"${part.id}" is no part of a programme in this snapshot.`);
    return place;
  }

  /**
   * What a reference inside `part` of a programme means, at the time that it says; by default in the same year. Where the
   * hub runs several groups of a series in that year, it is the series: any of them is meant.
   */
  endOf(reference: string, part: object, timing?: Timing): LinkEnd | undefined {
    const programme = this.entries.programmeOf(part);
    if (!programme) return undefined;
    const { ends } = this.linkIndex.of(programme).endsOf(reference, timing, programme);
    const [first, ...others] = ends;
    return first instanceof Programme && others.length > 0 ? this.seriesOf(first) : first;
  }

  /** A link with its two ends, its group, and the requirement that it is the inverse of. */
  wired(link: Link): WiredLink {
    const wired = this.linkIndex.linkEnds(link) ?? this.shares.of(link);
    if (!wired) throw new Error(`"${link.id}" is no link of this snapshot.`);
    return wired;
  }

  /** Like `wired`, and also for a link that a series states. */
  endsOf(link: Link): LinkWithEnds {
    return this.entries.lineage.byId.get(link.id) ?? this.wired(link);
  }

  /** The programme that a thing is, or is a part of; undefined for a hub, a series or an external thing. */
  programmeOf(thing: object): Programme | undefined {
    return this.entries.programmeOf(thing);
  }

  /** Makes the indexes of all hub-years in steps, so that the first requests don't wait for them. */
  *warmUp(): Generator<void> {
    yield* this.linkIndex.warmUp();
    for (const year of this.hubYears) {
      void year.overlaps.listed;
      yield;
    }
  }

  /** Makes what lists of all programmes and links need, a list in each step. */
  *warmUpLists(): Generator<void> {
    void this.listingRows;
    yield;
    this.#carried.orders.placesById(this.programmes);
    yield;
    void this.links;
    yield;
    void this.derivedLinks;
    yield;
  }

  /** Makes `search` a step at a time. */
  warmUpSearch(): Iterable<void> {
    return this.#carried.search.warmUp(this);
  }
}

/** The first result that there is. */
function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const listedBy = <T>(programmeOf: (item: T) => Programme, entries: EntryIndex) => [
  { of: (item: T) => programmeOf(item).academicYear, descending: true },
  { of: (item: T) => entries.get(Hub, programmeOf(item).hub).title },
  { of: (item: T) => programmeOf(item).position },
];

/** The hub-years of entries in the order that they had before; undefined if some were added or removed. */
function replacedIn(before: readonly HubYear[], { hubYears }: EntryIndex): readonly HubYear[] | undefined {
  if (before.length !== hubYears.size) return undefined;
  const now = before.map(({ key }) => hubYears.get(key));
  return now.every((year) => year !== undefined) ? now : undefined;
}

const yearsOf = (hubYears: readonly HubYear[]) => [...new Set(hubYears.map(({ year }) => year))].sort().reverse();
