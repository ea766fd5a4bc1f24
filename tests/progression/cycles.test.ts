import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cycles } from '../../src/progression/cycles.js';
import { graph } from '../../src/progression/graph.js';
import { built, edges, graphOf, ids, leads, plainGraph } from './small-graphs.js';

describe('cycles', () => {
  test('are named with all nodes on them and one shortest way round', () => {
    const found = cycles(graphOf('x>a', 'a>b', 'b>c', 'c>a', 'b>a', 'c>d'));
    expect(found.map(({ nodes, shortest }) => [nodes.join(), ids(shortest)])).toEqual([['a,b,c', ['a>b', 'b>a']]]);
  });

  test('come in the order of their first node, and a self loop is one', () => {
    const found = cycles(graphOf('a>b', 'b>a', 'b>c', 'c>c'));
    expect(found.map(({ nodes }) => nodes)).toEqual([['a', 'b'], ['c']]);
  });

  test('are none in an acyclic graph', () => {
    expect(cycles(graphOf('a>b', 'a>c', 'b>d', 'c>d'))).toEqual([]);
  });

  test('of a ring of 50,000 nodes are one, found quickly', () => {
    const ring = Array.from({ length: 50_000 }, (_, step) => `${step}>${(step + 1) % 50_000}`);
    expect(cycles(graph(edges(...ring))).map(({ shortest }) => shortest.length)).toEqual([50_000]);
  });

  test('hold exactly the nodes from which some edge leads back', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const found = cycles(built(plain));
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
