import type { Edge, Graph } from './graph.js';
import { findStrongComponents } from './strong-components.js';

export interface LongestPath<E extends Edge> {
  /** The edges in walking order; none in a graph without edges to walk. */
  readonly steps: readonly E[];
  /** Whether no path of the graph is longer. False if two nodes lie on a cycle: see `findLongestPath`. */
  readonly exact: boolean;
}

/**
 * The longest path by number of steps, visiting no node twice. Of equally long ones, that from the earliest node, and
 * there by the earliest edge.
 *
 * No fast algorithm is known for the longest path among cycles, so the result uses no edge that lies on a cycle. `exact`
 * says whether that left out anything but self loops, and `findCycles` lists what was left out. O(nodes + edges).
 */
export function findLongestPath<E extends Edge>(graph: Graph<E>): LongestPath<E> {
  const components = findStrongComponents(graph);
  const ahead = new Map<string, Ahead<E>>();
  for (const nodes of components) {
    // A component comes before all that lead to it, so an end that is not known yet is in the same component.
    const found = nodes.map((node) => [node, furthest(graph.out(node), ahead)] as const);
    for (const [node, best] of found) ahead.set(node, best);
  }
  return { steps: walk(graph.nodes, ahead), exact: components.every((nodes) => nodes.length === 1) };
}

/** How many steps lead on from a node at most, and the first of them. */
interface Ahead<E extends Edge> {
  readonly steps: number;
  readonly edge?: E;
}

function furthest<E extends Edge>(edges: readonly E[], ahead: ReadonlyMap<string, Ahead<E>>): Ahead<E> {
  let best: Ahead<E> = { steps: 0 };
  for (const edge of edges) {
    const there = ahead.get(edge.to);
    if (there && there.steps >= best.steps) best = { steps: there.steps + 1, edge };
  }
  return best;
}

function walk<E extends Edge>(nodes: Iterable<string>, ahead: ReadonlyMap<string, Ahead<E>>): E[] {
  let start: Ahead<E> | undefined;
  for (const node of nodes) {
    const here = ahead.get(node);
    if (here && here.steps > (start?.steps ?? 0)) start = here;
  }
  const steps: E[] = [];
  for (let edge = start?.edge; edge; edge = ahead.get(edge.to)?.edge) steps.push(edge);
  return steps;
}
