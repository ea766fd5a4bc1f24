import type { Graph } from './graph.js';

/**
 * The nodes where something starts: edges lead on from them and none lead in, in the order of the graph.
 * A node without any edge is no entry point, nor is one with a self loop. O(nodes), more on a filtered view.
 */
export function entryPoints(graph: Graph): readonly string[] {
  return [...graph.nodes].filter((node) => graph.out(node).length > 0 && graph.in(node).length === 0);
}
