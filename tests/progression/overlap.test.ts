import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { overlap } from '../../src/progression/overlap.js';
import { node } from './small-graphs.js';

const topics = fc.uniqueArray(node);

describe('overlap', () => {
  test('says that four of these six are shared', () => {
    const six = new Set(['number', 'algebra', 'ratio', 'geometry', 'data', 'proof']);
    const { shared, onlyA, onlyB } = overlap(six, new Set(['proof', 'data', 'calculus', 'ratio', 'number']));
    expect(shared).toEqual(['number', 'ratio', 'data', 'proof']);
    expect(onlyA).toEqual(['algebra', 'geometry']);
    expect(onlyB).toEqual(['calculus']);
  });

  test('splits both sets without loss, and is the same seen from the other side', () => {
    fc.assert(
      fc.property(topics, topics, (a, b) => {
        const there = overlap(new Set(a), new Set(b));
        const back = overlap(new Set(b), new Set(a));
        expect([...there.shared, ...there.onlyA].sort()).toEqual([...a].sort());
        expect([...there.shared, ...there.onlyB].sort()).toEqual([...b].sort());
        expect(there.onlyA.some((topic) => b.includes(topic))).toBe(false);
        expect(back.onlyA).toEqual(there.onlyB);
        expect([...back.shared].sort()).toEqual([...there.shared].sort());
      }),
    );
  });
});
