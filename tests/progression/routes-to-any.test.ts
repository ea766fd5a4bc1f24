import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findRoutesToAny } from '../../src/progression/routes-to-any.js';
import { built, graphOf, ids, node, plainGraph, simplePaths } from './small-graphs.js';

const named = (found: ReturnType<typeof findRoutesToAny>) => found.routes.map((route) => ids(route).join(' '));
const routesTo = (goals: readonly string[], ...edges: readonly string[]) =>
  named(findRoutesToAny(graphOf(...edges), 'a', new Set(goals)));

describe('Routes to any of several goals', () => {
  test('end at each goal, shortest first', () => {
    expect(routesTo(['y', 'z'], 'a>b', 'b>z', 'a>y')).toEqual(['a>y', 'a>b b>z']);
  });

  test('end at the first goal that they reach', () => {
    expect(routesTo(['y', 'z'], 'a>y', 'y>z', 'y>b', 'b>z')).toEqual(['a>y']);
  });

  test('start at a goal, if the start is one, and end at another', () => {
    expect(routesTo(['a', 'z'], 'a>b', 'b>a', 'b>z')).toEqual(['a>b b>z']);
    expect(routesTo(['a'], 'a>a', 'a>b', 'b>a')).toEqual([]);
  });

  test('are none without a goal, or to a goal that nothing leads to', () => {
    expect(routesTo([], 'a>b')).toEqual([]);
    expect(routesTo(['z'], 'a>b', 'z>a')).toEqual([]);
  });

  test('are cut at maxRoutes over all goals together', () => {
    const graph = graphOf('a>x', 'a>y', 'a>z');
    const found = findRoutesToAny(graph, 'a', new Set(['x', 'y', 'z']), { maxRoutes: 2 });
    expect([found.routes.length, found.truncated]).toEqual([2, true]);
  });

  test('are all simple paths whose only goal after the start is their end, shortest first', () => {
    const someGoals = fc.uniqueArray(node, { maxLength: 3 });
    fc.assert(
      fc.property(plainGraph, node, someGoals, fc.nat(6), (plain, from, goals, maxSteps) => {
        const found = findRoutesToAny(built(plain), from, new Set(goals), { maxSteps, maxRoutes: Infinity });
        const isGoal = (id: string) => id !== from && goals.includes(id);
        const expected = simplePaths(plain, from)
          .filter((path) => path.length <= maxSteps && path.findIndex(({ to }) => isGoal(to)) === path.length - 1)
          .sort((a, b) => a.length - b.length)
          .map((path) => ids(path).join(' '));
        expect(named(found)).toEqual(expected);
        expect(found.truncated).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
