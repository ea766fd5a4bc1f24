import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graph } from '../../src/progression/graph.js';
import { reversed } from '../../src/progression/reversed.js';
import { built, graphOf, ids, node, plainGraph } from './small-graphs.js';

describe('a reversed graph', () => {
  test('leads from b to a where the graph leads from a to b, and names the edge it comes from', () => {
    const straight = graphOf('a>b');
    const [turned] = reversed(straight).out('b');
    expect(turned).toEqual({ id: 'a>b', from: 'b', to: 'a', origin: straight.out('a')[0] });
  });

  test('is the graph of the turned edges', () => {
    fc.assert(
      fc.property(plainGraph, node, (plain, at) => {
        const view = reversed(built(plain));
        const turned = plain.edges.map((edge) => ({ id: edge.id, from: edge.to, to: edge.from, origin: edge }));
        const copy = graph(turned, plain.nodes);
        expect(view.out(at)).toEqual(copy.out(at));
        expect(view.in(at)).toEqual(copy.in(at));
      }),
    );
  });

  test('turned twice is as it was', () => {
    fc.assert(
      fc.property(plainGraph, node, (plain, at) => {
        expect(ids(reversed(reversed(built(plain))).out(at))).toEqual(ids(built(plain).out(at)));
      }),
    );
  });
});
