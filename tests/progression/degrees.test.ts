import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { degrees } from '../../src/progression/degrees.js';
import { built, graphOf, node, plainGraph } from './small-graphs.js';

describe('degrees', () => {
  test('count parallel edges one by one and a self loop on both sides', () => {
    expect(degrees(graphOf('a>b', 'a>b', 'a>a'), 'a')).toEqual({ in: 1, out: 3 });
  });

  test('of an unknown node are nought', () => {
    expect(degrees(graphOf('a>b'), 'nobody')).toEqual({ in: 0, out: 0 });
  });

  test('are what counting all edges gives', () => {
    fc.assert(
      fc.property(plainGraph, node, (plain, at) => {
        expect(degrees(built(plain), at)).toEqual({
          in: plain.edges.filter((edge) => edge.to === at).length,
          out: plain.edges.filter((edge) => edge.from === at).length,
        });
      }),
    );
  });
});
