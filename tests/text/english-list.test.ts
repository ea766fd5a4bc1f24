import { expect, it } from '@jest/globals';
import { englishList } from '../../src/text/english-list.js';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
  [['Number, again'], 'Number, again'],
  [['a', 'Number, again'], 'a or Number, again'],
])('englishList(%j) is "%s"', (items, text) => {
  expect(englishList(items)).toBe(text);
});

it('englishList() joins with the given conjunction', () => {
  expect(englishList(['a', 'b', 'c'], 'and')).toBe('a, b and c');
});
