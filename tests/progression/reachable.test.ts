import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Edge } from '../../src/progression/graph.js';
import { type Direction, findReachable, type Reachable } from '../../src/progression/reachable.js';
import { built, graphOf, ids, node, type Plain, plainGraph } from './small-graphs.js';

const depths = (found: Reachable<Edge>) => Object.fromEntries(found.nodes.map((at) => [at.node, at.depth]));
const edgeIds = (found: Reachable<Edge>) => ids(found.edges.map((walked) => walked.edge));

describe('findReachable()', () => {
  test('lists each node once with its smallest depth', () => {
    const found = findReachable(graphOf('a>b', 'b>c', 'a>c', 'c>d'), ['a']);
    expect(depths(found)).toEqual({ a: 0, b: 1, c: 1, d: 2 });
    expect(found.edges.map(({ edge, depth }) => [edge.id, depth])).toEqual([
      ['a>b', 1],
      ['a>c', 1],
      ['b>c', 2],
      ['c>d', 2],
    ]);
  });

  test('follows edges backward, and in both directions to siblings', () => {
    const family = graphOf('parent>a', 'parent>b');
    expect(depths(findReachable(family, ['a'], { direction: 'BACKWARD' }))).toEqual({ a: 0, parent: 1 });
    expect(depths(findReachable(family, ['a'], { direction: 'BOTH' }))).toEqual({ a: 0, parent: 1, b: 2 });
  });

  test('follows a cycle once, and lists the edge that closes it', () => {
    expect(edgeIds(findReachable(graphOf('a>b', 'b>a', 'b>b'), ['a']))).toEqual(['a>b', 'b>a', 'b>b']);
  });

  test('ignores unknown starts and repeated ones', () => {
    expect(depths(findReachable(graphOf('a>b'), ['nobody', 'b', 'b']))).toEqual({ b: 0 });
    expect(findReachable(graphOf('a>b'), ['nobody'])).toEqual({ nodes: [], edges: [], truncated: false });
  });

  test('returns only the starts at depth 0, and is not truncated', () => {
    const found = findReachable(graphOf('a>b'), ['a'], { maxDepth: 0 });
    expect(found).toEqual({ nodes: [{ node: 'a', depth: 0 }], edges: [], truncated: false });
  });

  test('ends at the first node that exceeds a limit', () => {
    const found = findReachable(graphOf('a>b', 'a>b', 'a>c', 'b>a'), ['a'], { maxNodes: 2 });
    expect(depths(found)).toEqual({ a: 0, b: 1 });
    expect(edgeIds(found)).toEqual(['a>b', 'a>b 2']);
    expect(found.truncated).toBe(true);
  });

  test('is not truncated when the limits are just enough', () => {
    expect(findReachable(graphOf('a>b', 'b>c'), ['a'], { maxNodes: 3, maxEdges: 2 }).truncated).toBe(false);
    expect(findReachable(graphOf('a>b', 'b>c'), ['a'], { maxNodes: 3, maxEdges: 1 }).truncated).toBe(true);
    expect(findReachable(graphOf('a>b'), ['a', 'b'], { maxNodes: 1 }).truncated).toBe(true);
  });

  const direction = fc.constantFrom<Direction>('FORWARD', 'BACKWARD', 'BOTH');
  const starts = fc.array(node, { maxLength: 3 });

  test('agrees with relaxing every edge repeatedly', () => {
    fc.assert(
      fc.property(plainGraph, starts, direction, fc.nat(5), (plain, from, way, maxDepth) => {
        const found = findReachable(built(plain), from, { direction: way, maxDepth });
        const expected = relaxed(plain, from, way, maxDepth);
        expect(depths(found)).toEqual(Object.fromEntries(expected.nodes));
        expect(Object.fromEntries(found.edges.map(({ edge, depth }) => [edge.id, depth]))).toEqual(
          Object.fromEntries(expected.edges),
        );
        expect(found.nodes).toHaveLength(expected.nodes.size);
        expect(found.edges).toHaveLength(expected.edges.size);
        expect(found.truncated).toBe(false);
      }),
    );
  });

  test('with limits returns the beginning of the unlimited result, and is truncated exactly when something is missing', () => {
    fc.assert(
      fc.property(plainGraph, starts, direction, fc.nat(7), fc.nat(13), (plain, from, way, maxNodes, maxEdges) => {
        const all = findReachable(built(plain), from, { direction: way });
        const cut = findReachable(built(plain), from, { direction: way, maxNodes, maxEdges });
        expect(cut.nodes).toEqual(all.nodes.slice(0, cut.nodes.length));
        expect(cut.edges).toEqual(all.edges.slice(0, cut.edges.length));
        const known = new Set(cut.nodes.map((at) => at.node));
        expect(cut.edges.every(({ edge }) => known.has(edge.from) && known.has(edge.to))).toBe(true);
        expect(cut.nodes.length <= maxNodes && cut.edges.length <= maxEdges).toBe(true);
        expect(cut.truncated).toBe(cut.nodes.length < all.nodes.length || cut.edges.length < all.edges.length);
      }),
    );
  });
});

function relaxed(plain: Plain, starts: string[], way: Direction, maxDepth: number) {
  const nodes = new Map(starts.filter((start) => plain.nodes.includes(start)).map((start) => [start, 0]));
  const walks = (edge: Edge) => [
    ...(way === 'BACKWARD' ? [] : [{ from: edge.from, to: edge.to }]),
    ...(way === 'FORWARD' ? [] : [{ from: edge.to, to: edge.from }]),
  ];
  const depthAfter = (from: string) => (nodes.get(from) ?? Infinity) + 1;
  for (let round = 0; round < plain.nodes.length; round++) {
    for (const { from, to } of plain.edges.flatMap(walks)) {
      if (depthAfter(from) <= Math.min(maxDepth, (nodes.get(to) ?? Infinity) - 1)) nodes.set(to, depthAfter(from));
    }
  }
  const edges = new Map<string, number>();
  for (const edge of plain.edges) {
    const depth = Math.min(...walks(edge).map(({ from }) => depthAfter(from)));
    if (depth <= maxDepth) edges.set(edge.id, depth);
  }
  return { nodes, edges };
}
