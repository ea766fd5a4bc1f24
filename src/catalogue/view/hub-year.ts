import { append, groupBy } from '../../base/group-by.js';
import type { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { modulesOf } from '../document/programme-parts.js';
import type { ReferenceResolver } from '../document/reference-resolver.js';
import { references } from '../document/walk.js';
import { bySlugs } from './by-slugs.js';
import { NameIndex } from './name-index.js';
import { Ordering } from './ordering.js';
import { YearOverlaps } from './shares.js';

/**
 * The programmes of one hub in one year. A change replaces the hub-years that it touches, and leaves the others as they
 * are. Never changed; each index is made when it is first needed. Links are in `HubLinks`, as they join years.
 */
export class HubYear {
  readonly hub: string;
  readonly year: string;
  /** Unique in its revision. */
  readonly key: string;
  /** In the order of the source. */
  readonly programmes: readonly Programme[];
  #foreign: readonly string[] | undefined;
  #names: NameIndex | undefined;
  #refers: ReadonlySet<string> | undefined;
  #bySeries: ReadonlyMap<string, readonly Programme[]> | undefined;
  #bySlug: ReadonlyMap<string, Programme> | undefined;
  #byTopic: ReadonlyMap<string, readonly Programme[]> | undefined;
  #overlaps: YearOverlaps | undefined;

  /** There has to be a programme, and all have to be of one hub and year, and in order. */
  constructor(programmes: readonly Programme[]) {
    const { hub, academicYear } = programmes[0] as Programme;
    this.programmes = programmes;
    this.hub = hub;
    this.year = academicYear;
    this.key = yearKey(hub, academicYear);
  }

  /** The same programmes without any cached index: something that they refer to has changed. */
  afresh(): HubYear {
    return new HubYear(this.programmes);
  }

  /** The programmes of a series, in order. */
  ofSeries(series: string): readonly Programme[] {
    this.#bySeries ??= groupBy(this.programmes, (programme) => programme.series);
    return this.#bySeries.get(series) ?? [];
  }

  /** The programme that has a slug now. */
  ofSlug(slug: string): Programme | undefined {
    const found = this.named(slug);
    return found?.slug === slug ? found : undefined;
  }

  /** The programme that has a slug, or else the one that had it before. */
  named(slug: string): Programme | undefined {
    this.#bySlug ??= bySlugs(this.programmes);
    return this.#bySlug.get(slug);
  }

  /** The programmes with a module on a topic. */
  ofTopic(topic: string): readonly Programme[] {
    this.#byTopic ??= byTopic(this.programmes);
    return this.#byTopic.get(topic) ?? [];
  }

  /** Its other programmes that have a module on a topic of a programme, or of these modules of it. */
  sharingWith(programme: Programme, modules = modulesOf(programme)): readonly Programme[] {
    const having = new Set<Programme>();
    for (const { topic } of modules)
      if (topic !== undefined) for (const other of this.ofTopic(topic)) having.add(other);
    having.delete(programme);
    return [...having];
  }

  /** Links between its programmes that have modules on the same topics. */
  get overlaps(): YearOverlaps {
    this.#overlaps ??= new YearOverlaps(this);
    return this.#overlaps;
  }

  /** Every id that its programmes refer to. */
  get refers(): ReadonlySet<string> {
    this.#refers ??= references(this.programmes);
    return this.#refers;
  }

  /** Whether its programmes refer to one of these ids. */
  refersToOneOf(ids: ReadonlySet<string>): boolean {
    const [few, many] = ids.size < this.refers.size ? [ids, this.refers] : [this.refers, ids];
    for (const id of few) if (many.has(id)) return true;
    return false;
  }

  /** Whether its programmes name a series, or a part of a programme of it that is of another hub-year. */
  namesSeries(series: string, references: ReferenceResolver): boolean {
    return this.refers.has(series) || this.foreign(references).some((id) => isPartOfSeries(id, series, references));
  }

  /** The ids of parts of programmes of other hub-years that its programmes refer to. */
  foreign(references: ReferenceResolver): readonly string[] {
    this.#foreign ??= [...this.refers].filter((id) => {
      const holder = references.holder(id);
      return holder instanceof Programme && !this.programmes.includes(holder);
    });
    return this.#foreign;
  }

  /** Finds its programmes by any name in any spelling. */
  names(references: ReferenceResolver): NameIndex {
    this.#names ??= new NameIndex(this.programmes, ({ series }) => references.get(Series, series));
    return this.#names;
  }
}

export const yearKey = (hub: string, year: string) => `${hub} ${year}`;

function isPartOfSeries(id: string, series: string, references: ReferenceResolver): boolean {
  const holder = references.holder(id);
  return holder instanceof Programme && holder.series === series;
}

function byTopic(programmes: readonly Programme[]): ReadonlyMap<string, readonly Programme[]> {
  const topics = new Map<string, Programme[]>();
  for (const programme of programmes) {
    const own = new Set(modulesOf(programme).flatMap((module) => module.topic ?? []));
    for (const topic of own) append(topics, topic, programme);
  }
  return topics;
}

/** Hub-years in the order in which programmes are listed: newest year first, and then by the hub's title. */
export function sortHubYears(hubYears: Iterable<HubYear>, hubs: readonly Hub[]): readonly HubYear[] {
  const ordering = new Ordering<Hub>('hubs', [{ of: ({ title }) => title }]);
  // Titles are compared once for each hub, and not for each pair of hub-years.
  const places = new Map(ordering.sorted(hubs).map(({ id }, place) => [id, place]));
  return [...hubYears].sort(
    (a, b) => compareTexts(b.year, a.year) || (places.get(a.hub) ?? 0) - (places.get(b.hub) ?? 0),
  );
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
