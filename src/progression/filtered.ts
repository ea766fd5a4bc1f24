import type { Edge, Graph } from './graph.js';

/**
 * The same nodes with only the edges that `keep` accepts: a view that costs nothing to make, filters the edges of a
 * node when it is first asked for them, and remembers them. So `keep` must always say the same of an edge.
 */
export function filtered<E extends Edge>(graph: Graph<E>, keep: (edge: E) => boolean): Graph<E> {
  return {
    nodes: graph.nodes,
    out: remembered(graph.nodes, (node) => graph.out(node).filter((edge) => keep(edge))),
    in: remembered(graph.nodes, (node) => graph.in(node).filter((edge) => keep(edge))),
  };
}

function remembered<E>(nodes: ReadonlySet<string>, edgesAt: (node: string) => readonly E[]): typeof edgesAt {
  const known = new Map<string, readonly E[]>();
  return (node) => {
    const before = known.get(node);
    if (before) return before;
    const edges = edgesAt(node);
    // Unknown ids are not remembered: there is no end of them.
    if (nodes.has(node)) known.set(node, edges);
    return edges;
  };
}
