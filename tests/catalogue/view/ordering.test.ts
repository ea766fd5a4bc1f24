import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Ordering } from '../../../src/catalogue/view/ordering.js';

const item = fc.record({
  id: fc.uuid(),
  title: fc.option(fc.constantFrom('Y11 maths', 'Y5 maths', 'y5 Maths', 'é', 'e', 'E', ''), { nil: undefined }),
  position: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
});
const key = fc.record({ descending: fc.boolean(), nullsFirst: fc.boolean() });

test('sorted() orders items as compare() does', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), key, key, (items, first, second) => {
      const ordering = new Ordering<(typeof items)[number]>('any', [
        { ...first, of: ({ title }) => title },
        { ...second, of: ({ position }) => position },
      ]);
      expect(ordering.sorted(items)).toEqual([...items].sort(ordering.compare));
    }),
    { numRuns: 500 },
  );
});
