import type { Graph } from './graph.js';

/**
 * The weakly connected components: nodes are together when edges, walked either way, join them. Largest first, equal
 * ones by their first node, and the nodes of each in the order of the graph. A node without edges is a component of
 * one. O(nodes + edges), and n log n in the number of components.
 */
export function findComponents(graph: Graph): readonly (readonly string[])[] {
  const found: string[][] = [];
  const componentOf = new Map<string, string[]>();
  for (const node of graph.nodes) {
    let component = componentOf.get(node);
    if (!component) {
      component = [];
      found.push(component);
      flood(graph, node, component, componentOf);
    }
    component.push(node);
  }
  return found.sort((a, b) => b.length - a.length);
}

function flood<C>(graph: Graph, start: string, component: C, componentOf: Map<string, C>): void {
  const waiting = [start];
  const mark = (node: string) => {
    if (componentOf.has(node)) return;
    componentOf.set(node, component);
    waiting.push(node);
  };
  componentOf.set(start, component);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const edge of graph.out(node)) mark(edge.to);
    for (const edge of graph.in(node)) mark(edge.from);
  }
}
