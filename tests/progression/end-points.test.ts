import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endPoints } from '../../src/progression/end-points.js';
import { entryPoints } from '../../src/progression/entry-points.js';
import { graph } from '../../src/progression/graph.js';
import { reversed } from '../../src/progression/reversed.js';
import { built, edges, graphOf, plainGraph } from './small-graphs.js';

describe('end points', () => {
  test('are led to and lead nowhere', () => {
    expect(endPoints(graphOf('a>b', 'a>c', 'c>d'))).toEqual(['b', 'd']);
  });

  test('are not nodes without edges, nor nodes with a self loop', () => {
    expect(endPoints(graph(edges('b>a', 'a>a'), ['lone']))).toEqual([]);
  });

  test('are the entry points of the reversed graph', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        expect(endPoints(built(plain))).toEqual(entryPoints(reversed(built(plain))));
      }),
    );
  });
});
