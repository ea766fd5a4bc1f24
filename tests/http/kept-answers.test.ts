import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BuiltService, type SentRequest, sharedService } from '../support/built-service.js';

// Clients and caches between keep what a GET answers, and ask again with its tag. The service keeps answers too.

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const long = '{ programmes { nodes { slug title section aims } } }';
const short = '{ catalogue { programmeCount } }';

const get = (query: string, headers: SentRequest['headers'] = {}, method: 'GET' | 'HEAD' = 'GET') =>
  catalogue.send({ method, url: '/graphql', query: { query }, headers });
const post = (query: string, headers: SentRequest['headers'] = {}) =>
  catalogue.send({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: { query },
  });

describe('A GET', () => {
  test('has an ETag, and must be revalidated', async () => {
    const { headers } = await get(short);
    expect(headers['etag']).toMatch(/^"[\w-]{27}"$/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['vary']).toBe('accept, accept-encoding, authorization, x-catalogue-cost');
  });

  test.each(['first', 'second', 'third'])('is answered with 304 if the client has it, the %s time', async () => {
    const { headers } = await get(long);
    const etag = String(headers['etag']);
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(long, { 'if-none-match': condition });
      expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', etag]);
      expect(again.headers['cache-control']).toBe('no-cache');
    }
    const other = await get(long, { 'if-none-match': '"other"' });
    expect([other.statusCode, other.headers['etag']]).toEqual([200, etag]);
  });

  test('has the ETag of its bytes: another if a byte differs, the same if only an equivalent header differs', async () => {
    const tagOf = async (...given: Parameters<typeof get>) => (await get(...given)).headers['etag'];
    expect(await tagOf(short)).toBe(await tagOf(short, { accept: '*/*' }));
    expect(await tagOf(short)).not.toBe(await tagOf(short, { 'x-catalogue-cost': '1' }));
    expect(await tagOf(short, {}, 'HEAD')).toBe(await tagOf(short));
  });

  test.each(['{ programmes(first: 101) { totalCount } }', '{ nothing }', '{'])(
    'that fails has no ETag and is not cached: %s',
    async (query) => {
      for (const _ of ['first', 'second', 'third']) {
        const { headers } = await get(query);
        expect(headers['etag']).toBeUndefined();
        expect(headers['cache-control']).toBe('no-store');
      }
    },
  );

  test('with an unsupported Accept header is refused, even if the answer is cached', async () => {
    for (const _ of ['first', 'second', 'third']) expect((await get(short)).statusCode).toBe(200);
    expect((await get(short, { accept: 'image/png' })).statusCode).toBe(406);
  });
});

test('a POST has no ETag and no cache headers', async () => {
  for (const _ of ['first', 'second', 'third']) {
    const { headers } = await post(short, { 'if-none-match': '*' });
    expect([headers['etag'], headers['cache-control']]).toEqual([undefined, undefined]);
  }
});

describe('An answer longer than one packet is compressed as the client accepts it', () => {
  const whole = async () => (await post(long)).bytes;

  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0.5, gzip;q=0.8', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
    ['GZIP', 'gzip', gunzipSync],
    ['GZip;Q=0.5, BR;q=0.4', 'gzip', gunzipSync],
    ['*;q=0.5, br;q=0', 'gzip', gunzipSync],
  ])('accept-encoding: %s', async (accepted, encoding, decompress) => {
    for (const _ of ['first', 'second', 'third']) {
      const answer = await post(long, { 'accept-encoding': accepted });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers['content-length']).toBe(String(answer.bytes.length));
      expect(decompress(answer.bytes)).toEqual(await whole());
      expect(answer.bytes.length).toBeLessThan((await whole()).length / 2);
    }
  });

  test.each(['identity', 'deflate', 'br;q=0', '*;q=0', 'br;q=0.3, identity;q=0.9', ''])(
    'but not with accept-encoding: "%s"',
    async (accepted) => {
      const answer = await post(long, { 'accept-encoding': accepted });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.bytes).toEqual(await whole());
    },
  );

  test('and its ETag names the encoding, and is valid for any other encoding', async () => {
    const compressed = (await get(long, { 'accept-encoding': 'gzip' })).headers['etag'];
    const plain = (await get(long)).headers['etag'];
    expect(compressed).toBe(String(plain).replace(/"$/, '.gzip"'));
    for (const etag of [plain, compressed]) {
      const again = await get(long, { 'accept-encoding': 'br', 'if-none-match': String(etag) });
      expect(again.statusCode).toBe(304);
    }
  });

  test('but a short answer is not compressed', async () => {
    expect((await post(short, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});
