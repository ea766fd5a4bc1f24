import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryPoints } from '../../src/progression/entry-points.js';
import { graph } from '../../src/progression/graph.js';
import { built, edges, graphOf, plainGraph } from './small-graphs.js';

describe('entry points', () => {
  test('lead on and are led to by nothing', () => {
    expect(entryPoints(graphOf('a>b', 'c>b', 'b>d'))).toEqual(['a', 'c']);
  });

  test('are not nodes without edges, nor nodes with a self loop', () => {
    expect(entryPoints(graph(edges('a>a', 'a>b'), ['lone']))).toEqual([]);
  });

  test('are those that a scan of all edges finds', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const starts = plain.nodes.filter(
          (at) => plain.edges.some((edge) => edge.from === at) && plain.edges.every((edge) => edge.to !== at),
        );
        expect(entryPoints(built(plain))).toEqual(starts);
      }),
    );
  });
});
