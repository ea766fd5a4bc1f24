import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allFormats } from '../../src/exports/all-formats.js';
import {
  type BuiltService,
  realCatalogue,
  sharedService,
  startService,
  temporaryFile,
} from '../support/built-service.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) => catalogue.send({ url, headers });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

interface Refusal {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: string } }];
}

describe.each(allFormats)('/exports/$name', ({ name, mediaType }) => {
  const url = `/exports/${name}`;

  it('is a download with its revision, its counts and its digest', async () => {
    const answer = await get(url);
    const digest = sha256(answer.bytes);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': mediaType,
      'content-length': String(answer.bytes.length),
      'content-disposition': expect.stringMatching(/^attachment; filename="maths-hub-catalogue[a-z-]*-r1\.[a-z]+"$/),
      etag: `"${digest.toString('hex')}"`,
      'repr-digest': `sha-256=:${digest.toString('base64')}:`,
      'cache-control': 'no-cache',
      'x-catalogue-revision': '1',
      'x-catalogue-nodes': '40',
      'x-catalogue-links': '25',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
    });
    expect(answer.headers['access-control-expose-headers']).toContain('x-catalogue-nodes');
  });

  it('is answered with 304 if the client has it', async () => {
    const { headers } = await get(url);
    const etag = String(headers.etag);
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await get(url, { 'if-none-match': condition });
      expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('has the same headers for HEAD as for GET', async () => {
    const [whole, head] = [await get(url), await catalogue.send({ method: 'HEAD', url })];
    const { date: _, connection: __, 'x-request-id': ___, ...headers } = whole.headers;
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe('');
    expect(head.headers).toMatchObject(headers);
  });
});

describe('filters', () => {
  it('of the address are the arguments of links', async () => {
    const answer = await get(
      '/exports/links.csv?kinds=REQUIRES&minStrength=STATED&hub=east-midlands-east&year=2021/22',
    );
    expect(answer.headers['x-catalogue-links']).toBe('5');
    expect(answer.headers['content-disposition']).toContain('maths-hub-catalogue-links-r1-filtered.csv');
    expect(answer.body.match(/"REQUIRES"/g)).toHaveLength(5);
  });

  it('may be given as JSON, and a list as one parameter several times', async () => {
    const filter = encodeURIComponent('{"kinds":["REQUIRES","PART_OF"]}');
    const [json, several, commas] = [
      await get(`/exports/links.json?filter=${filter}`),
      await get('/exports/links.json?kinds=REQUIRES&kinds=PART_OF'),
      await get('/exports/links.json?kinds=REQUIRES,PART_OF'),
    ];
    expect(json.json()).toMatchObject({ graph: { filter: { kinds: ['REQUIRES', 'PART_OF'] }, link_count: 10 } });
    expect([several.body, commas.body]).toEqual([json.body, json.body]);
  });

  it('change the file and its digest', async () => {
    const [all, some] = [await get('/exports/links.dot'), await get('/exports/links.dot?derived=true')];
    expect(some.headers.etag).not.toBe(all.headers.etag);
  });

  it.each([
    ['?kind=REQUIRES', 'ARGUMENT_INVALID', 'Did you mean "kinds"?'],
    ['?minStrength=STATED&minStrength=IMPLIED', 'ARGUMENT_INVALID', 'minStrength is given 2 times'],
    ['?kinds=NOPE', 'ARGUMENT_INVALID', 'does not exist in "LinkKind"'],
    ['?hub=nowhere', 'HUB_UNKNOWN', 'Did you mean'],
    ['?filter=%7B', 'ARGUMENT_INVALID', 'filter is not a JSON object'],
    ['?__proto__=1', 'ARGUMENT_INVALID', '"__proto__" is not a parameter'],
    [`?filter=${encodeURIComponent(deep(9))}`, 'COST_LIMIT_EXCEEDED', 'would compare about'],
  ])('%s are refused: %s', async (query, code, message) => {
    for (const url of [`/exports/links.csv${query}`, `/exports/manifest.json${query}`]) {
      const answer = await get(url);
      const [error] = answer.json<Refusal>().errors;
      expect([answer.statusCode, error.extensions]).toEqual([400, { code }]);
      expect(error.message).toContain(message);
    }
  });

  /** A filter whose conditions would be looked at again and again: links of links of links. */
  function deep(levels: number): string {
    let filter = '{}';
    for (let level = 0; level < levels; level++) filter = `{"links":{"some":{"to":${filter}}}}`;
    return `{"from":${filter}}`;
  }
});

