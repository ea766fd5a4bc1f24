import type { Edge, Graph } from './graph.js';

/**
 * The same nodes with only the edges that `keep` accepts: a view that costs nothing to make, filters the edges of a
 * node when it is first asked for them, and remembers them. So `keep` must always say the same of an edge.
 */
export function filtered<E extends Edge>(graph: Graph<E>, keep: (edge: E) => boolean): Graph<E> {
  return {
    nodes: graph.nodes,
    out: remembered((node) => graph.out(node), keep),
    in: remembered((node) => graph.in(node), keep),
  };
}

function remembered<E>(edgesAt: (node: string) => readonly E[], keep: (edge: E) => boolean): typeof edgesAt {
  const known = new Map<string, readonly E[]>();
  return (node) => {
    const before = known.get(node);
    if (before) return before;
    const all = edgesAt(node);
    const kept = all.filter((edge) => keep(edge));
    // Unknown ids are not remembered: there is no end of them.
    if (all.length > 0) known.set(node, kept);
    return kept;
  };
}
