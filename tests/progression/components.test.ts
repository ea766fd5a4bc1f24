import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findComponents } from '../../src/progression/components.js';
import { createGraph } from '../../src/progression/graph.js';
import { built, edges, type Plain, plainGraph } from './small-graphs.js';

describe('components', () => {
  test('come largest first, whichever way their edges point, and a lone node is one', () => {
    expect(findComponents(createGraph(edges('a>b', 'c>d', 'e>d'), ['lone']))).toEqual([
      ['c', 'd', 'e'],
      ['a', 'b'],
      ['lone'],
    ]);
  });

  test('of one size are sorted by their first node', () => {
    expect(findComponents(createGraph(edges('c>d', 'a>b')))).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ]);
  });

  test('agree with joining labels along every edge', () => {
    fc.assert(
      fc.property(plainGraph, (plain) => {
        expect(findComponents(built(plain))).toEqual(joined(plain));
      }),
    );
  });
});

function joined(plain: Plain): string[][] {
  const label = new Map(plain.nodes.map((at) => [at, at]));
  for (const { from, to } of plain.edges) {
    const [kept = '', gone] = [label.get(from), label.get(to)];
    for (const [at, was] of label) if (was === gone) label.set(at, kept);
  }
  const labels = new Set(plain.nodes.map((at) => label.get(at)));
  const groups = [...labels].map((one) => plain.nodes.filter((at) => label.get(at) === one));
  const first = (nodes: string[]) => plain.nodes.indexOf(nodes[0] ?? '');
  return groups.sort((a, b) => b.length - a.length || first(a) - first(b));
}
