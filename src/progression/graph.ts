/** A directed edge between two nodes. Its id is unique in its graph: two edges with the same ends are two edges. */
export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Ids of nodes. A large set may be computed only when it is counted or iterated. */
export type NodeSet = Pick<ReadonlySet<string>, 'has' | 'size' | typeof Symbol.iterator>;

/**
 * A directed graph over string ids that may hold cycles, self loops and parallel edges.
 *
 * `out` and `in` take constant time. They return edges in the given order, and none for an unknown node.
 * Both ends of every edge are in `nodes`, and a self loop is in both `out` and `in` of its node.
 */
export interface Graph<E extends Edge = Edge> {
  readonly nodes: NodeSet;
  out(node: string): readonly E[];
  in(node: string): readonly E[];
}

interface Adjacency<E extends Edge> {
  readonly out: E[];
  readonly in: E[];
}

const none: readonly never[] = [];

/**
 * Creates the graph of these edges in O(nodes + edges). It returns the same edge objects.
 *
 * `nodes` come first, in their order, and may have no edges; then come the other ends of edges.
 */
export function createGraph<E extends Edge>(edges: Iterable<E>, nodes: Iterable<string> = []): Graph<E> {
  const known = new Map<string, Adjacency<E>>();
  for (const node of nodes) at(known, node);
  for (const edge of edges) {
    at(known, edge.from).out.push(edge);
    at(known, edge.to).in.push(edge);
  }
  return {
    nodes: new Set(known.keys()),
    out: (node) => known.get(node)?.out ?? none,
    in: (node) => known.get(node)?.in ?? none,
  };
}

function at<E extends Edge>(known: Map<string, Adjacency<E>>, node: string): Adjacency<E> {
  const adjacency = known.get(node);
  if (adjacency) return adjacency;
  const alone: Adjacency<E> = { out: [], in: [] };
  known.set(node, alone);
  return alone;
}

/**
 * A view with the same nodes and only the edges that `keep` accepts. It filters the edges of a node when they are first
 * requested, and caches them. So `keep` must always return the same value for an edge.
 */
export function filterGraph<E extends Edge>(graph: Graph<E>, keep: (edge: E) => boolean): Graph<E> {
  return {
    nodes: graph.nodes,
    out: cacheEdges((node) => graph.out(node), keep),
    in: cacheEdges((node) => graph.in(node), keep),
  };
}

function cacheEdges<E>(edgesAt: (node: string) => readonly E[], keep: (edge: E) => boolean): typeof edgesAt {
  const known = new Map<string, readonly E[]>();
  return (node) => {
    const before = known.get(node);
    if (before) return before;
    const all = edgesAt(node);
    const kept = all.filter((edge) => keep(edge));
    // Unknown ids are not cached, because clients could send any number of them.
    if (all.length > 0) known.set(node, kept);
    return kept;
  };
}

/**
 * The nodes with outgoing edges and no incoming ones, in the order of the graph.
 * A node without any edge is no entry point, nor is one with a self loop. O(nodes), more on a filtered view.
 */
export function findEntryPoints(graph: Graph): readonly string[] {
  return [...graph.nodes].filter((node) => graph.out(node).length > 0 && graph.in(node).length === 0);
}

/**
 * The nodes with incoming edges and no outgoing ones, in the order of the graph.
 * A node without any edge is no end point, nor is one with a self loop. O(nodes), more on a filtered view.
 */
export function findEndPoints(graph: Graph): readonly string[] {
  return [...graph.nodes].filter((node) => graph.in(node).length > 0 && graph.out(node).length === 0);
}

/**
 * How many edges lead to and from a node; a self loop counts in both, and an unknown node has none.
 * O(1), on a filtered view O(edges of the node).
 */
export const countEdges = (graph: Graph, node: string) => ({
  in: graph.in(node).length,
  out: graph.out(node).length,
});
