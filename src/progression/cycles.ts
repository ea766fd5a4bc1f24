import { cycleIn } from './cycle-in.js';
import type { Edge, Graph } from './graph.js';
import { strongComponents } from './strong-components.js';

export interface Cycle<E extends Edge> {
  /** All nodes that lie on a cycle with one another, in the order of the graph. */
  readonly nodes: readonly string[];
  /** One shortest cycle among them, as its edges in walking order. */
  readonly shortest: readonly E[];
}

/**
 * Where the graph goes round: every strongly connected component of more than one node or with a self loop, in the
 * order of its first node, each with one cycle to show. None for an acyclic graph.
 *
 * O(nodes + edges) to find them; for the cost of `shortest`, and when it may not be the shortest, see `cycleIn`.
 */
export function cycles<E extends Edge>(graph: Graph<E>): readonly Cycle<E>[] {
  const byFirstNode = new Map<string | undefined, Cycle<E>>();
  for (const nodes of strongComponents(graph)) {
    const shortest = cycleIn(graph, nodes);
    if (shortest.length > 0) byFirstNode.set(nodes[0], { nodes, shortest });
  }
  return [...graph.nodes].flatMap((node) => byFirstNode.get(node) ?? []);
}
