import { linkKinds } from '../../domain/fields/link-kinds.js';
import { Programme } from '../../domain/programme.js';
import type { Edge, Graph } from '../../progression/graph.js';
import { isLinkEnd, type LinkEnd } from '../document/reference-resolver.js';
import type { EntryIndex } from './entry-index.js';
import type { HubLinkCache } from './hub-link-cache.js';
import type { HubLinks } from './hub-links.js';
import type { Lineage } from './lineage.js';
import type { WiredLink } from './wiring.js';

/** A link as an edge, from the thing that a teacher takes earlier to the later one. */
export interface LinkEdge extends Edge {
  readonly wired: WiredLink;
}

/**
 * The graphs of one hub's links by the ids of their ends, for walks. Requirements are replaced by their inverses, so that
 * every edge leads from what comes earlier to what comes later. A symmetric link has an edge in both directions. Their
 * nodes are the programmes; a walk also reaches parts, series and external things.
 */
export class StepGraphs {
  readonly #links: HubLinks;
  readonly #entries: EntryIndex;
  readonly #known: KnownEdges;

  constructor(links: HubLinks, entries: EntryIndex) {
    this.#links = links;
    this.#entries = entries;
    this.#known = knownEdgesOf(links.cache, entries.lineage);
  }

  /**
   * For walks that keep their direction, or go in both at every step: `out` is what comes next, seen from a thing, and
   * `in` is what came before, seen from it. An edge of the one need not be in the other.
   */
  get steps(): Graph<LinkEdge> {
    const derivedTo = (end: LinkEnd) =>
      end instanceof Programme ? [...this.#links.derived.inversesTo(end), ...this.#links.derived.lineageTo(end)] : [];
    return this.#graph(this.#known.before, derivedTo);
  }

  /** What comes next, from both ends of each edge: for searches from both ends at once. */
  get next(): Graph<LinkEdge> {
    return this.#graph(this.#known.arrivals, (end) => this.#links.arrivalsAt(end));
  }

  #graph(known: EdgesByNode, derivedTo: (end: LinkEnd) => readonly WiredLink[]): Graph<LinkEdge> {
    return {
      nodes: this.#known.nodes,
      out: (node) =>
        this.#edgesAt(node, this.#known.next, (end) => [
          ...this.#stated(end).filter(({ from }) => from === node),
          ...this.#derivedFrom(end).map(edgeOf),
        ]),
      in: (node) =>
        this.#edgesAt(node, known, (end) => [
          ...this.#stated(end).filter(({ to }) => to === node),
          ...derivedTo(end).map(edgeOf),
        ]),
    };
  }

  #edgesAt(node: string, known: EdgesByNode, find: (end: LinkEnd) => readonly LinkEdge[]): readonly LinkEdge[] {
    const edges = known.get(node);
    if (edges) return edges;
    const end = this.#entries.find(node);
    if (!isLinkEnd(end)) return [];
    const found = find(end);
    const holder = this.#entries.programmeOf(end);
    // What another hub's programme states can change while this hub's years stay the same.
    if (!holder || this.#known.nodes.has(holder.id)) known.set(node, found);
    return found;
  }

  #derivedFrom(end: LinkEnd): readonly WiredLink[] {
    const { derived } = this.#links;
    if (!(end instanceof Programme)) return derived.inversesFromThing(end);
    return [...derived.inversesFrom(end), ...derived.lineageFrom(end)];
  }

  #stated(end: LinkEnd): readonly LinkEdge[] {
    const steps = this.#links.stated.at(end).filter(({ link }) => linkKinds[link.kind].inverse === undefined);
    return steps.flatMap(edgesOf);
  }
}

type EdgesByNode = Map<string, readonly LinkEdge[]>;

/** The edges of one hub that walks have met. They depend on what a `HubLinkCache` depends on, and on the lineage of series. */
class KnownEdges {
  readonly lineage: Lineage;
  readonly nodes: ReadonlySet<string>;
  readonly next: EdgesByNode = new Map();
  readonly before: EdgesByNode = new Map();
  readonly arrivals: EdgesByNode = new Map();

  constructor({ years }: HubLinkCache, lineage: Lineage) {
    this.lineage = lineage;
    this.nodes = new Set(years.flatMap(({ programmes }) => programmes.map(({ id }) => id)));
  }
}

const knownEdges = new WeakMap<HubLinkCache, KnownEdges>();

function knownEdgesOf(cache: HubLinkCache, lineage: Lineage): KnownEdges {
  const known = knownEdges.get(cache);
  if (known?.lineage === lineage) return known;
  const fresh = new KnownEdges(cache, lineage);
  knownEdges.set(cache, fresh);
  return fresh;
}

export const edgeOf = (wired: WiredLink): LinkEdge => ({
  id: wired.link.id,
  from: wired.from.id,
  to: wired.to.id,
  wired,
});

/** The edges of a link: a symmetric one has an edge in both directions. */
export function edgesOf(wired: WiredLink): readonly LinkEdge[] {
  const edge = edgeOf(wired);
  return wired.link.symmetric ? [edge, { id: `${edge.id}~back`, from: edge.to, to: edge.from, wired }] : [edge];
}
