import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFullYear } from '../map/a-full-year.js';
import { bytesOf } from '../support/builders.js';
import { type BuiltService, sharedService, startService, temporaryFile } from '../support/built-service.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) => catalogue.send({ url, headers });

interface Refusal {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: string } }];
}

/** The slugs of the programmes that a picture shows. */
const slugsIn = (svg: string) => [...svg.matchAll(/data-slug="([^"]*)"/g)].map(([, slug]) => slug);
const linksIn = (svg: string) => svg.match(/<g class="link[" ]/g) ?? [];

/** What a PNG says of its own size (the header chunk is the first). */
function sizeOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const sizeIn = (svg: string) => {
  const [, width, height] = svg.match(/^<svg [^>]*width="(\d+)" height="(\d+)"/) ?? [];
  return { width: Number(width), height: Number(height) };
};

describe.each([
  ['/map.svg', 'image/svg+xml; charset=utf-8'],
  ['/map.png', 'image/png'],
])('%s', (url, type) => {
  const format = url.slice(-3);

  it('is an image that pages of other hosts may embed', async () => {
    const { statusCode, headers, bytes } = await get(url);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="map-east-midlands-east-2021-22.${format}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
      'cache-control': 'public, max-age=60',
      etag: expect.stringMatching(/^"map-1-[\w-]{22}"$/),
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    });
  });

  it('is answered with 304 if the client has it', async () => {
    const etag = String((await get(url)).headers.etag);
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await get(url, { 'if-none-match': condition });
      expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('has its own ETag for each filter, however the filter is written', async () => {
    const etagOf = async (query: string) => (await get(`${url}?${query}`)).headers.etag;
    const filters = [
      '',
      'phase=PRIMARY',
      'phase=PRIMARY,SECONDARY',
      'minStrength=STATED',
      'overlaps=1',
      'paper=A4',
      'around=pd-lead',
      'route=pd-lead..mastering-number',
    ];
    expect(new Set(await Promise.all(filters.map(etagOf))).size).toBe(filters.length);
    expect(await etagOf('phase=SECONDARY&phase=PRIMARY')).toBe(await etagOf('phase=PRIMARY,SECONDARY'));
    expect(await etagOf('hub=east-midlands-east&year=2021/22')).toBe(await etagOf(''));
  });

  it('has the same headers for HEAD as for GET', async () => {
    const [whole, head] = [await get(url), await catalogue.send({ method: 'HEAD', url })];
    const { date: _, connection: __, 'x-request-id': ___, ...headers } = whole.headers;
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers).toMatchObject(headers);
  });

  it.each([
    ['phase=PRIMRY', 'CHOICE_UNKNOWN'],
    ['section=sktm', 'CHOICE_UNKNOWN'],
    ['kinds=SHARES_MODULES', 'CHOICE_UNKNOWN'],
    ['minStrength=SURE', 'CHOICE_UNKNOWN'],
    ['phases=PRIMARY', 'PARAMETER_UNKNOWN'],
    ['__proto__=1', 'PARAMETER_UNKNOWN'],
    ['hub=a&hub=b', 'PARAMETER_REPEATED'],
    ['hub=nowhere', 'HUB_UNKNOWN'],
    ['year=1999/00', 'YEAR_UNKNOWN'],
    ['around=nobody', 'PROGRAMME_UNKNOWN'],
    ['only=pd-lead,nobody', 'PROGRAMME_UNKNOWN'],
    ['around=pd-lead&depth=99', 'NUMBER_INVALID'],
    ['route=pd-lead', 'ROUTE_MALFORMED'],
    [format === 'png' ? 'scale=4' : 'letters=2', 'NUMBER_INVALID'],
    [format === 'png' ? 'letters=1' : 'scale=1', 'PARAMETER_UNKNOWN'],
  ])('refuses ?%s with %s', async (query, code) => {
    const { statusCode, headers, body } = await get(`${url}?${query}`);
    const { errors } = JSON.parse(body) as Refusal;
    expect([statusCode, errors[0].extensions.code]).toEqual([400, code]);
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('etag');
  });
});

