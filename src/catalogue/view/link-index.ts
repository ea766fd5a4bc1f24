import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import type { Link, LinkGroup } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import type { Graph } from '../../progression/graph.js';
import type { LinkEnd } from '../document/directory.js';
import type { EntryIndex } from './holdings.js';
import type { HubYear } from './hub-year.js';
import { type LinkEdge, LinkGraph } from './link-graph.js';
import type { WiredLink, Wiring } from './wiring.js';

/** How everything in a view is linked, put together from how each hub-year is. */
export class LinkIndex {
  readonly graph: Graph<LinkEdge>;
  readonly #holdings: EntryIndex;
  readonly #hubYears: readonly HubYear[];
  /** Those that were asked for, by the ids that named them. */
  readonly #wirings = new Map<string, Wiring>();

  /** The hub-years have to be in the order of listing. */
  constructor(holdings: EntryIndex, hubYears: readonly HubYear[]) {
    this.#holdings = holdings;
    this.#hubYears = hubYears;
    this.graph = new LinkGraph(hubYears, holdings, (id) => this.#yearsAt(id));
  }

  /** A link with its two ends, by its own id or that of the rule it is read from. */
  of(link: Link): WiredLink | undefined {
    return this.#wiringOf(link.id)?.of(link);
  }

  /** The link of an id, those that are computed too. */
  named(id: string): Link | undefined {
    return this.#wiringOf(id)?.named(id);
  }

  group(id: string): {
    readonly links: readonly Link[];
    readonly rule: EligibilityRule | undefined;
    readonly within: LinkGroup | undefined;
  } {
    return this.#wiringOf(id)?.group(id) ?? { links: [], rule: undefined, within: undefined };
  }

  at(end: LinkEnd): readonly WiredLink[] {
    return this.#yearsAt(end.id).flatMap((year) => year.wiring(this.#holdings).at(end));
  }

  from(programme: Programme): readonly WiredLink[] {
    return this.#wiringOf(programme.id)?.from(programme) ?? [];
  }

  stepsFrom(programme: Programme): readonly WiredLink[] {
    return this.#wiringOf(programme.id)?.stepsFrom(programme) ?? [];
  }

  stepsTo(programme: Programme): readonly WiredLink[] {
    return this.#wiringOf(programme.id)?.stepsTo(programme) ?? [];
  }

  ofSeries(series: Series): readonly WiredLink[] {
    const isPartOf = (id: string) => {
      const holder = this.#holdings.holder(id);
      return holder instanceof Programme && holder.series === series.id;
    };
    return this.#hubYears.flatMap((year) => {
      const concerned =
        year.ofSeries(series.id) !== undefined ||
        year.refers.has(series.id) ||
        year.foreign(this.#holdings).some(isPartOf);
      return concerned ? year.wiring(this.#holdings).ofSeries(series) : [];
    });
  }

  #wiringOf(id: string): Wiring | undefined {
    const found = this.#wirings.get(id) ?? this.#foundWiring(id);
    if (found) this.#wirings.set(id, found);
    return found;
  }

  /** An id that is made from a stored one has that before its first tilde. */
  #foundWiring(id: string) {
    const holder = this.#holdings.holder(id.split('~', 1)[0] as string);
    return holder instanceof Programme ? this.#holdings.hubYearOf(holder)?.wiring(this.#holdings) : undefined;
  }

  /** Where there can be links at a thing. A programme is named by its series, so that its links are in its own hub-year. */
  #yearsAt(id: string): readonly HubYear[] {
    const holder = this.#holdings.holder(id);
    if (holder === undefined) return [];
    const own = holder instanceof Programme ? this.#holdings.hubYearOf(holder) : undefined;
    if (own && holder.id === id) return [own];
    return this.#hubYears.filter((year) => year === own || year.refers.has(id));
  }
}
