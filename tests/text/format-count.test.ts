import { expect, test } from '@jest/globals';
import { formatCount } from '../../src/text/format-count.js';

test.each([
  [0, '0 programmes'],
  [1, '1 programme'],
  [24, '24 programmes'],
])('formatCount() of %i', (count, text) => {
  expect(formatCount(count, 'programme')).toBe(text);
});
