import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCycles, findShortestCycle } from '../../src/progression/cycles.js';
import { createGraph, type Edge } from '../../src/progression/graph.js';
import { built, edges, graphOf, ids, leads, node, type Plain, plainGraph, simplePaths } from './small-graphs.js';

describe('cycles', () => {
  test('have all their nodes and one shortest cycle', () => {
    const found = findCycles(graphOf('x>a', 'a>b', 'b>c', 'c>a', 'b>a', 'c>d'));
    expect(found.map(({ nodes, shortest }) => [nodes.join(), ids(shortest)])).toEqual([['a,b,c', ['a>b', 'b>a']]]);
  });

  test('come in the order of their first node, and a self loop is one', () => {
    const found = findCycles(graphOf('a>b', 'b>a', 'b>c', 'c>c'));
    expect(found.map(({ nodes }) => nodes)).toEqual([['a', 'b'], ['c']]);
  });

  test('are none in an acyclic graph', () => {
    expect(findCycles(graphOf('a>b', 'a>c', 'b>d', 'c>d'))).toEqual([]);
  });

  test('of a ring of 50,000 nodes are one, found quickly', () => {
    const ring = Array.from({ length: 50_000 }, (_, step) => `${step}>${(step + 1) % 50_000}`);
    expect(findCycles(createGraph(edges(...ring))).map(({ shortest }) => shortest.length)).toEqual([50_000]);
  });

  test('contain exactly the nodes that can be reached from themselves', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const found = findCycles(built(plain));
        const returning = plain.nodes.filter((at) =>
          plain.edges.some((edge) => edge.from === at && leads(plain, edge.to, at)),
        );
        expect(found.flatMap(({ nodes }) => nodes).sort()).toEqual([...returning].sort());
        for (const { nodes, shortest } of found) {
          expect(shortest.length).toBeGreaterThan(0);
          expect(shortest.every((edge) => nodes.includes(edge.from))).toBe(true);
        }
        const firsts = found.map(({ nodes }) => plain.nodes.indexOf(nodes[0] ?? ''));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('findShortestCycle()', () => {
  test('is the shortest one, as its edges in walking order', () => {
    const two = graphOf('a>b', 'b>c', 'c>a', 'c>d', 'd>c');
    expect(ids(findShortestCycle(two, two.nodes))).toEqual(['c>d', 'd>c']);
  });

  test('can return one self loop', () => {
    expect(ids(findShortestCycle(graphOf('a>b', 'b>a', 'b>b'), ['a', 'b']))).toEqual(['b>b']);
  });

  test('stays among the nodes given', () => {
    expect(findShortestCycle(graphOf('a>b', 'b>a'), ['a', 'nobody'])).toEqual([]);
  });

  test('returns a cycle even when the work limit is reached', () => {
    const two = graphOf('a>b', 'b>c', 'c>a', 'c>d', 'd>c');
    expect(ids(findShortestCycle(two, two.nodes, 0))).toEqual(['a>b', 'b>c', 'c>a']);
  });

  test('returns a shortest cycle, whose edges are connected', () => {
    fc.assert(
      fc.property(plainGraph, fc.uniqueArray(node), (plain, among) => {
        const cycle = findShortestCycle(built(plain), among);
        const lengths = allCycles(plain, among).map((other) => other.length);
        expect(cycle).toHaveLength(lengths.length > 0 ? Math.min(...lengths) : 0);
        cycle.forEach((edge, step) => {
          expect(edge.from).toBe(cycle.at(step - 1)?.to);
          expect(among).toContain(edge.from);
        });
      }),
    );
  });
});

function allCycles(plain: Plain, among: string[]): Edge[][] {
  const inside = plain.edges.filter((edge) => among.includes(edge.from) && among.includes(edge.to));
  const part = { nodes: plain.nodes, edges: inside };
  return inside.flatMap((last) =>
    last.from === last.to
      ? [[last]]
      : simplePaths(part, last.to)
          .filter((path) => path.at(-1)?.to === last.from)
          .map((path) => [...path, last]),
  );
}
