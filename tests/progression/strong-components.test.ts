import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGraph } from '../../src/progression/graph.js';
import { findStrongComponents } from '../../src/progression/strong-components.js';
import { built, edges, graphOf, leads, plainGraph } from './small-graphs.js';

describe('strong components', () => {
  test('contain the nodes that lead to one another, each component before those that lead to it', () => {
    expect(findStrongComponents(graphOf('a>b', 'b>c', 'c>b', 'c>d'))).toEqual([['d'], ['b', 'c'], ['a']]);
  });

  test('of a chain and of a ring of 50,000 nodes do not overflow the stack', () => {
    const chain = Array.from({ length: 50_000 }, (_, step) => `${step}>${step + 1}`);
    expect(findStrongComponents(createGraph(edges(...chain)))).toHaveLength(50_001);
    expect(findStrongComponents(createGraph(edges(...chain, '50000>0')))).toHaveLength(1);
  });

  test('equal the classes of mutual reachability, and no earlier component leads to a later one', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const found = findStrongComponents(built(plain));
        const mutual = plain.nodes.map((a) => plain.nodes.filter((b) => leads(plain, a, b) && leads(plain, b, a)));
        const distinct = new Map(mutual.map((nodes) => [nodes.join(), nodes]));
        expect([...found].map((nodes) => nodes.join()).sort()).toEqual([...distinct.keys()].sort());
        const place = (at: string) => found.findIndex((nodes) => nodes.includes(at));
        for (const edge of plain.edges) expect(place(edge.to)).toBeLessThanOrEqual(place(edge.from));
      }),
    );
  });
});
