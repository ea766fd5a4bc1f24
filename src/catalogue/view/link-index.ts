import type { Link } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import type { Graph, NodeSet } from '../../progression/graph.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import type { EntryIndex } from './entry-index.js';
import type { HubYear } from './hub-year.js';
import { Lineage } from './lineage.js';
import type { LinkEdge } from './step-graphs.js';
import type { LinksOfGroup, WiredLink, Wiring } from './wiring.js';

const noGroup: LinksOfGroup = { links: [], rule: undefined, within: undefined };

/** The stored and implied links of a view, and their inverses. Those of a hub-year are resolved when they are needed. */
export class LinkIndex {
  readonly #entries: EntryIndex;
  readonly #hubYears: readonly HubYear[];
  /** By the stored ids that were asked for, so that the map is no larger than the catalogue. */
  readonly #wirings = new Map<string, Wiring>();
  #nodes: ReadonlySet<string> | undefined;
  #lineage: Lineage | undefined;

  /** The hub-years have to be in the order of listing. */
  constructor(entries: EntryIndex, hubYears: readonly HubYear[]) {
    this.#entries = entries;
    this.#hubYears = hubYears;
  }

  /** A link with its two ends, by its own id or that of the rule it is read from. */
  of(link: Link): WiredLink | undefined {
    const wired = this.named(link.id);
    return wired?.link === link ? wired : undefined;
  }

  /** The link of an id; computed ones have ids too. */
  named(id: string): WiredLink | undefined {
    return this.#wiringOf(id)?.byId.get(id);
  }

  /** The links that series state. */
  get lineage(): Lineage {
    this.#lineage ??= new Lineage(this.#entries.series);
    return this.#lineage;
  }

  group(id: string): LinksOfGroup {
    return this.#wiringOf(id)?.groups.get(id) ?? noGroup;
  }

  /** The stored and implied links at a thing, from either end, each once. */
  at(end: LinkEnd): readonly WiredLink[] {
    return this.#yearsAt(end.id).flatMap((year) => year.wiring(this.#entries).byEnd.get(end) ?? []);
  }

  /** The links from a programme: stored and implied ones, symmetric ones at either end, and inverses of requirements. */
  from(programme: Programme): readonly WiredLink[] {
    return this.#wiringOf(programme.id)?.from.get(programme) ?? [];
  }

  /** The links to programmes that a teacher takes later: stored progression, and inverses of requirements. */
  stepsFrom(programme: Programme): readonly WiredLink[] {
    return this.#wiringOf(programme.id)?.stepsFrom.get(programme) ?? [];
  }

  /** The links from programmes that a teacher takes earlier; `to` is the programme. */
  stepsTo(programme: Programme): readonly WiredLink[] {
    return this.#wiringOf(programme.id)?.stepsTo.get(programme) ?? [];
  }

  /** The stored and implied links that name a series, or start at a programme of it. */
  ofSeries(series: Series): readonly WiredLink[] {
    const isPartOf = (id: string) => {
      const holder = this.#entries.holder(id);
      return holder instanceof Programme && holder.series === series.id;
    };
    return this.#hubYears.flatMap((year) => {
      const concerned =
        year.ofSeries(series.id).length > 0 || year.refers.has(series.id) || year.foreign(this.#entries).some(isPartOf);
      return concerned ? [...(year.wiring(this.#entries).bySeries.get(series.id) ?? [])] : [];
    });
  }

  /** The graph of all links. The set of all nodes is made when it is counted or iterated. */
  get graph(): Graph<LinkEdge> {
    const all = () => (this.#nodes ??= new Set(this.#graphs(this.#hubYears).flatMap(({ nodes }) => [...nodes])));
    const nodes: NodeSet = {
      has: (node) => this.#graphs(this.#yearsAt(node)).some((graph) => graph.nodes.has(node)),
      get size() {
        return all().size;
      },
      [Symbol.iterator]: () => all()[Symbol.iterator](),
    };
    return {
      nodes,
      out: (node) => this.#graphs(this.#yearsAt(node)).flatMap((graph) => graph.out(node)),
      in: (node) => this.#graphs(this.#yearsAt(node)).flatMap((graph) => graph.in(node)),
    };
  }

  #graphs(hubYears: readonly HubYear[]): readonly Graph<LinkEdge>[] {
    const all = hubYears.map((year) => year.steps(this.#entries));
    return [...all.map(({ stored }) => stored), ...all.map(({ inverses }) => inverses)];
  }

  /** The links of the hub-year with a stored id. An id that is derived from one has it before its first tilde. */
  #wiringOf(id: string): Wiring | undefined {
    const stored = id.includes('~') ? id.slice(0, id.indexOf('~')) : id;
    const known = this.#wirings.get(stored);
    if (known) return known;
    const holder = this.#entries.holder(stored);
    const wiring = holder instanceof Programme ? this.#entries.hubYearOf(holder)?.wiring(this.#entries) : undefined;
    if (wiring) this.#wirings.set(stored, wiring);
    return wiring;
  }

  /** The hub-years that can have links at a thing. Links name a programme by its series, so they are in its own hub-year. */
  #yearsAt(id: string): readonly HubYear[] {
    const holder = this.#entries.holder(id);
    if (holder === undefined) return [];
    const own = holder instanceof Programme ? this.#entries.hubYearOf(holder) : undefined;
    if (own && holder.id === id) return [own];
    return this.#hubYears.filter((year) => year === own || year.refers.has(id));
  }
}
