import type { Edge, Graph } from './graph.js';

/** Along the edges, against them, or both ways at every node (so siblings are reached too). */
export type Direction = 'FORWARD' | 'BACKWARD' | 'BOTH';

/** Limits of the depth (in steps) and of the size of the answer. By default there are none. */
export interface ReachableOptions {
  readonly direction?: Direction;
  readonly maxDepth?: number;
  readonly maxNodes?: number;
  readonly maxEdges?: number;
}

export interface Reachable<E extends Edge> {
  /** Each node once, nearest first; a start has depth 0. */
  readonly nodes: readonly { readonly node: string; readonly depth: number }[];
  /** Each edge once, both ends in `nodes`; its depth is that of the node it was first walked from, plus 1. */
  readonly edges: readonly { readonly edge: E; readonly depth: number }[];
  /** Whether `maxNodes` or `maxEdges` left something out. `maxDepth` does not count as a cut. */
  readonly truncated: boolean;
}

/**
 * Everything that can be reached from the starts in at most `maxDepth` steps, breadth first.
 *
 * Unknown starts are ignored. Nodes at `maxDepth` are not walked from, so edges between two of them are not listed.
 * The search ends at the first node or edge that exceeds a limit, so a limit cuts off only the end of the answer. The time
 * depends on the size of the answer, not of the graph.
 */
export function findReachable<E extends Edge>(
  graph: Graph<E>,
  starts: Iterable<string>,
  options: ReachableOptions = {},
): Reachable<E> {
  const { direction = 'FORWARD', maxDepth = Infinity, maxNodes = Infinity, maxEdges = Infinity } = options;
  const edges = new Map<string, { edge: E; depth: number }>();
  const known = [...new Set(starts)].filter((start) => graph.nodes.has(start));
  const depths = new Map(known.slice(0, maxNodes).map((start) => [start, 0]));
  if (depths.size < known.length) return answer(depths, edges, true);

  // Iterating a map includes the entries that are added meanwhile, in order, so the map is its own queue.
  for (const [node, depth] of depths) {
    if (depth >= maxDepth) break;
    for (const edge of edgesAt(graph, node, direction)) {
      if (edges.has(edge.id)) continue;
      const far = edge.from === node ? edge.to : edge.from;
      const isNew = !depths.has(far);
      if (edges.size >= maxEdges || (isNew && depths.size >= maxNodes)) return answer(depths, edges, true);
      if (isNew) depths.set(far, depth + 1);
      edges.set(edge.id, { edge, depth: depth + 1 });
    }
  }
  return answer(depths, edges, false);
}

function edgesAt<E extends Edge>(graph: Graph<E>, node: string, direction: Direction): readonly E[] {
  if (direction === 'FORWARD') return graph.out(node);
  if (direction === 'BACKWARD') return graph.in(node);
  return [...graph.out(node), ...graph.in(node)];
}

function answer<E extends Edge>(
  depths: ReadonlyMap<string, number>,
  edges: ReadonlyMap<string, { edge: E; depth: number }>,
  truncated: boolean,
): Reachable<E> {
  return { nodes: Array.from(depths, ([node, depth]) => ({ node, depth })), edges: [...edges.values()], truncated };
}
