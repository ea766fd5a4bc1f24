import type { Edge, Graph } from './graph.js';

/**
 * The strongly connected components: nodes are together when each can be reached from the other. Every node is in
 * exactly one. A component comes before all that lead to it, and its nodes are in the order of the graph.
 * O(nodes + edges), by Tarjan's algorithm without recursion, so that a long chain cannot overflow the stack.
 */
export function findStrongComponents(graph: Graph): readonly (readonly string[])[] {
  const search = new DepthFirst(graph);
  for (const node of graph.nodes) search.from(node);
  const found: string[][] = Array.from({ length: search.components }, () => []);
  for (const node of graph.nodes) found[search.componentOf(node)]?.push(node);
  return found;
}

/** `low` is the smallest index known to be reachable; `component` is -1 until the component of the node is closed. */
interface Visit {
  readonly index: number;
  readonly edges: Iterator<Edge>;
  low: number;
  component: number;
}

class DepthFirst {
  components = 0;
  readonly #graph: Graph;
  readonly #visits = new Map<string, Visit>();
  /** From the root to where the search is. */
  readonly #trail: Visit[] = [];
  /** In order of visit, those whose component isn't closed yet. */
  readonly #open: Visit[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  componentOf(node: string): number {
    return this.#visits.get(node)?.component ?? -1;
  }

  from(root: string): void {
    if (this.#visits.has(root)) return;
    this.#enter(root);
    for (let visit = this.#trail.at(-1); visit; visit = this.#trail.at(-1)) {
      const { value: edge, done } = visit.edges.next();
      if (done) this.#leave(visit);
      else this.#follow(visit, edge.to);
    }
  }

  #enter(node: string): void {
    const index = this.#visits.size;
    const visit = { index, edges: this.#graph.out(node).values(), low: index, component: -1 };
    this.#visits.set(node, visit);
    this.#trail.push(visit);
    this.#open.push(visit);
  }

  #follow(visit: Visit, to: string): void {
    const seen = this.#visits.get(to);
    if (!seen) this.#enter(to);
    else if (seen.component === -1) visit.low = Math.min(visit.low, seen.index);
  }

  #leave(visit: Visit): void {
    this.#trail.pop();
    const parent = this.#trail.at(-1);
    if (parent) parent.low = Math.min(parent.low, visit.low);
    if (visit.low === visit.index) this.#close(visit);
  }

  #close(first: Visit): void {
    for (const visit of this.#open.splice(this.#open.lastIndexOf(first))) visit.component = this.components;
    this.components++;
  }
}
