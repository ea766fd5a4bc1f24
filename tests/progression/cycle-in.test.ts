import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cycleIn } from '../../src/progression/cycle-in.js';
import type { Edge } from '../../src/progression/graph.js';
import { built, graphOf, ids, node, type Plain, plainGraph, simplePaths } from './small-graphs.js';

describe('a cycle in a graph', () => {
  test('is the shortest one, as its edges in walking order', () => {
    const two = graphOf('a>b', 'b>c', 'c>a', 'c>d', 'd>c');
    expect(ids(cycleIn(two, two.nodes))).toEqual(['c>d', 'd>c']);
  });

  test('may be one self loop', () => {
    expect(ids(cycleIn(graphOf('a>b', 'b>a', 'b>b'), ['a', 'b']))).toEqual(['b>b']);
  });

  test('stays among the nodes given', () => {
    expect(cycleIn(graphOf('a>b', 'b>a'), ['a', 'nobody'])).toEqual([]);
  });

  test('is still a cycle when there is no work left to look for a shorter one', () => {
    const two = graphOf('a>b', 'b>c', 'c>a', 'c>d', 'd>c');
    expect(ids(cycleIn(two, two.nodes, 0))).toEqual(['a>b', 'b>c', 'c>a']);
  });

  test('is as short as the shortest of all cycles, and goes round', () => {
    fc.assert(
      fc.property(plainGraph, fc.uniqueArray(node), (plain, among) => {
        const cycle = cycleIn(built(plain), among);
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
