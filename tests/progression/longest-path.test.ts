import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGraph } from '../../src/progression/graph.js';
import { findLongestPath } from '../../src/progression/longest-path.js';
import { built, edges, graphOf, ids, leads, plainGraph, simplePaths } from './small-graphs.js';

describe('the longest path', () => {
  test('takes the longer of two paths', () => {
    const { steps, exact } = findLongestPath(graphOf('a>d', 'a>b', 'b>c', 'c>d'));
    expect(ids(steps)).toEqual(['a>b', 'b>c', 'c>d']);
    expect(exact).toBe(true);
  });

  test('is the one of the earliest node and edge among equally long ones', () => {
    expect(ids(findLongestPath(graphOf('c>d', 'a>b', 'c>e', 'c>d')).steps)).toEqual(['c>d']);
  });

  test('uses no edge of a cycle, and then is not exact', () => {
    const { steps, exact } = findLongestPath(graphOf('a>b', 'b>c', 'c>b', 'b>d'));
    expect(ids(steps)).toEqual(['a>b', 'b>d']);
    expect(exact).toBe(false);
  });

  test('is exact with self loops, which no path uses', () => {
    const { steps, exact } = findLongestPath(graphOf('a>a', 'a>b'));
    expect(ids(steps)).toEqual(['a>b']);
    expect(exact).toBe(true);
  });

  test('is empty in a graph without edges', () => {
    expect(findLongestPath(createGraph([], ['lone']))).toEqual({ steps: [], exact: true });
    expect(findLongestPath(createGraph([]))).toEqual({ steps: [], exact: true });
  });

  test('of a chain is the chain, at 50,000 steps too', () => {
    const chain = Array.from({ length: 50_000 }, (_, step) => `${step}>${step + 1}`);
    expect(findLongestPath(createGraph(edges(...chain))).steps).toHaveLength(50_000);
  });

  test('is as long as the longest of all paths that take no edge of a cycle', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        const { steps, exact } = findLongestPath(built(plain));
        const onward = plain.edges.filter((edge) => !leads(plain, edge.to, edge.from));
        const lengths = plain.nodes.flatMap((from) =>
          simplePaths(plain, from, (edge) => onward.includes(edge)).map((path) => path.length),
        );
        expect(steps).toHaveLength(Math.max(0, ...lengths));
        steps.slice(1).forEach((edge, index) => {
          expect(edge.from).toBe(steps[index]?.to);
        });
        expect(exact).toBe(plain.edges.every((edge) => edge.from === edge.to || onward.includes(edge)));
      }),
    );
  });
});
