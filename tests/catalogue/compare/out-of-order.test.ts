import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { outOfOrder } from '../../../src/catalogue/compare/out-of-order.js';

const permutation = fc
  .integer({ min: 0, max: 7 })
  .chain((size) => fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }));

/** The fewest that can be left out so that the rest rises, by trying all. */
function fewest(numbers: readonly number[]): number {
  const subsets = Array.from({ length: 2 ** numbers.length }, (_, set) => numbers.filter((_, at) => (set >> at) & 1));
  const rises = (kept: readonly number[]) => kept.every((number, at) => at === 0 || (kept[at - 1] as number) < number);
  return Math.min(...subsets.filter(rises).map((kept) => numbers.length - kept.length));
}

describe('outOfOrder()', () => {
  test.each([
    [[0, 1, 2, 3], []],
    [[1, 2, 3, 0], [0]],
    [[3, 0, 1, 2], [3]],
    [[], []],
  ])('in %j is %j', (numbers, moved) => {
    expect([...outOfOrder(numbers)]).toEqual(moved);
  });

  test('returns the fewest numbers without which the rest is ascending', () => {
    fc.assert(
      fc.property(permutation, (numbers) => {
        const moved = outOfOrder(numbers);
        const rest = numbers.filter((number) => !moved.has(number));
        expect(rest).toEqual([...rest].sort((a, b) => a - b));
        expect(moved.size).toBe(fewest(numbers));
      }),
    );
  });
});
