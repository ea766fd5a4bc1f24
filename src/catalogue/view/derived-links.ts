import { append, groupBy } from '../../base/group-by.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import { resolveInverse } from '../../domain/fields/link-resolution.js';
import { Timing } from '../../domain/fields/vocabulary.js';
import { Hub } from '../../domain/hub.js';
import type { Link } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { isSameGroup } from '../document/groups.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import { requirementsOf } from '../document/requirements.js';
import type { HubEndFinder } from './end-finder.js';
import type { EntryIndex } from './entry-index.js';
import type { HubLinkCache, Requiring } from './hub-link-cache.js';
import type { LineageLink } from './lineage.js';
import { type Course, derivedId, makeInverse, makeLineageStep } from './make-derived.js';
import type { StatedLinks } from './stated-links.js';
import { sortLinks, type WiredLink } from './wiring.js';

/** The parts of one hub's links from which others are derived. */
interface Origins {
  readonly cache: HubLinkCache;
  readonly entries: EntryIndex;
  readonly finder: HubEndFinder;
  readonly stated: StatedLinks;
}

/**
 * The links of one hub that are computed from others: inverses of requirements, and steps over the lineage of series. Each
 * is resolved from the programme that is asked: what comes later from the earlier programme, and the other way round.
 */
export class DerivedLinks {
  readonly #cache: HubLinkCache;
  readonly #entries: EntryIndex;
  readonly #finder: HubEndFinder;
  readonly #stated: StatedLinks;

  constructor({ cache, entries, finder, stated }: Origins) {
    this.#cache = cache;
    this.#entries = entries;
    this.#finder = finder;
    this.#stated = stated;
  }

  /** The inverses of requirements that lead on from a programme. */
  inversesFrom(programme: Programme): readonly WiredLink[] {
    const known = this.#cache.inversesFrom.get(programme) ?? this.#findInversesFrom(programme);
    this.#cache.inversesFrom.set(programme, known);
    return known;
  }

