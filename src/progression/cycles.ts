import type { Edge, Graph } from './graph.js';
import { findStrongComponents } from './strong-components.js';

export interface Cycle<E extends Edge> {
  /** All nodes that lie on a cycle with one another, in the order of the graph. */
  readonly nodes: readonly string[];
  /** One shortest cycle among them, as its edges in walking order. */
  readonly shortest: readonly E[];
}

/**
 * The cycles of a graph: every strongly connected component of more than one node or with a self loop, in the order of
 * its first node, each with one shortest cycle. None for an acyclic graph.
 *
 * O(nodes + edges) to find them; for the cost of `shortest`, and when it may not be the shortest, see `findShortestCycle`.
 */
export function findCycles<E extends Edge>(graph: Graph<E>): readonly Cycle<E>[] {
  const byFirstNode = new Map<string | undefined, Cycle<E>>();
  for (const nodes of findStrongComponents(graph)) {
    const shortest = findShortestCycle(graph, nodes);
    if (shortest.length > 0) byFirstNode.set(nodes[0], { nodes, shortest });
  }
  return [...graph.nodes].flatMap((node) => byFirstNode.get(node) ?? []);
}

/**
 * The shortest cycle that stays among these nodes, as its edges in walking order; none where there is none. Of equally
 * short ones, that through the earliest of the nodes. A self loop is a cycle of one edge. Unknown nodes are ignored.
 *
 * It searches from each node, only as deep as a shorter cycle could be: often cheap, O(n · edges) at worst. Once `maxWork`
 * edges were examined and a cycle is known, it returns that one, though a shorter one may exist.
 */
export function findShortestCycle<E extends Edge>(
  graph: Graph<E>,
  nodes: Iterable<string>,
  maxWork = 1_000_000,
): readonly E[] {
  const search = new CycleSearch(graph, new Set(nodes));
  let shortest: readonly E[] = [];
  for (const node of search.nodes) {
    if (shortest.length > 0 && search.work >= maxWork) break;
    const cycle = search.through(node, shortest.length > 0 ? shortest.length - 1 : search.nodes.size);
    if (cycle) shortest = cycle;
  }
  return shortest;
}

class CycleSearch<E extends Edge> {
  work = 0;
  readonly nodes: ReadonlySet<string>;
  readonly #graph: Graph<E>;

  constructor(graph: Graph<E>, nodes: ReadonlySet<string>) {
    this.#graph = graph;
    this.nodes = nodes;
  }

  /** The shortest cycle through a node, if it has at most `maxLength` edges. */
  through(start: string, maxLength: number): readonly E[] | undefined {
    const arrivals = new Map<string, E>();
    let layer = [start];
    for (let length = 1; length <= maxLength && layer.length > 0; length++) {
      const next: string[] = [];
      for (const node of layer) {
        for (const edge of this.#graph.out(node)) {
          this.work++;
          if (edge.to === start) return [...trail(arrivals, start, node), edge];
          if (arrivals.has(edge.to) || !this.nodes.has(edge.to)) continue;
          arrivals.set(edge.to, edge);
          next.push(edge.to);
        }
      }
      layer = next;
    }
    return undefined;
  }
}

function trail<E extends Edge>(arrivals: ReadonlyMap<string, E>, start: string, end: string): E[] {
  const edges: E[] = [];
  for (let node = end; node !== start; ) {
    const edge = arrivals.get(node);
    if (!edge) break;
    edges.push(edge);
    node = edge.from;
  }
  return edges.reverse();
}