describe('/exports', () => {
  it('has a manifest with which each file can be verified', async () => {
    const answer = await get('/exports/manifest.json?kinds=REQUIRES');
    const manifest = answer.json<{ exports: { name: string; bytes: number; sha256: string; limits: string }[] }>();
    expect(manifest).toMatchObject({ revision: 1, filter: { kinds: ['REQUIRES'] }, nodes: 24, links: 6 });
    expect(manifest.exports.map(({ name }) => name)).toEqual(allFormats.map(({ name }) => name));
    for (const { name, bytes: length, sha256: digest, limits } of manifest.exports) {
      const { bytes } = await get(`/exports/${name}?kinds=REQUIRES`);
      expect([bytes.length, sha256(bytes).toString('hex')]).toEqual([length, digest]);
      expect(limits.length).toBeGreaterThan(50);
    }
  });

  it.each(['/exports/links.xlsx', '/exports/..%2f..%2fpackage.json', `/exports/${'x'.repeat(400)}`])(
    'answers 404 to %s, and lists the available files',
    async (url) => {
      const answer = await get(url);
      const [error] = answer.json<Refusal>().errors;
      expect([answer.statusCode, error.extensions.code]).toEqual([404, 'EXPORT_UNKNOWN']);
      for (const { name } of allFormats) expect(error.message).toContain(name);
    },
  );

  it('is a page for a browser: every file with its size and a filter, and the licence', async () => {
    const { body, headers } = await get('/exports/?hub=east-midlands-east&year=', { accept: 'text/html' });
    expect(headers['content-type']).toContain('text/html');
    for (const { name } of allFormats) {
      const link = new RegExp(
        `href="/exports/${name.replaceAll('.', '\\.')}\\?hub=east-midlands-east">[^<]*</a> \\(([^)]*)\\)`,
      );
      expect(body).toMatch(link);
    }
    const { bytes } = await get('/exports/programmes.csv?hub=east-midlands-east');
    const size = Number((bytes.length / 1000).toPrecision(2));
    expect(body).toContain(`>programmes.csv</a> (${size} kB)`);
    expect(body).toContain('<option value="east-midlands-east" selected>');
    expect(body).toContain('no licence is stated');
  });

  it('is JSON for a program, and leads a browser from a wrong name to the page', async () => {
    const whole = await get('/exports/manifest.json?kinds=REQUIRES');
    expect((await get('/exports/?kinds=REQUIRES')).json()).toEqual(whole.json());
    const { statusCode, body } = await get('/exports/links.xlsx', { accept: 'text/html' });
    expect(statusCode).toBe(404);
    expect(body).toContain('links.parquet');
    expect(body).toContain('href="/exports/"');
    const wrong = await get('/exports/?hub=nowhere', { accept: 'text/html' });
    expect([wrong.statusCode, wrong.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
  });

  it('has the licence that is set in its files, on its page and in the feeds', async () => {
    const environment = {
      DATA_LICENCE: 'CC BY 4.0',
      DATA_LICENCE_URL: 'https://example.org/by',
      DATA_ATTRIBUTION: 'Hubs',
    };
    const licensed = await startService({ environment });
    try {
      const [linked, dictionary, page] = [
        await licensed.send('/exports/catalogue.jsonld'),
        await licensed.send('/exports/datapackage.json'),
        await licensed.send({ url: '/exports/', headers: { accept: 'text/html' } }),
      ];
      const [dataset] = linked.json<{ '@graph': readonly object[] }>()['@graph'];
      expect(dataset).toMatchObject({ license: 'https://example.org/by', creator: { name: 'Hubs' } });
      expect(dictionary.json()).toMatchObject({ licenses: [{ path: 'https://example.org/by', title: 'CC BY 4.0' }] });
      expect(page.body).toContain('<a href="https://example.org/by">CC BY 4.0</a>');
      const words = 'CC BY 4.0 https://example.org/by Attribution: Hubs.';
      expect((await licensed.send('/feed.atom')).body).toContain(`<rights>${words}</rights>`);
      expect((await licensed.send('/feed.rss')).body).toContain(`<copyright>${words}</copyright>`);
      expect((await licensed.send('/feed.json')).json()).toMatchObject({ _rights: { licence: 'CC BY 4.0' } });
    } finally {
      await licensed.stop();
    }
  });

  it('answers only GET and HEAD', async () => {
    const answer = await catalogue.send({ method: 'POST', url: '/exports/links.csv', payload: {} });
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('ends when the reader disconnects, and serves the next one', async () => {
    const gone = new AbortController();
    const response = await fetch(`${catalogue.url}/exports/programmes.ndjson`, { signal: gone.signal });
    gone.abort();
    await expect(response.text()).rejects.toThrow();
    expect((await get('/exports/programmes.ndjson')).statusCode).toBe(200);
    expect(await catalogue.errors()).toEqual([]);
  });
});

it('a changed catalogue has another file, with its new revision', async () => {
  const file = await temporaryFile('catalogue.json');
  const text = await readFile(realCatalogue, 'utf8');
  await writeFile(file, text);
  const own = await startService({ catalogueFile: file });
  try {
    const before = await own.send('/exports/nodes.csv');
    await writeFile(file, text.replaceAll('Mastery Readiness Work Groups', 'Mastery Readiness: Work Groups'));
    await own.untilRevision(2);
    const after = await own.send({
      url: '/exports/nodes.csv',
      headers: { 'if-none-match': `${before.headers.etag}` },
    });
    expect(after.statusCode).toBe(200);
    expect(after.body).toContain('Mastery Readiness: Work Groups');
  } finally {
    await own.stop();
  }
});

it('are subject to the configured limits', async () => {
  const strict = await sharedService({ limits: { work: 100 } });
  try {
    const ask = (url: string) => strict.send({ url });
    const refused = await ask('/exports/links.csv?minStrength=STATED');
    expect(refused.statusCode).toBe(400);
    expect(refused.json<Refusal>().errors[0].extensions.code).toBe('COST_LIMIT_EXCEEDED');
    expect((await ask('/exports/links.csv')).statusCode).toBe(200);
    expect((await get('/exports/links.csv?minStrength=STATED')).statusCode).toBe(200);
  } finally {
    await strict.stop();
  }
});
