import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countEdges, createGraph, filterGraph, findEndPoints, findEntryPoints } from '../../src/progression/graph.js';
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
    expect([...createGraph(edges('b>a', 'a>c'), ['z', 'a']).nodes]).toEqual(['z', 'a', 'b', 'c']);
  });

  test('returns no edges for an unknown node, whatever its name', () => {
    expect(graphOf('a>b').out('nobody')).toEqual([]);
    expect(graphOf('a>b').in('__proto__')).toEqual([]);
  });

  test('returns the same edge objects that it was created from', () => {
    const [edge] = edges('a>b');
    if (edge) expect(createGraph([edge]).in('b')[0]).toBe(edge);
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

describe('a filtered graph', () => {
  test('keeps a node whose edges are all filtered out', () => {
    expect([...filterGraph(graphOf('a>b'), () => false).nodes]).toEqual(['a', 'b']);
  });

  test('tests each edge once, and only edges of the requested node', () => {
    const asked: string[] = [];
    const view = filterGraph(createGraph(edges('a>b', 'b>c', 'c>d')), (edge) => asked.push(edge.id) > 0);
    expect(asked).toEqual([]);
    view.out('b');
    view.out('b');
    expect(asked).toEqual(['b>c']);
  });

  test('is the graph of the kept edges', () => {
    const keep = ({ id }: { id: string }) => /[02468]$/.test(id);
    fc.assert(
      fc.property(plainGraph, node, (plain, at) => {
        const view = filterGraph(built(plain), keep);
        const copy = createGraph(plain.edges.filter(keep), plain.nodes);
        expect(view.out(at)).toEqual(copy.out(at));
        expect(view.in(at)).toEqual(copy.in(at));
        expect([...view.nodes]).toEqual([...copy.nodes]);
      }),
    );
  });
});

describe('entry points', () => {
  test('have outgoing edges and no incoming ones', () => {
    expect(findEntryPoints(graphOf('a>b', 'c>b', 'b>d'))).toEqual(['a', 'c']);
  });

  test('are not nodes without edges, nor nodes with a self loop', () => {
    expect(findEntryPoints(createGraph(edges('a>a', 'a>b'), ['lone']))).toEqual([]);
  });

  test('are those that a scan of all edges finds', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const starts = plain.nodes.filter(
          (at) => plain.edges.some((edge) => edge.from === at) && plain.edges.every((edge) => edge.to !== at),
        );
        expect(findEntryPoints(built(plain))).toEqual(starts);
      }),
    );
  });
});

describe('end points', () => {
  test('have incoming edges and no outgoing ones', () => {
    expect(findEndPoints(graphOf('a>b', 'a>c', 'c>d'))).toEqual(['b', 'd']);
  });

  test('are not nodes without edges, nor nodes with a self loop', () => {
    expect(findEndPoints(createGraph(edges('b>a', 'a>a'), ['lone']))).toEqual([]);
  });

  test('are the entry points of the reversed graph', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const turned = plain.edges.map(({ id, from, to }) => ({ id, from: to, to: from }));
        expect(findEndPoints(built(plain))).toEqual(findEntryPoints(built({ ...plain, edges: turned })));
      }),
    );
  });
});

describe('degrees', () => {
  test('count parallel edges one by one and a self loop on both sides', () => {
    expect(countEdges(graphOf('a>b', 'a>b', 'a>a'), 'a')).toEqual({ in: 1, out: 3 });
  });

  test('of an unknown node are 0', () => {
    expect(countEdges(graphOf('a>b'), 'nobody')).toEqual({ in: 0, out: 0 });
  });

  test('agree with counting all edges', () => {
    fc.assert(
      fc.property(plainGraph, node, (plain, at) => {
        expect(countEdges(built(plain), at)).toEqual({
          in: plain.edges.filter((edge) => edge.to === at).length,
          out: plain.edges.filter((edge) => edge.from === at).length,
        });
      }),
    );
  });
});
