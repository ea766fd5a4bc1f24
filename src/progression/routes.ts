import type { Edge, Graph } from './graph.js';

/**
 * `maxSteps` is part of the question: longer routes are not asked for. `maxRoutes` bounds the answer and `maxWork` the
 * search, counted in edges looked at.
 */
export interface RouteOptions {
  readonly maxSteps?: number;
  readonly maxRoutes?: number;
  readonly maxWork?: number;
}

export interface Routes<E extends Edge> {
  /** Each route as its edges in walking order. */
  readonly routes: readonly (readonly E[])[];
  /** Whether `maxRoutes` left out a route, or `maxWork` ended the search where there may have been more. */
  readonly truncated: boolean;
}

/**
 * Every route from one node to another in at most `maxSteps` steps that visits no node twice; parallel edges make
 * different routes. Shortest first; those of one length in the order in which the graph gives their edges. What a
 * bound cuts off is always the end of that list.
 *
 * No routes lead from a node to itself, nor from or to an unknown node. The search looks from both ends for the nodes
 * that a route of each length may pass, so it costs two neighbourhoods half as deep as the route is long, then, where
 * there are no cycles, only steps that end in a route.
 */
export function findRoutes<E extends Edge>(
  graph: Graph<E>,
  from: string,
  to: string,
  options: RouteOptions = {},
): Routes<E> {
  const { maxSteps = 6, maxRoutes = 100, maxWork = 50_000 } = options;
  const search = new RouteSearch(graph, from, to, maxWork);
  const found: (readonly E[])[] = [];
  // Nodes are counted only without `maxSteps`, because counting may have to compute them all.
  for (const route of search.upTo(Number.isFinite(maxSteps) ? maxSteps : graph.nodes.size - 1)) {
    if (found.length >= maxRoutes) return { routes: found, truncated: true };
    found.push(route);
  }
  return { routes: found, truncated: search.exhausted };
}

type Layer = ReadonlySet<string>;

/**
 * `#ahead[d]` holds the nodes that some walk from `from` reaches in exactly d steps, `#behind[k]` those from which some
 * walk reaches `to` in exactly k steps; no such walk passes `from` or `to` on its way. A route is such a walk.
 */
class RouteSearch<E extends Edge> {
  readonly #graph: Graph<E>;
  readonly #from: string;
  readonly #to: string;
  readonly #ahead: Layer[];
  readonly #behind: Layer[];
  /** How many edges the last layer of each side has. */
  #aheadCost: number;
  #behindCost: number;
  #workLeft: number;

  constructor(graph: Graph<E>, from: string, to: string, maxWork: number) {
    this.#graph = graph;
    this.#from = from;
    this.#to = to;
    this.#ahead = [new Set([from])];
    this.#behind = [new Set([to])];
    this.#aheadCost = graph.out(from).length;
    this.#behindCost = graph.in(to).length;
    this.#workLeft = maxWork;
  }

  get exhausted(): boolean {
    return this.#workLeft < 0;
  }

  /** Stops at an empty layer, because then no route has this length or more. */
  *upTo(maxSteps: number): Generator<readonly E[]> {
    for (let length = 1; length <= maxSteps; length++) {
      if (this.#grow().size === 0 || this.exhausted) return;
      const corridor = this.#corridor(length);
      if (corridor) yield* this.#through(corridor);
    }
  }

  /** Adds one layer on the cheaper side, so that both sides together have as many steps as the next routes. */
  #grow(): Layer {
    const layer = new Set<string>();
    if (this.#aheadCost <= this.#behindCost) {
      for (const edge of this.#edges(this.#ahead.at(-1) ?? none, 'out')) {
        if (edge.to !== this.#from) layer.add(edge.to);
      }
      this.#ahead.push(layer);
      this.#aheadCost = this.#cost(layer, 'out');
    } else {
      for (const edge of this.#edges(this.#behind.at(-1) ?? none, 'in')) {
        if (edge.from !== this.#to) layer.add(edge.from);
      }
      this.#behind.push(layer);
      this.#behindCost = this.#cost(layer, 'in');
    }
    return layer;
  }

  #cost(layer: Layer, side: 'out' | 'in'): number {
    let cost = 0;
    for (const node of layer) cost += this.#graph[side](node).length;
    return cost;
  }

  *#edges(layer: Layer, side: 'out' | 'in'): Generator<E> {
    const end = side === 'out' ? this.#to : this.#from;
    for (const node of layer) {
      if (node === end) continue;
      for (const edge of this.#graph[side](node)) {
        if (this.#workLeft-- <= 0) return;
        yield edge;
      }
    }
  }

  /** For each step, the nodes that a route of this length can visit after it; undefined if no walk has this length. */
  #corridor(length: number): Layer[] | undefined {
    const middle = this.#ahead.length - 1;
    const behind = this.#behind[length - middle] ?? none;
    let next: Layer = new Set([...(this.#ahead[middle] ?? none)].filter((node) => behind.has(node)));
    if (next.size === 0) return undefined;
    const backwards = [...this.#behind.slice(0, length - middle), next];
    for (let depth = middle - 1; depth >= 0; depth--) {
      const nodes = new Set<string>();
      for (const edge of this.#edges(this.#ahead[depth] ?? none, 'out')) if (next.has(edge.to)) nodes.add(edge.from);
      backwards.push(nodes);
      next = nodes;
    }
    return backwards.reverse();
  }

  /** Searches depth first with its own stack, because a route may be longer than the call stack. */
  *#through(corridor: readonly Layer[]): Generator<readonly E[]> {
    const trail: E[] = [];
    const visited = new Set([this.#from]);
    const untried = [this.#graph.out(this.#from).values()];
    for (let edges = untried.at(-1); edges; edges = untried.at(-1)) {
      const { value: edge, done } = edges.next();
      if (done) {
        untried.pop();
        visited.delete(trail.pop()?.to ?? this.#from);
        continue;
      }
      if (this.#workLeft-- <= 0) return;
      if (visited.has(edge.to) || !corridor[trail.length + 1]?.has(edge.to)) continue;
      if (trail.length + 2 === corridor.length) {
        yield [...trail, edge];
      } else {
        trail.push(edge);
        visited.add(edge.to);
        untried.push(this.#graph.out(edge.to).values());
      }
    }
  }
}

const none: Layer = new Set();
