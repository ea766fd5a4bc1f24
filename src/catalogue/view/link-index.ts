import type { Link } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import type { EntryIndex } from './entry-index.js';
import { HubLinkCache } from './hub-link-cache.js';
import { HubLinks } from './hub-links.js';
import type { HubYear } from './hub-year.js';
import { StepGraphs } from './step-graphs.js';
import type { LinksOfGroup, WiredLink, Wiring } from './wiring.js';
import { YearPicture } from './year-picture.js';

const noGroup: LinksOfGroup = { links: [], rule: undefined, within: undefined };

type YearsByHub = ReadonlyMap<string, readonly HubYear[]>;

/** The links of a view: those that programmes state, and those that are computed. Each is resolved when it is needed. */
export class LinkIndex {
  readonly #entries: EntryIndex;
  readonly #hubYears: readonly HubYear[];
  readonly #hubs: ReadonlyMap<string, HubLinks>;
  /** By the ids that were asked for and found. */
  readonly #named = new Map<string, WiredLink>();

  /** The hub-years have to be in the order of listing. Links of hubs that did not change are taken from the index before. */
  constructor(entries: EntryIndex, yearsByHub: YearsByHub, hubYears: readonly HubYear[], before?: LinkIndex) {
    this.#entries = entries;
    this.#hubYears = hubYears;
    this.#hubs = new Map(
      Array.from(yearsByHub, ([hub, years]) => {
        const known = before?.cacheOf(hub);
        return [hub, new HubLinks(known?.isOf(years) ? known : new HubLinkCache(years), entries)] as const;
      }),
    );
  }

  private cacheOf(hub: string): HubLinkCache | undefined {
    return this.#hubs.get(hub)?.cache;
  }

  /** The links of the hub that offers a programme. */
  of({ hub }: Programme): HubLinks {
    const links = this.#hubs.get(hub);
    if (!links) throw new Error(`"${hub}" has no programme in this snapshot.`);
    return links;
  }

  /** The graphs for walks among the programmes of a hub; none leads to another hub's. */
  stepGraphs(programme: Programme): StepGraphs {
    return new StepGraphs(this.of(programme), this.#entries);
  }

  /** The ids at which a route from a programme to a goal can end: every programme of the goal's series in the same hub. */
  goalsOf(start: Programme, goal: Programme): ReadonlySet<string> {
    if (start === goal) return new Set();
    const { years, programmesIn } = this.of(start).cache.offerOf(goal.series);
    return new Set(years.flatMap((year) => programmesIn(year).map(({ id }) => id)));
  }

  /** A link with its two ends, by its own id or that of the rule it is read from. */
  linkEnds(link: Link): WiredLink | undefined {
    const wired = this.named(link.id);
    return wired?.link === link ? wired : undefined;
  }

  /** The link of an id. One with several ends is found by its stored id, and that is the link to the first of them. */
  named(id: string): WiredLink | undefined {
    const known = this.#named.get(id) ?? this.#find(id);
    if (known) this.#named.set(id, known);
    return known;
  }

  /** An id that is made from others has them between tildes, and one of them belongs to a programme that knows the link. */
  #find(id: string): WiredLink | undefined {
    const parts = id.includes('~') ? id.split('~') : [id];
    const holders = new Set(parts.slice(0, mostParts).map((part) => this.#entries.holder(part)));
    for (const holder of holders) {
      if (!(holder instanceof Programme)) continue;
      const { stated, derived } = this.of(holder);
      const found = stated.wiringOf(holder)?.byId.get(id) ?? (parts.length > 1 ? derived.named(id, holder) : undefined);
      if (found) return found;
    }
    return undefined;
  }

  group(id: string): LinksOfGroup {
    const holder = this.#entries.holder(id.split('~')[0] ?? id);
    const wiring = holder instanceof Programme ? this.of(holder).stated.wiringOf(holder) : undefined;
    return wiring?.groups.get(id) ?? noGroup;
  }

  /** The stated links at a thing, from either end, each once. Those at a programme or a part of one are of its own hub. */
  at(end: LinkEnd): readonly WiredLink[] {
    const programme = this.#entries.programmeOf(end);
    if (programme) return this.of(programme).stated.at(end);
    return this.#hubYears.flatMap((year) => {
      const concerned = end instanceof Series ? year.namesSeries(end.id, this.#entries) : year.refers.has(end.id);
      return concerned ? (this.wiring(year).byEnd.get(end) ?? []) : [];
    });
  }

  /** The links from a programme: stated ones, symmetric ones at either end, and derived ones. */
  from(programme: Programme): readonly WiredLink[] {
    return this.of(programme).from(programme);
  }

  /** The links to programmes that a teacher takes later: stored progression, inverses of requirements, and lineage. */
  stepsFrom(programme: Programme): readonly WiredLink[] {
    return this.of(programme).stepsFrom(programme);
  }

  /** The links from programmes that a teacher takes earlier; `to` is the programme. */
  stepsTo(programme: Programme): readonly WiredLink[] {
    return this.of(programme).stepsTo(programme);
  }

  /** The stated links that name a series, or start at a programme of it. */
  ofSeries(series: Series): readonly WiredLink[] {
    return this.#hubYears.flatMap((year) =>
      year.namesSeries(series.id, this.#entries) ? [...(this.wiring(year).bySeries.get(series.id) ?? [])] : [],
    );
  }

  /** The stated links of a hub-year. It is another object after a change that its links can depend on. */
  wiring(year: HubYear): Wiring {
    return this.#linksOf(year).stated.wiring(year);
  }

  /** The stated links of a hub-year in the order of the programmes that state them. */
  listed(year: HubYear): readonly WiredLink[] {
    return this.wiring(year).listed;
  }

  /** The derived links that a programme states. Over all programmes each comes once. */
  derivedStatedBy(programme: Programme): readonly WiredLink[] {
    const year = this.#entries.hubYearOf(programme);
    return year ? this.listedDerived(year).filter(({ statedBy }) => statedBy === programme) : [];
  }

  /** The derived links whose stating programmes are of a hub-year, in the order of these programmes. */
  listedDerived(year: HubYear): readonly WiredLink[] {
    return this.#linksOf(year).derived.listedIn(year.year);
  }

  /** The links of a hub-year as a picture draws them that shows these programmes of the hub: by default those of the year. */
  pictureOf(year: HubYear, shown: ReadonlySet<Programme> = new Set(year.programmes)): YearPicture {
    return new YearPicture({ year, shown, links: this.#linksOf(year), entries: this.#entries });
  }

  /** Makes the links of all programmes, those of a few in each step, and then their lists, one in each step. */
  *warmUp(): Generator<void> {
    for (const year of this.#hubYears) {
      this.listed(year);
      yield;
      for (const [index, programme] of year.programmes.entries()) {
        const links = this.of(programme);
        links.from(programme);
        links.stepsFrom(programme);
        links.derived.at(programme);
        if (index % programmesInStep === programmesInStep - 1) yield;
      }
      yield;
    }
    for (const year of this.#hubYears) {
      this.listedDerived(year);
      yield;
    }
  }

  #linksOf({ hub }: HubYear): HubLinks {
    const links = this.#hubs.get(hub);
    if (!links) throw new Error(`"${hub}" has no programme in this snapshot.`);
    return links;
  }
}

/** No id of a link is made from more ids. */
const mostParts = 5;
/** All links of a hub with 1,250 programmes take a quarter of a second, for which every request would wait. */
const programmesInStep = 16;
