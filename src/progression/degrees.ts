import type { Graph } from './graph.js';

export interface Degrees {
  readonly in: number;
  readonly out: number;
}

/**
 * How many edges lead to and from a node; a self loop counts in both, and an unknown node has none.
 * O(1), on a filtered view O(edges of the node).
 */
export function degrees(graph: Graph, node: string): Degrees {
  return { in: graph.in(node).length, out: graph.out(node).length };
}
