/** A directed edge between two nodes. Its id is unique in its graph: two edges with the same ends are two edges. */
export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A directed graph over string ids that may hold cycles, self loops and parallel edges.
 *
 * `out` and `in` answer at once, in the order in which the edges were given, and with nothing for an unknown node.
 * Both ends of every edge are in `nodes`, and a self loop is in both `out` and `in` of its node.
 */
export interface Graph<E extends Edge = Edge> {
  readonly nodes: ReadonlySet<string>;
  out(node: string): readonly E[];
  in(node: string): readonly E[];
}

interface Adjacency<E extends Edge> {
  readonly out: E[];
  readonly in: E[];
}

const none: readonly never[] = [];

/**
 * The graph of these edges: O(nodes + edges) once, and it keeps the edges as they are.
 *
 * `nodes` come first, in their order, and may stand alone; the ends of the edges follow as they are met.
 */
export function graph<E extends Edge>(edges: Iterable<E>, nodes: Iterable<string> = []): Graph<E> {
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
