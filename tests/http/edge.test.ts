import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allFormats } from '../../src/exports/all-formats.js';
import { aCatalogue, aProgramme, bytesOf } from '../support/builders.js';
import { type BuiltService, runService, sharedService, temporaryFile } from '../support/built-service.js';

// What a request may carry besides its question: hosts, encodings, conditions, and parameters of tracking tools.

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) => catalogue.send({ url, headers });

/** The first line and the body of the answer to a request with these header lines. */
async function sendRaw(...headers: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(catalogue.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.end(['GET /healthz HTTP/1.1', ...headers, 'connection: close', '', ''].join('\r\n'));
  await once(socket, 'close');
  return text;
}

describe('A request with several Host headers', () => {
  it('is refused with 400, also when both are equal', async () => {
    expect(await sendRaw('host: catalogue')).toMatch(/^HTTP\/1\.1 200 OK/);
    for (const other of ['Host: evil', 'HOST: catalogue']) {
      const answer = await sendRaw('host: catalogue', 'accept: */*', other);
      expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request/);
      expect(answer).toContain('The request has several Host headers. Send one.');
    }
  });
});

describe('A URL with a user name before the host', () => {
  it.each(['http://good.org@evil.org/', 'https://a:b@evil.org', 'https://@evil.org', 'http://evil.org\\@good.org'])(
    'is refused as the URL of a programme: %s',
    async (url) => {
      const catalogueFile = await temporaryFile('catalogue.json');
      await writeFile(catalogueFile, bytesOf(aCatalogue({ programmes: [aProgramme({ url })] })));
      const { code, err } = await runService({ catalogueFile });
      expect([code, err]).toEqual([1, expect.stringContaining('URL_MALFORMED at /programmes/0/url')]);
    },
  );
});

/** A shorter answer is sent in one packet of the network, compressed or not. */
const onePacket = 1400;
const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
const compressible = [...allFormats.map(({ name }) => `/exports/${name}`), '/map.svg', '/map.svg?letters=0'];

describe.each(compressible)('%s', (url) => {
  it.each(['br', 'gzip'] as const)(
    'is compressed with %s if the client accepts it and it needs several packets',
    async (encoding) => {
      const [plain, compressed] = [await get(url), await get(url, { 'accept-encoding': encoding })];
      expect(compressed.headers['vary']).toContain('accept-encoding');
      expect(plain.headers['vary']).toContain('accept-encoding');
      if (plain.bytes.length < onePacket) {
        expect([compressed.headers['content-encoding'], compressed.bytes]).toEqual([undefined, plain.bytes]);
        return;
      }
      expect(compressed.headers['content-encoding']).toBe(encoding);
      expect(decoders[encoding](compressed.bytes)).toEqual(plain.bytes);
      expect(compressed.bytes.length).toBeLessThan(plain.bytes.length);
      expect(compressed.headers.etag).toBe(plain.headers.etag?.replace(/"$/, `.${encoding}"`));
    },
  );

  it('has the length and digest of the bytes that are sent', async () => {
    const { headers, bytes } = await get(url, { 'accept-encoding': 'gzip' });
    if (headers['content-length'] !== undefined) expect(Number(headers['content-length'])).toBe(bytes.length);
    const digest = createHash('sha256').update(bytes).digest('base64');
    expect([undefined, `sha-256=:${digest}:`]).toContain(headers['repr-digest']);
  });

  it('is answered with 304 for the ETag of any of its forms', async () => {
    for (const encoding of ['br', 'identity']) {
      const { etag = '' } = (await get(url, { 'accept-encoding': encoding })).headers;
      const answer = await get(url, { 'accept-encoding': 'gzip', 'if-none-match': etag });
      expect([answer.statusCode, answer.body]).toEqual([304, '']);
    }
  });

  it('is not compressed if the client refuses it', async () => {
    const { headers } = await get(url, { 'accept-encoding': 'gzip;q=0, br;q=0' });
    expect(headers).not.toHaveProperty('content-encoding');
  });
});

it('an export has the same headers for HEAD as for GET if it is compressed', async () => {
  const headers = { 'accept-encoding': 'br' };
  const [{ headers: whole }, head] = [
    await get('/exports/links.json', headers),
    await catalogue.send({ method: 'HEAD', url: '/exports/links.json', headers }),
  ];
  const ofMessage = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'x-request-id'];
  const shown = (all: object) => Object.fromEntries(Object.entries(all).filter(([name]) => !ofMessage.includes(name)));
  expect([head.body, shown(head.headers)]).toEqual(['', shown(whole)]);
});

describe.each(['/feed.atom', '/feed.rss', '/feed.json'])('%s', (url) => {
  it('is answered with 304 for an If-Modified-Since that is not before its Last-Modified', async () => {
    const modified = String((await get(url)).headers['last-modified']);
    const dayBefore = new Date(Date.parse(modified) - 86_400_000).toUTCString();
    const dayAfter = new Date(Date.parse(modified) + 86_400_000).toUTCString();
    const codes = [modified, dayAfter, dayBefore, 'nonsense'].map(async (since) => {
      const { statusCode, body } = await get(url, { 'if-modified-since': since });
      return [statusCode, body === ''];
    });
    expect(await Promise.all(codes)).toEqual([
      [304, true],
      [304, true],
      [200, false],
      [200, false],
    ]);
  });

  it('ignores If-Modified-Since if there is an If-None-Match', async () => {
    const modified = String((await get(url)).headers['last-modified']);
    const answer = await get(url, { 'if-modified-since': modified, 'if-none-match': '"other"' });
    expect(answer.statusCode).toBe(200);
  });
});

describe('Parameters of tracking tools', () => {
  const tracking = 'utm_source=a&utm_medium=b&utm_campaign=c&fbclid=d&gclid=e&mc_cid=f&mc_eid=g&_=1&utm_source=twice';

  it.each([
    '/?',
    '/graphql?query={catalogue{programmeCount}}&',
    '/exports/links.csv?kinds=REQUIRES&',
    '/exports/manifest.json?',
    '/schema.graphql?',
    '/map?',
    '/map.svg?phase=PRIMARY&',
    '/map.png?scale=1&',
    '/newsletter?',
    '/newsletter.txt?refs=pd-lead&',
    '/newsletter.json?refs=pd-lead&',
    '/feed.atom?section=PRIMARY&',
    '/feed.json?',
    '/playground?',
    '/healthz?',
    '/readyz?',
  ])('are ignored by %s', async (url) => {
    const [plain, tracked] = [await get(url.slice(0, -1)), await get(url + tracking)];
    expect(plain.statusCode).toBe(200);
    expect(tracked.statusCode).toBe(200);
    expect(tracked.headers.etag).toBe(plain.headers.etag);
    expect(tracked.bytes.equals(plain.bytes)).toBe(true);
  });

  it('do not bypass the check of parameter names', async () => {
    for (const name of ['utm', 'gclid2', '__', 'FBCLID'])
      expect((await get(`/map.svg?${name}=1`)).statusCode).toBe(400);
  });
});
