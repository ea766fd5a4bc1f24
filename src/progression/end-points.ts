import type { Graph } from './graph.js';

/**
 * The nodes where something ends: edges lead in and none lead on, in the order of the graph.
 * A node without any edge is no end point, nor is one with a self loop. O(nodes), more on a filtered view.
 */
export function endPoints(graph: Graph): readonly string[] {
  return [...graph.nodes].filter((node) => graph.in(node).length > 0 && graph.out(node).length === 0);
}
