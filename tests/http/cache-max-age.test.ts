import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { type BuiltService, startService } from '../support/built-service.js';
import { copyOfCatalogue } from './a-curated-service.js';

let service: BuiltService;
let secret: string;
beforeAll(async () => {
  const catalogueFile = await copyOfCatalogue();
  ({ secret } = await new TokenBook(await TokenFile.beside(catalogueFile)).create({ name: 'Ada', scopes: ['write'] }));
  service = await startService({ catalogueFile, environment: { CACHE_MAX_AGE: '60' } });
});
afterAll(() => service.stop());

const url = `/graphql?query=${encodeURIComponent('{ catalogue { programmeCount } }')}`;
const cacheControl = async (asked: object) => {
  const { statusCode, headers } = await service.send({ url, ...asked });
  return [statusCode, headers['cache-control']];
};
const times = [1, 2, 3]; // The third answer is read from the cache.

describe('With CACHE_MAX_AGE=60', () => {
  test('a GET without errors may be used for a minute, and then be asked for with its tag', async () => {
    for (const _ of times) {
      for (const method of ['GET', 'HEAD']) expect(await cacheControl({ method })).toEqual([200, 'public, max-age=60']);
      const { headers } = await service.send(url);
      expect(headers).toMatchObject({ vary: 'accept, accept-encoding, authorization, x-catalogue-cost' });
      const tag = String(headers.etag);
      expect(await cacheControl({ headers: { 'if-none-match': tag } })).toEqual([304, 'public, max-age=60']);
    }
  });

  test('an answer with errors is not stored', async () => {
    for (const query of ['{ nothing }', '{ catalogue { programmeCount } node(id: "prg-v4zs6c@9") { id } }'])
      for (const _ of times)
        expect(await cacheControl({ url: '/graphql', query: { query } })).toEqual([expect.any(Number), 'no-store']);
  });

  test('an answer to the bearer of a token is not stored by shared caches', async () => {
    const headers = { authorization: `Bearer ${secret}` };
    for (const _ of times) expect(await cacheControl({ headers })).toEqual([200, 'private, no-store']);
  });

  test('a POST is answered as without it', async () => {
    const payload = { query: '{ catalogue { programmeCount } }' };
    for (const _ of times)
      expect(await cacheControl({ url: '/graphql', method: 'POST', payload })).toEqual([200, undefined]);
  });

  test('other addresses keep their own ages', async () => {
    for (const [other, age] of [
      ['/schema.graphql', 'no-cache'],
      ['/feed.atom', 'public, max-age=60'],
      ['/exports/links.csv', 'no-cache'],
    ])
      expect(await cacheControl({ url: other })).toEqual([200, age]);
  });
});
