import { yearsLater } from '../../domain/fields/academic-years.js';
import type { Link } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import type { HubEndFinder } from './end-finder.js';
import type { EntryIndex } from './entry-index.js';
import type { HubLinkCache } from './hub-link-cache.js';
import type { HubYear } from './hub-year.js';
import { type WiredLink, Wiring } from './wiring.js';

/** The links that one hub's programmes state. Those of a year are resolved when they are first needed. */
export class StatedLinks {
  readonly #cache: HubLinkCache;
  readonly #entries: EntryIndex;
  readonly #finder: HubEndFinder;

  constructor(cache: HubLinkCache, entries: EntryIndex, finder: HubEndFinder) {
    this.#cache = cache;
    this.#entries = entries;
    this.#finder = finder;
  }

  wiring(year: HubYear): Wiring {
    const known = this.#cache.wirings.get(year) ?? new Wiring(year.programmes, this.#finder);
    this.#cache.wirings.set(year, known);
    return known;
  }

  wiringOf(programme: Programme): Wiring | undefined {
    const year = this.#entries.hubYearOf(programme);
    return year && this.wiring(year);
  }

  /** The links as which one stored link or requirement of a programme answers. */
  answersOf(link: Link, programme: Programme): readonly WiredLink[] {
    return this.wiringOf(programme)?.answers.get(link) ?? [];
  }

  /** The links at a thing, from either end, each once: newest year first, and then as the source lists them. */
  at(end: LinkEnd): readonly WiredLink[] {
    const known = this.#cache.at.get(end) ?? this.#find(end);
    this.#cache.at.set(end, known);
    return known;
  }

  #find(end: LinkEnd): readonly WiredLink[] {
    return this.#yearsAt(end).flatMap((year) => this.wiring(year).byEnd.get(end) ?? []);
  }

  /** The years that can have links at a thing. */
  #yearsAt(end: LinkEnd): readonly HubYear[] {
    const { years } = this.#cache;
    if (end instanceof Programme) return this.#yearsAround(end);
    if (end instanceof Series) return years.filter((year) => year.namesSeries(end.id, this.#entries));
    const own = this.#entries.programmeOf(end)?.academicYear;
    return years.filter((year) => year.year === own || year.refers.has(end.id));
  }

  /** A link can lead to a programme from the years beside it, and from those up to where the hub has its series again. */
  #yearsAround({ series, academicYear: own }: Programme): readonly HubYear[] {
    const offered = this.#cache.offerOf(series).years;
    const before = offered.findLast((year) => year < own) ?? '';
    const after = offered.find((year) => year > own) ?? '9999';
    const [first, last] = [yearsLater(own, -1), yearsLater(own, 1)];
    return this.#cache.years.filter((year) => {
      if (year.year === own) return true;
      const isNear = (year.year >= before || year.year >= first) && (year.year <= after || year.year <= last);
      return isNear && year.namesSeries(series, this.#entries);
    });
  }
}
