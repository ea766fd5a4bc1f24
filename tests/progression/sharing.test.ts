import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { overlap } from '../../src/progression/overlap.js';
import { sharing } from '../../src/progression/sharing.js';
import { topicIndex } from '../../src/progression/topic-index.js';
import { node } from './small-graphs.js';

const index = topicIndex(
  new Map([
    ['cpd', new Set(['number'])],
    ['ect', new Set(['number', 'algebra', 'ratio'])],
    ['other', new Set(['calculus'])],
    ['sktm', new Set(['ratio', 'number'])],
    ['its', new Set(['ratio'])],
  ]),
);

describe('sharing', () => {
  test('names those with a topic in common, most shared first, equal ones in the order of the index', () => {
    expect(sharing(index, 'ect')).toEqual([
      { id: 'sktm', count: 2 },
      { id: 'cpd', count: 1 },
      { id: 'its', count: 1 },
    ]);
  });

  test('is nothing for one who shares nothing, or is unknown', () => {
    expect(sharing(index, 'other')).toEqual([]);
    expect(sharing(index, 'nobody')).toEqual([]);
  });

  test('is what comparing with every other one gives', () => {
    const holdings = fc.dictionary(fc.stringMatching(/^p[0-9]$/), fc.uniqueArray(node), { maxKeys: 8 });
    fc.assert(
      fc.property(holdings, fc.stringMatching(/^p[0-9]$/), (lists, id) => {
        const sets = new Map(Object.entries(lists).map(([holder, held]) => [holder, new Set(held)]));
        const own = sets.get(id) ?? new Set();
        const compared = [...sets]
          .filter(([other]) => other !== id)
          .map(([other, held]) => ({ id: other, count: overlap(own, held).shared.length }))
          .filter(({ count }) => count > 0)
          .sort((a, b) => b.count - a.count);
        expect(sharing(topicIndex(sets), id)).toEqual(compared);
      }),
    );
  });
});