  #findInversesFrom(programme: Programme): readonly WiredLink[] {
    const { hub, academicYear: required } = programme;
    const { offers } = this.#entries.get(Hub, hub);
    const isComplete = (year: string) => offers.some(({ academicYear, complete }) => academicYear === year && complete);
    return (this.#requiring().get(programme.series) ?? []).flatMap(({ programme: to, link }) => {
      if (to === programme) return [];
      const years = this.#yearsBeside(to, required);
      const timing = link.timing ?? Timing.ANY_EARLIER_YEAR;
      const resolution = resolveInverse({ timing, required, requiring: to.academicYear, years }, isComplete);
      return resolution ? [this.#inverse(link, { from: programme, to, resolution, statedBy: to })] : [];
    });
  }

  /**
   * The years in which the hub has the series of a programme. Of several groups in the required year, one that a later year
   * does not have yet goes on standing in, although another group of its series is there.
   */
  #yearsBeside(to: Programme, required: string): readonly string[] {
    const { years, programmesIn } = this.#cache.offerOf(to.series);
    if (to.academicYear !== required || programmesIn(required).length === 1) return years;
    return years.filter((year) => programmesIn(year).some((other) => isSameGroup(to, other)));
  }

  /** The requirements of the hub: oldest year first, and then as the source lists them. */
  #requiring(): ReadonlyMap<string, readonly Requiring[]> {
    this.#cache.requiring ??= this.#findRequiring();
    return this.#cache.requiring;
  }

  #findRequiring(): ReadonlyMap<string, readonly Requiring[]> {
    const found = new Map<string, Requiring[]>();
    for (const programme of this.#cache.years.toReversed().flatMap(({ programmes }) => programmes))
      for (const { link } of requirementsOf(programme)) {
        const series = this.#finder.seriesNamed(link.to, programme);
        if (series !== undefined) append(found, series, { programme, link });
      }
    return found;
  }

  /** The inverses of a programme's own requirements. */
  inversesTo(programme: Programme): readonly WiredLink[] {
    return requirementsOf(programme).flatMap(({ link }) =>
      this.#stated.answersOf(link, programme).flatMap((answer) => this.#turned(link, answer)),
    );
  }

  /** The inverses of requirements that start at something that is no programme. */
  inversesFromThing(end: LinkEnd): readonly WiredLink[] {
    return this.#stated
      .at(end)
      .filter(({ link, to }) => to === end && linkKinds[link.kind].inverse)
      .flatMap((answer) => this.#turned(answer.link, answer));
  }

  /** Neither a programme that requires itself (to continue in it) nor its series is an earlier step. */
  #turned(requirement: Link, { from, to, resolution, statedBy }: WiredLink): readonly WiredLink[] {
    if (to === from || to.id === statedBy.series) return [];
    return [this.#inverse(requirement, { from: to, to: from, resolution, statedBy })];
  }

  #inverse(requirement: Link, course: Course): WiredLink {
    return this.#once(requirement, course, () => {
      const answers = this.#stated.answersOf(requirement, course.statedBy);
      const origin = answers.find(({ to }) => to === course.from)?.link ?? requirement;
      return makeInverse(requirement, origin, course);
    });
  }

  #once(origin: Link, course: Course, make: () => WiredLink): WiredLink {
    const id = derivedId(origin, course);
    const known = this.#cache.derived.get(id) ?? make();
    this.#cache.derived.set(id, known);
    return known;
  }

  /** The steps to programmes of the successors of a programme's series. */
  lineageFrom(programme: Programme): readonly WiredLink[] {
    return this.#lineageOf(programme, 'from').flatMap(({ link, to: successor }) => {
      const { ends, resolution } = this.#finder.endsOf(successor.id, Timing.ANY_LATER_YEAR, programme);
      return ends.map((to) => {
        const statedBy = to instanceof Programme ? to : programme;
        return this.#step(link, { from: programme, to, resolution, statedBy });
      });
    });
  }

  /** The steps from programmes of the predecessors of a programme's series. */
  lineageTo(programme: Programme): readonly WiredLink[] {
    return this.#lineageOf(programme, 'to').flatMap(({ link, from: predecessor }) => {
      const { ends, resolution } = this.#finder.endsOf(predecessor.id, Timing.ANY_EARLIER_YEAR, programme);
      return ends.map((from) => this.#step(link, { from, to: programme, resolution, statedBy: programme }));
    });
  }

  #lineageOf(programme: Programme, side: 'from' | 'to'): readonly LineageLink[] {
    const series = this.#entries.get(Series, programme.series);
    return this.#entries.lineage.at(series).filter((link) => link[side] === series);
  }

  #step(origin: Link, course: Course): WiredLink {
    return this.#once(origin, course, () => makeLineageStep(origin, course));
  }

  /** All that start or end at a programme. */
  at(programme: Programme): readonly WiredLink[] {
    const lineage = [...this.lineageFrom(programme), ...this.lineageTo(programme)];
    return [...this.inversesFrom(programme), ...this.inversesTo(programme), ...lineage];
  }

  /** The link of an id that is derived from a link of a programme, or that has a programme at an end. */
  named(id: string, programme: Programme): WiredLink | undefined {
    return this.#cache.derived.get(id) ?? this.at(programme).find(({ link }) => link.id === id);
  }

  /** All whose stating programmes are of a year, in the order of these programmes. */
  listedIn(year: string): readonly WiredLink[] {
    this.#cache.derivedIn ??= this.#listAll();
    return this.#cache.derivedIn.get(year) ?? [];
  }

  #listAll(): ReadonlyMap<string, readonly WiredLink[]> {
    const programmes = this.#cache.years.flatMap((year) => year.programmes);
    const all = new Set(programmes.flatMap((programme) => this.at(programme)));
    const byYear = groupBy(all, ({ statedBy }) => statedBy.academicYear);
    return new Map(Array.from(byYear, ([year, links]) => [year, sortLinks(links)]));
  }
}
