import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Bits } from '../../../src/api/filter/bits.js';

const sets = fc
  .nat({ max: 200 })
  .chain((size) =>
    fc.record({ size: fc.constant(size), a: someOf(size), b: someOf(size) }, { requiredKeys: ['size', 'a', 'b'] }),
  );
const someOf = (size: number) => fc.uniqueArray(fc.nat({ max: Math.max(0, size - 1) }), { maxLength: size });

const bitsOf = (size: number, numbers: readonly number[]) => Bits.where(size, (number) => numbers.includes(number));
const sorted = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

test('bit sets and their operations equal sets of numbers', () => {
  fc.assert(
    fc.property(sets, ({ size, a, b }) => {
      const [inA, inB] = [a, b].map((numbers) => new Set(numbers.filter((number) => number < size))) as [
        Set<number>,
        Set<number>,
      ];
      const [bitsA, bitsB] = [bitsOf(size, a), bitsOf(size, b)];
      const every = Array.from({ length: size }, (_, number) => number);
      const told = (bits: Bits) => ({
        numbers: [...bits.numbers()],
        count: bits.count,
        has: every.filter((number) => bits.has(number)),
        next: [...every, size].map((number) => bits.next(number)),
        previous: [...every, size].map((number) => bits.previous(number)),
      });
      const same = (numbers: Iterable<number>) => ({
        numbers: sorted(numbers),
        count: sorted(numbers).length,
        has: sorted(numbers),
        next: [...every, size].map((number) => sorted(numbers).find((each) => each >= number) ?? Infinity),
        previous: [...every, size].map((number) => sorted(numbers).findLast((each) => each < number) ?? -Infinity),
      });
      expect(told(bitsA)).toEqual(same(inA));
      expect(told(bitsA.and(bitsB))).toEqual(same([...inA].filter((number) => inB.has(number))));
      expect(told(bitsA.or(bitsB))).toEqual(same([...inA, ...inB]));
      expect(told(bitsA.not())).toEqual(same(every.filter((number) => !inA.has(number))));
      expect(told(Bits.none(size))).toEqual(same([]));
    }),
  );
});
