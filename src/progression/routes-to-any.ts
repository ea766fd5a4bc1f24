import type { Edge, Graph } from './graph.js';
import { findRoutes, type RouteOptions, type Routes } from './routes.js';

/** An edge of a graph, which leads to the merged goal if it leads to one of the goals. */
interface MergedEdge<E extends Edge> extends Edge {
  readonly original: E;
}

/** No id of a node contains a space. */
const mergedGoal = 'any goal';

/**
 * Every route from one node to the first of several goals that it reaches, as `findRoutes` finds them: the goals are taken
 * as one node, from which nothing leads on. A start that is a goal itself is no goal.
 */
export function findRoutesToAny<E extends Edge>(
  graph: Graph<E>,
  from: string,
  goals: ReadonlySet<string>,
  options: RouteOptions = {},
): Routes<E> {
  const others = new Set([...goals].filter((goal) => goal !== from));
  const merge = (edge: E): MergedEdge<E> => {
    const { id, from: start, to } = edge;
    return { id, from: start, to: others.has(to) ? mergedGoal : to, original: edge };
  };
  const merged: Graph<MergedEdge<E>> = {
    nodes: graph.nodes,
    out: (node) => (node === mergedGoal ? [] : graph.out(node).map(merge)),
    in: (node) => {
      const edges = node === mergedGoal ? [...others].flatMap((goal) => graph.in(goal)) : graph.in(node);
      return edges.filter((edge) => !others.has(edge.from)).map(merge);
    },
  };
  const { routes, truncated } = findRoutes(merged, from, mergedGoal, options);
  return { routes: routes.map((route) => route.map(({ original }) => original)), truncated };
}
