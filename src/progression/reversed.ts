import type { Edge, Graph } from './graph.js';

/** An edge walked against its direction, with the same id; `origin` is the edge as it was given. */
export interface ReversedEdge<E extends Edge> extends Edge {
  readonly origin: E;
}

/**
 * The same nodes with every edge turned round: a view that costs nothing to make and turns edges as they are asked
 * for. A turned edge is a new object each time, so tell them apart by id.
 */
export function reversed<E extends Edge>(graph: Graph<E>): Graph<ReversedEdge<E>> {
  return {
    nodes: graph.nodes,
    out: (node) => graph.in(node).map(turned),
    in: (node) => graph.out(node).map(turned),
  };
}

function turned<E extends Edge>(origin: E): ReversedEdge<E> {
  return { id: origin.id, from: origin.to, to: origin.from, origin };
}
