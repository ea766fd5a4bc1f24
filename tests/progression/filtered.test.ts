import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filtered } from '../../src/progression/filtered.js';
import { graph } from '../../src/progression/graph.js';
import { built, edges, graphOf, node, plainGraph } from './small-graphs.js';

describe('a filtered graph', () => {
  test('keeps a node that lost all its edges', () => {
    expect([...filtered(graphOf('a>b'), () => false).nodes]).toEqual(['a', 'b']);
  });

  test('asks once, and only about the edges of the node that it is asked for', () => {
    const asked: string[] = [];
    const view = filtered(graph(edges('a>b', 'b>c', 'c>d')), (edge) => asked.push(edge.id) > 0);
    expect(asked).toEqual([]);
    view.out('b');
    view.out('b');
    expect(asked).toEqual(['b>c']);
  });

  test('is the graph of the kept edges', () => {
    const keep = ({ id }: { id: string }) => /[02468]$/.test(id);
    fc.assert(
      fc.property(plainGraph, node, (plain, at) => {
        const view = filtered(built(plain), keep);
        const copy = graph(plain.edges.filter(keep), plain.nodes);
        expect(view.out(at)).toEqual(copy.out(at));
        expect(view.in(at)).toEqual(copy.in(at));
        expect([...view.nodes]).toEqual([...copy.nodes]);
      }),
    );
  });
});
