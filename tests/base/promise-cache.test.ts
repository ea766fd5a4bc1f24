import { expect, test } from '@jest/globals';
import { PromiseCache } from '../../src/base/promise-cache.js';

test('PromiseCache keeps no more results than fit into its bytes, the last ones', async () => {
  const cache = new PromiseCache<string>(1_000, ({ length }) => length);
  let computed = 0;
  const get = (key: string) =>
    cache.get(key, async () => {
      computed++;
      return 'x'.repeat(300);
    });
  for (const key of ['a', 'b', 'c', 'd', 'e']) await get(key);
  computed = 0;
  await get('e');
  expect(computed).toBe(0);
  await get('a');
  expect(computed).toBe(1);
});

test('PromiseCache computes once for requests at the same time, and again after an error', async () => {
  const cache = new PromiseCache<string>(1_000, ({ length }) => length);
  let computed = 0;
  const fail = async () => {
    computed++;
    throw new Error('No.');
  };
  const both = await Promise.allSettled([cache.get('a', fail), cache.get('a', fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(computed).toBe(1);
  expect(await cache.get('a', async () => 'yes')).toBe('yes');
});
