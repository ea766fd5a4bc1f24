import { linkKinds } from '../../domain/fields/link-kinds.js';
import { Programme } from '../../domain/programme.js';
import type { Edge, Graph } from '../../progression/graph.js';
import { isLinkEnd, type LinkEnd } from '../document/reference-resolver.js';
import type { EntryIndex } from './entry-index.js';
import type { HubLinks } from './hub-links.js';
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
  #nodes: ReadonlySet<string> | undefined;

  constructor(links: HubLinks, entries: EntryIndex) {
    this.#links = links;
    this.#entries = entries;
  }

  /**
   * For walks that keep their direction, or go in both at every step: `out` is what comes next, seen from a thing, and
   * `in` is what came before, seen from it. An edge of the one need not be in the other.
   */
  get steps(): Graph<LinkEdge> {
    return this.#graph((end) =>
      end instanceof Programme ? [...this.#links.derived.inversesTo(end), ...this.#links.derived.lineageTo(end)] : [],
    );
  }

  /** What comes next, from both ends of each edge: for searches from both ends at once. */
  get next(): Graph<LinkEdge> {
    return this.#graph((end) => this.#links.arrivalsAt(end));
  }

  #graph(derivedTo: (end: LinkEnd) => readonly WiredLink[]): Graph<LinkEdge> {
    this.#nodes ??= new Set(this.#links.cache.years.flatMap(({ programmes }) => programmes.map(({ id }) => id)));
    return {
      nodes: this.#nodes,
      out: (node) =>
        this.#edgesAt(node, (end) => [
          ...this.#stated(end).filter(({ from }) => from === node),
          ...this.#derivedFrom(end).map(edgeOf),
        ]),
      in: (node) =>
        this.#edgesAt(node, (end) => [
          ...this.#stated(end).filter(({ to }) => to === node),
          ...derivedTo(end).map(edgeOf),
        ]),
    };
  }

  #edgesAt(node: string, find: (end: LinkEnd) => readonly LinkEdge[]): readonly LinkEdge[] {
    const end = this.#entries.find(node);
    return isLinkEnd(end) ? find(end) : [];
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
