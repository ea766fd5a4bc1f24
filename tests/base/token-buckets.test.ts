import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TokenBuckets } from '../../src/base/token-buckets.js';

/** Buckets of 100 units, which 10 units a second fill, and their clock. */
function someBuckets() {
  const clock = { time: 5_000 };
  return { clock, buckets: new TokenBuckets({ rate: 10, seconds: 10 }, () => clock.time) };
}

describe('A bucket', () => {
  test('is full at first, refuses what it does not have, and says when it will', () => {
    const { clock, buckets } = someBuckets();
    expect(buckets.take('a', 70)).toBe(0);
    expect(buckets.level('a')).toBeCloseTo(30);
    expect(buckets.take('a', 50)).toBeCloseTo(2_000);
    expect(buckets.level('a')).toBeCloseTo(30); // A refusal costs nothing.
    clock.time += 2_000;
    expect(buckets.take('a', 50)).toBe(0);
    expect(buckets.level('a')).toBeCloseTo(0);
    expect(buckets.level('b')).toBe(100);
  });

  test('gives a client that asks for more than it holds all that it holds', () => {
    const { clock, buckets } = someBuckets();
    expect(buckets.take('a', 1_000)).toBe(0);
    expect(buckets.take('a', 1_000)).toBeCloseTo(10_000);
    clock.time += 10_000;
    expect(buckets.take('a', 1_000)).toBe(0);
  });

  test('gives in any time no more than it held, and what flowed in meanwhile', () => {
    const request = fc.record({ pause: fc.integer({ min: 0, max: 3_000 }), units: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 100 }), (requests) => {
        const { clock, buckets } = someBuckets();
        const start = clock.time;
        let [given, level] = [0, 100];
        for (const { pause, units } of requests) {
          clock.time += pause;
          level = Math.min(100, level + pause / 100);
          const wait = buckets.take('a', units);
          // A plain counter of the level decides the same.
          if (Math.abs(level - units) > 1e-6) expect(wait === 0).toBe(level > units);
          if (wait > 0) continue;
          given += units;
          level -= units;
          expect(given).toBeLessThanOrEqual(100 + (clock.time - start) / 100 + 1e-6);
        }
      }),
    );
  });

  test('of clients that come from ever new addresses takes a bounded amount of memory', () => {
    const { buckets } = someBuckets();
    buckets.take('first', 100);
    for (let client = 0; client < 50_000; client++) buckets.take(`client ${client}`, 100);
    expect(buckets.level('first')).toBe(100); // It is the one that was evicted.
    expect(buckets.level('client 49999')).toBeCloseTo(0);
  });
});
