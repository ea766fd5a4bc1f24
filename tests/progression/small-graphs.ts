import fc from 'fast-check';
import { createGraph, type Edge, type Graph } from '../../src/progression/graph.js';

/** `edges('a>b', 'b>c', 'a>b')`: each edge is called by its text, a repeated one with a number: `a>b`, `b>c`, `a>b 2`. */
export function edges(...texts: string[]): Edge[] {
  const times = new Map<string, number>();
  return texts.map((text) => {
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    const [from = '', to = ''] = text.split('>');
    return { id: time === 1 ? text : `${text} ${time}`, from, to };
  });
}

export const graphOf = (...texts: string[]): Graph => createGraph(edges(...texts));

export const ids = (list: Iterable<Edge>): string[] => [...list].map((edge) => edge.id);

export const node: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

/** What an oracle reads: plain lists, no adjacency. Cycles, self loops, parallel edges and lone nodes all occur. */
export interface Plain {
  readonly nodes: readonly string[];
  readonly edges: readonly Edge[];
}

export const plainGraph: fc.Arbitrary<Plain> = fc
  .record({
    lone: fc.uniqueArray(node, { maxLength: 3 }),
    ends: fc.array(fc.tuple(node, node), { maxLength: 12 }),
  })
  .map(({ lone, ends }) => ({
    nodes: [...new Set([...lone, ...ends.flat()])],
    edges: ends.map(([from, to], index) => ({ id: `${from}>${to} ${index}`, from, to })),
  }));

export const built = (plain: Plain): Graph => createGraph(plain.edges, plain.nodes);

/** Every path that visits no node twice and takes only edges that `allowed` accepts, from a node, depth first. */
export function simplePaths(plain: Plain, from: string, allowed: (edge: Edge) => boolean = () => true): Edge[][] {
  const extend = (path: Edge[], at: string, visited: string[]): Edge[][] =>
    plain.edges
      .filter((edge) => edge.from === at && !visited.includes(edge.to) && allowed(edge))
      .flatMap((edge) => [[...path, edge], ...extend([...path, edge], edge.to, [...visited, edge.to])]);
  return extend([], from, [from]);
}

/** Whether a walk of any length, also none, leads from one node to another. */
export const leads = (plain: Plain, from: string, to: string): boolean =>
  from === to || simplePaths(plain, from).some((path) => path.at(-1)?.to === to);
