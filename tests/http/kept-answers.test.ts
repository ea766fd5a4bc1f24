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
  test('has a tag, and is to be asked for again', async () => {
    const { headers } = await get(short);
    expect(headers['etag']).toMatch(/^"[\w-]{27}"$/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['vary']).toBe('accept, accept-encoding, authorization, x-catalogue-cost');
  });

  test.each(['first', 'second', 'third'])('is answered 304 to who has it, the %s time', async () => {
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

  test('has the tag of its bytes: another where a byte differs, the same where a header says the same', async () => {
    const tagOf = async (...given: Parameters<typeof get>) => (await get(...given)).headers['etag'];
    expect(await tagOf(short)).toBe(await tagOf(short, { accept: '*/*' }));
    expect(await tagOf(short)).not.toBe(await tagOf(short, { 'x-catalogue-cost': '1' }));
    expect(await tagOf(short, {}, 'HEAD')).toBe(await tagOf(short));
  });

  test.each(['{ programmes(first: 101) { totalCount } }', '{ nothing }', '{'])(
    'that fails has no tag and is kept nowhere: %s',
    async (query) => {
      for (const _ of ['first', 'second', 'third']) {
        const { headers } = await get(query);
        expect(headers['etag']).toBeUndefined();
        expect(headers['cache-control']).toBe('no-store');
      }
    },
  );

  test('that asks for a media type which no answer has is refused, also where the answer is kept', async () => {
    for (const _ of ['first', 'second', 'third']) expect((await get(short)).statusCode).toBe(200);
    expect((await get(short, { accept: 'image/png' })).statusCode).toBe(406);
  });
});

test('a POST has no tag, and nothing about being kept', async () => {
  for (const _ of ['first', 'second', 'third']) {
    const { headers } = await post(short, { 'if-none-match': '*' });
    expect([headers['etag'], headers['cache-control']]).toEqual([undefined, undefined]);
  }
});

describe('An answer that is longer than a packet is compressed as the client takes it', () => {
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
    'or not at all: accept-encoding: "%s"',
    async (accepted) => {
      const answer = await post(long, { 'accept-encoding': accepted });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.bytes).toEqual(await whole());
    },
  );

  test('and its tag names the form, and is as good as that of any other', async () => {
    const compressed = (await get(long, { 'accept-encoding': 'gzip' })).headers['etag'];
    const plain = (await get(long)).headers['etag'];
    expect(compressed).toBe(String(plain).replace(/"$/, '.gzip"'));
    for (const etag of [plain, compressed]) {
      const again = await get(long, { 'accept-encoding': 'br', 'if-none-match': String(etag) });
      expect(again.statusCode).toBe(304);
    }
  });

  test('but a short one is sent as it is', async () => {
    expect((await post(short, { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});
