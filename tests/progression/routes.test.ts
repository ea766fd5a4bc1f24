import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGraph, type Edge } from '../../src/progression/graph.js';
import { findRoutes, type RouteOptions } from '../../src/progression/routes.js';
import { built, edges, graphOf, ids, node, type Plain, plainGraph, simplePaths } from './small-graphs.js';

const named = (found: ReturnType<typeof findRoutes>) => found.routes.map((route) => ids(route).join(' '));

describe('routes', () => {
  test('come shortest first', () => {
    const found = findRoutes(graphOf('a>b', 'b>c', 'c>d', 'a>c', 'a>d'), 'a', 'd');
    expect(named(found)).toEqual(['a>d', 'a>c c>d', 'a>b b>c c>d']);
    expect(found.truncated).toBe(false);
  });

  test('of one length are in the order of the edges, and parallel edges make different routes', () => {
    expect(named(findRoutes(graphOf('a>c', 'a>b', 'b>d', 'c>d', 'a>c'), 'a', 'd'))).toEqual([
      'a>c c>d',
      'a>b b>d',
      'a>c 2 c>d',
    ]);
  });

  test('visit no node twice and pass neither end', () => {
    const round = graphOf('a>b', 'b>a', 'b>b', 'b>c', 'c>b', 'c>d', 'd>c', 'a>d', 'd>a');
    expect(named(findRoutes(round, 'a', 'd', { maxSteps: 50 }))).toEqual(['a>d', 'a>b b>c c>d']);
  });

  test('are empty from a node to itself, and from or to an unknown node', () => {
    const loop = graphOf('a>a', 'a>b', 'b>a');
    const nothing = { routes: [], truncated: false };
    expect(findRoutes(loop, 'a', 'a')).toEqual(nothing);
    expect(findRoutes(loop, 'a', 'nobody')).toEqual(nothing);
    expect(findRoutes(loop, 'nobody', 'a')).toEqual(nothing);
  });

  test('longer than maxSteps are left out without truncation', () => {
    expect(findRoutes(graphOf('a>b', 'b>c'), 'a', 'c', { maxSteps: 1 })).toEqual({ routes: [], truncated: false });
  });

  test('are not truncated when maxRoutes is just enough', () => {
    const two = graphOf('a>b', 'a>b');
    expect(findRoutes(two, 'a', 'b', { maxRoutes: 2 }).truncated).toBe(false);
    expect(findRoutes(two, 'a', 'b', { maxRoutes: 1 }).truncated).toBe(true);
  });

  test('are not truncated when maxWork is just enough', () => {
    // One edge, looked at from its start, from its end, and as a step of the route.
    expect(findRoutes(graphOf('a>b'), 'a', 'b', { maxWork: 3 }).truncated).toBe(false);
    expect(findRoutes(graphOf('a>b'), 'a', 'b', { maxWork: 2 }).truncated).toBe(true);
  });

  test('to a node that thousands of edges lead to cost little, as the search grows from the other end', () => {
    const crowd = Array.from({ length: 5_000 }, (_, index) => `${index}>x`);
    const found = findRoutes(graphOf(...crowd, '9>7', '7>8'), '9', 'x', { maxWork: 40 });
    expect(named(found)).toEqual(['9>x', '9>7 7>x', '9>7 7>8 8>x']);
    expect(found.truncated).toBe(false);
  });

  test('from a node that thousands of edges leave look at each of those once for each length', () => {
    const crowd = Array.from({ length: 5_000 }, (_, index) => `x>${index}`);
    const found = findRoutes(graphOf(...crowd, '8>7'), 'x', '7', { maxWork: 2 * 5_000 + 40 });
    expect(named(found)).toEqual(['x>7', 'x>8 8>7']);
    expect(found.truncated).toBe(false);
  });

  test('do not try the same dead ends twice', () => {
    const fifty = Array.from({ length: 50 }, (_, index) => index);
    const deadEnds = fifty.flatMap((a) => [`x>out${a}`, ...fifty.map((b) => `out${a}>${a}.${b}`)]);
    const sources = fifty.flatMap((a) => [`in${a}>y`, ...fifty.map((b) => `${a}-${b}>in${a}`)]);
    // Some 2,500 edges either way: once to find where they lead, once to find that none of them is on a route.
    const found = findRoutes(graphOf(...deadEnds, ...sources, 'x>a', 'a>b', 'b>c', 'c>y'), 'x', 'y', {
      maxWork: 6_000,
    });
    expect(named(found)).toEqual(['x>a a>b b>c c>y']);
    expect(found.truncated).toBe(false);
  });

  test('of 20,000 steps are found without a deep call stack', () => {
    const chain = createGraph(edges(...Array.from({ length: 20_000 }, (_, step) => `${step}>${step + 1}`)));
    const found = findRoutes(chain, '0', '20000', { maxSteps: Infinity, maxWork: Infinity });
    expect(found.routes.map((route) => route.length)).toEqual([20_000]);
  });

  test('among 60 fully connected nodes stop at the work limit', () => {
    const names = Array.from({ length: 60 }, (_, index) => `${index}`);
    let reads = 0;
    const watched = ({ id, from, to }: Edge) => ({
      id,
      from,
      get to() {
        reads++;
        return to;
      },
    });
    const dense = createGraph(edges(...names.flatMap((from) => names.map((to) => `${from}>${to}`))).map(watched));
    reads = 0;
    const found = findRoutes(dense, '0', '1', { maxSteps: 40, maxRoutes: Infinity, maxWork: 50_000 });
    expect(found.truncated).toBe(true);
    expect(found.routes.slice(0, 2).map((route) => route.length)).toEqual([1, 2]);
    expect(reads).toBeLessThan(5 * 50_000);
  });

  const options = fc.record({ maxSteps: fc.nat(7), maxRoutes: fc.nat(6), maxWork: fc.nat(200) });

  test('are all simple paths between two nodes, shortest first, then depth first', () => {
    fc.assert(
      fc.property(plainGraph, node, node, fc.nat(7), (plain, from, to, maxSteps) => {
        const found = findRoutes(built(plain), from, to, { maxSteps, maxRoutes: Infinity });
        expect(named(found)).toEqual(allRoutes(plain, from, to, { maxSteps }));
        expect(found.truncated).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('with limits are the beginning of all routes, and report when some are missing', () => {
    fc.assert(
      fc.property(plainGraph, node, node, options, (plain, from, to, bounds) => {
        const found = findRoutes(built(plain), from, to, bounds);
        const all = allRoutes(plain, from, to, bounds);
        expect(named(found)).toEqual(all.slice(0, found.routes.length));
        expect(found.routes.length).toBeLessThanOrEqual(bounds.maxRoutes);
        if (!found.truncated) expect(found.routes).toHaveLength(all.length);
      }),
      { numRuns: 500 },
    );
  });
});

function allRoutes(plain: Plain, from: string, to: string, { maxSteps = 6 }: RouteOptions): string[] {
  return simplePaths(plain, from)
    .filter((path) => path.at(-1)?.to === to && path.length <= maxSteps)
    .sort((a, b) => a.length - b.length)
    .map((path) => ids(path).join(' '));
}
