import type { SeriesOffer } from '../../domain/fields/link-resolution.js';
import type { Link } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import type { HubYear } from './hub-year.js';
import type { WiredLink, Wiring } from './wiring.js';

/** A requirement of a series, and the programme that states it. */
export interface Requiring {
  readonly programme: Programme;
  readonly link: Link;
}

/**
 * What has been computed about the links of one hub. The next revision takes it over while all years of the hub are the
 * same objects: a hub-year is replaced whenever something changes that its links depend on.
 */
export class HubLinkCache {
  /** Newest first. */
  readonly years: readonly HubYear[];
  readonly wirings = new Map<HubYear, Wiring>();
  readonly at = new Map<LinkEnd, readonly WiredLink[]>();
  /** By id: a derived link is one object, from whichever end it is found. */
  readonly derived = new Map<string, WiredLink>();
  readonly inversesFrom = new Map<Programme, readonly WiredLink[]>();
  /** The links that start at a programme. */
  readonly starting = new Map<Programme, readonly WiredLink[]>();
  /** The links to what a participant of a programme can take later. */
  readonly steps = new Map<Programme, readonly WiredLink[]>();
  /** By the series that is required. */
  requiring: ReadonlyMap<string, readonly Requiring[]> | undefined;
  /** Derived links, by the year of the programmes that state them. */
  derivedIn: ReadonlyMap<string, readonly WiredLink[]> | undefined;
  readonly #offers = new Map<string, SeriesOffer<Programme>>();

  constructor(years: readonly HubYear[]) {
    this.years = years;
  }

  isOf(years: readonly HubYear[]): boolean {
    return this.years.length === years.length && this.years.every((year, index) => year === years[index]);
  }

  /** What the hub offers of a series, over its years. */
  offerOf(series: string): SeriesOffer<Programme> {
    const known = this.#offers.get(series) ?? this.#findOffer(series);
    this.#offers.set(series, known);
    return known;
  }

  #findOffer(series: string): SeriesOffer<Programme> {
    const offered = this.years.filter((year) => year.ofSeries(series).length > 0);
    const byYear = new Map(offered.map((year) => [year.year, year.ofSeries(series)]));
    return { years: [...byYear.keys()].reverse(), programmesIn: (year) => byYear.get(year) ?? [] };
  }
}
