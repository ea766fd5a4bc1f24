import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { ResolvedEnds } from '../../domain/fields/link-resolution.js';
import type { Timing } from '../../domain/fields/vocabulary.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import { requirementsOf } from '../document/requirements.js';
import { DerivedLinks } from './derived-links.js';
import { HubEndFinder } from './end-finder.js';
import type { EntryIndex } from './entry-index.js';
import type { HubLinkCache } from './hub-link-cache.js';
import { StatedLinks } from './stated-links.js';
import type { WiredLink } from './wiring.js';

const isStep = ({ link }: WiredLink) => linkKinds[link.kind].order === 'FROM_FIRST';

/** The links of one hub over all its years. None leads to another hub's programmes. */
export class HubLinks {
  readonly cache: HubLinkCache;
  readonly stated: StatedLinks;
  readonly derived: DerivedLinks;
  readonly #entries: EntryIndex;
  readonly #finder: HubEndFinder;

  constructor(cache: HubLinkCache, entries: EntryIndex) {
    this.cache = cache;
    this.#entries = entries;
    this.#finder = new HubEndFinder(cache, entries);
    this.stated = new StatedLinks(cache, entries, this.#finder);
    this.derived = new DerivedLinks({ cache, entries, finder: this.#finder, stated: this.stated });
  }

  /** What a reference of a link or test means. */
  endsOf(reference: string, timing: Timing | undefined, programme: Programme): ResolvedEnds<LinkEnd> {
    return this.#finder.endsOf(reference, timing, programme);
  }

  /** The links from a programme: stated ones, symmetric ones from either end, and derived ones. */
  from(programme: Programme): readonly WiredLink[] {
    const known = this.cache.starting.get(programme) ?? this.#findStarting(programme);
    this.cache.starting.set(programme, known);
    return known;
  }

  #findStarting(programme: Programme): readonly WiredLink[] {
    const stated = this.stated.at(programme).flatMap((wired) => startingAt(wired, programme));
    return [...stated, ...this.#derivedFrom(programme)];
  }

  /** The links to what a participant of a programme can take later; `from` is the programme. */
  stepsFrom(programme: Programme): readonly WiredLink[] {
    const known = this.cache.steps.get(programme) ?? this.#findSteps(programme);
    this.cache.steps.set(programme, known);
    return known;
  }

  #findSteps(programme: Programme): readonly WiredLink[] {
    const stated = this.stated.at(programme).filter((wired) => isStep(wired) && wired.from === programme);
    return [...stated, ...this.#derivedFrom(programme)];
  }

  #derivedFrom(programme: Programme): readonly WiredLink[] {
    return [...this.derived.inversesFrom(programme), ...this.derived.lineageFrom(programme)];
  }

  /** The links from what a participant of a programme has taken earlier; `to` is the programme. */
  stepsTo(programme: Programme): readonly WiredLink[] {
    const stated = this.stated.at(programme).filter((wired) => isStep(wired) && wired.to === programme);
    return [...stated, ...this.derived.inversesTo(programme), ...this.derived.lineageTo(programme)];
  }

  /** The derived links by which `next` of `step-graphs` arrives at a thing. */
  arrivalsAt(end: LinkEnd): readonly WiredLink[] {
    const starts = new Set([...this.#earlierOf(end)].flatMap((series) => this.#offered(series)));
    const steps = [...starts].flatMap((start) => this.#derivedFrom(start)).filter(({ to }) => to === end);
    const things = end instanceof Series ? [] : this.#fromThings(end);
    return [...steps, ...things];
  }

  /** The series from whose programmes a derived link can lead to a thing. */
  #earlierOf(end: LinkEnd): ReadonlySet<string> {
    const programme = end instanceof Programme ? end : undefined;
    const series = programme ? this.#entries.get(Series, programme.series) : end;
    const required = programme
      ? requirementsOf(programme).flatMap(({ link }) => this.#finder.seriesNamed(link.to, programme) ?? [])
      : [];
    const lineage = series instanceof Series ? this.#entries.lineage.at(series) : [];
    return new Set([...required, ...lineage.flatMap(({ from, to }) => (to === series ? [from.id] : []))]);
  }

  #offered(series: string): readonly Programme[] {
    const { years, programmesIn } = this.cache.offerOf(series);
    return years.flatMap((year) => programmesIn(year));
  }

  /** The inverses of requirements of what is no programme. */
  #fromThings(end: LinkEnd): readonly WiredLink[] {
    if (!(end instanceof Programme)) return [];
    return this.derived.inversesTo(end).filter(({ from }) => !(from instanceof Programme));
  }
}

/** A link as one that starts at a programme, if it does or is symmetric. */
function startingAt(wired: WiredLink, programme: Programme): readonly WiredLink[] {
  if (wired.from === programme) return [wired];
  return wired.link.symmetric ? [{ ...wired, from: wired.to, to: wired.from }] : [];
}
