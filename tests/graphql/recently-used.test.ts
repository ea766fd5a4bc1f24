import { expect, test } from '@jest/globals';
import { RecentlyUsed } from '../../src/graphql/recently-used.js';

test('What was used least recently goes when there is no more room', () => {
  const cache = new RecentlyUsed<string, number>(10);
  cache.set('a', 1, 4);
  cache.set('b', 2, 4);
  cache.get('a');
  cache.set('c', 3, 4);
  expect(['a', 'b', 'c'].map((text) => cache.get(text))).toEqual([1, undefined, 3]);
});

test('What has no room at all is not kept, and nothing goes for it', () => {
  const cache = new RecentlyUsed<string, number>(10);
  cache.set('a', 1, 10);
  cache.set('b', 2, 11);
  expect(['a', 'b'].map((text) => cache.get(text))).toEqual([1, undefined]);
});

test('A text that is set again weighs once', () => {
  const cache = new RecentlyUsed<string, number>(10);
  for (let value = 0; value < 5; value++) cache.set('a', value, 4);
  cache.set('b', 9, 6);
  expect([cache.get('a'), cache.get('b'), cache.size]).toEqual([4, 9, 2]);
});

test('Of many, those that were used lately stay, in whatever order they are asked for', () => {
  const cache = new RecentlyUsed<number, number>(100);
  for (let key = 0; key < 100; key++) cache.set(key, key, 1);
  for (let round = 0; round < 50; round++) {
    for (const key of [3, 7, 20]) expect(cache.get(key)).toBe(key);
    cache.set(1_000 + round, round, 1);
  }
  expect([3, 7, 20].map((key) => cache.get(key))).toEqual([3, 7, 20]);
  expect(cache.get(0)).toBeUndefined();
  expect(cache.size).toBe(100);
});