describe('/map.svg', () => {
  it.each([
    ['', 24, 25],
    ['section=SECONDARY', 7, 7],
    ['section=SECONDARY&phase=PRIMARY', 1, 0],
    ['phase=EARLY_YEARS', 3, 4],
    ['phase=PRIMARY,SECONDARY', 18, 19],
    ['kinds=REQUIRES', 24, 6],
    ['kinds=REQUIRES,PROGRESSES_TO', 24, 7],
    ['minStrength=IMPLIED', 24, 23],
    ['minStrength=STATED', 24, 19],
    ['around=primary-tfm-embedding&depth=1', 3, 4],
    ['around=y5-8-continuity', 1, 0],
    ['only=mastery-readiness,primary-tfm-development,primary-tfm-sustaining', 3, 3],
    ['only=pd-lead,pd-lead', 1, 0],
    ['only=mastery-readiness,primary-tfm-development&minStrength=STATED', 2, 0],
    ['only=mastery-readiness,primary-tfm-sustaining&minStrength=AMBIGUOUS', 2, 1],
    ['only=mastery-readiness,primary-tfm-sustaining&minStrength=IMPLIED', 2, 0],
    ['section=OTHER', 0, 0],
    ['hub=east-midlands-west', 0, 0],
  ])('with ?%s shows %i programmes and %i links', async (query, programmes, links) => {
    const { body } = await get(`/map.svg?${query}`);
    expect([slugsIn(body).length, linksIn(body).length]).toEqual([programmes, links]);
  });

  it('draws shared topics on request, and says them in its description and its legend', async () => {
    const { body } = await get('/map.svg?overlaps=1');
    expect(body.match(/class="overlap"/g)).toHaveLength(15);
    expect(body).toContain('Thin lines with numbers join 15 pairs with modules on the same topics.');
    const described = body.match(/<desc[^>]*>([^<]*)/)?.[1];
    expect(described).toContain('share 2 topics: additive reasoning and multiplicative reasoning.');
    expect(body).toContain('cover the same topics, and how many');
    expect(linksIn(body)).toHaveLength(25);
    const other = await get('/map.svg?overlaps=1&section=POST_16');
    expect(other.body).toContain('No two of them have modules on the same topics.');
  });

  it('highlights a route', async () => {
    const { body } = await get('/map.svg?route=mastery-readiness..primary-tfm-sustaining');
    expect(body.match(/class="link lit"/g)).toHaveLength(5);
  });

  it('contains its font, unless the page that embeds it has the font', async () => {
    expect((await get('/map.svg')).body).toContain('@font-face');
    expect((await get('/map.svg?letters=0')).body).not.toContain('@font-face');
  });
});

describe('/map.png', () => {
  it.each([1, 2, 3])('has the requested size, at scale %i', async (scale) => {
    const query = 'phase=SECONDARY';
    const { width, height } = sizeIn((await get(`/map.svg?${query}`)).body);
    const { bytes } = await get(`/map.png?${query}&scale=${scale}`);
    expect(sizeOf(bytes)).toEqual({ width: width * scale, height: height * scale });
  });
});

describe('a year that is too large for one map', () => {
  let large: BuiltService;
  beforeAll(async () => {
    const file = await temporaryFile('large.json');
    await writeFile(file, bytesOf(aFullYear(150)));
    large = await startService({ catalogueFile: file });
  });
  afterAll(() => large.stop());

  it('is refused with the advice to narrow it', async () => {
    const { statusCode, body } = await large.send('/map.svg');
    expect([statusCode, (JSON.parse(body) as Refusal).errors[0].extensions.code]).toEqual([400, 'MAP_TOO_LARGE']);
  });

  it('is shown by phase, and around a programme', async () => {
    for (const query of ['phase=SECONDARY', 'around=core-maths-pedagogy']) {
      expect((await large.send(`/map.svg?${query}`)).statusCode).toBe(200);
    }
  });
});

describe('/map', () => {
  it('is a page that loads its own script and style and nothing else', async () => {
    const { statusCode, headers, body } = await get('/map');
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  });

  it('has assets that may be cached forever', async () => {
    const assets = [...(await get('/map')).body.matchAll(/(?:src|href)="(map\/assets\/[^"]+)"/g)].map(
      ([, url]) => `/${url}`,
    );
    expect(assets.length).toBeGreaterThan(1);
    for (const url of assets) {
      const { statusCode, headers } = await get(url);
      expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });

  it.each(['/map/assets/', '/map/assets/..%2f..%2fplayground%2findex.html', '/map/index.html', '/map/x'])(
    'answers 404 at %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  it('is the same page with and without a trailing slash', async () => {
    const { statusCode, headers } = await get('/map/?around=pd-lead');
    expect([statusCode, headers.location]).toEqual([308, '/map?around=pd-lead']);
  });

  it('is listed on the 404 page', async () => {
    expect((await get('/nowhere')).body).toContain('\n  /map ');
  });
});

it('caused no internal error', async () => {
  expect(await catalogue.errors()).toEqual([]);
});
