import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graph } from '../../src/progression/graph.js';
import { built, edges, graphOf, ids, node, plainGraph } from './small-graphs.js';

describe('a graph', () => {
  test('keeps parallel edges apart, in the order given', () => {
    expect(ids(graphOf('a>b', 'a>c', 'a>b').out('a'))).toEqual(['a>b', 'a>c', 'a>b 2']);
  });

  test('shows a self loop at both sides of its node', () => {
    const loop = graphOf('a>a');
    expect(ids(loop.out('a'))).toEqual(['a>a']);
    expect(ids(loop.in('a'))).toEqual(['a>a']);
  });

  test('has declared nodes first, then the ends of its edges as they are met', () => {
    expect([...graph(edges('b>a', 'a>c'), ['z', 'a']).nodes]).toEqual(['z', 'a', 'b', 'c']);
  });

  test('answers for an unknown node with nothing, whatever its name', () => {
    expect(graphOf('a>b').out('nobody')).toEqual([]);
    expect(graphOf('a>b').in('__proto__')).toEqual([]);
  });

  test('gives back the very edges that it was made of', () => {
    const [edge] = edges('a>b');
    if (edge) expect(graph([edge]).in('b')[0]).toBe(edge);
    expect.assertions(1);
  });

  test('lists the same edges as a scan of all of them', () => {
    fc.assert(
      fc.property(plainGraph, node, (plain, at) => {
        expect(built(plain).out(at)).toEqual(plain.edges.filter((edge) => edge.from === at));
        expect(built(plain).in(at)).toEqual(plain.edges.filter((edge) => edge.to === at));
      }),
    );
  });
});
