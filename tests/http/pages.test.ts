import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCatalogue, aHub, aProgramme } from '../support/builders.js';
import { type BuiltService, sharedService, startService, temporaryFile } from '../support/built-service.js';
import { realSnapshot } from '../support/real-snapshot.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (url: string, headers: Record<string, string> = {}) => catalogue.send({ method: 'GET', url, headers });

/** The addresses that a text or page names. */
const doorsIn = (body: string) =>
  [...body.matchAll(/^ {2}(\/\S*)|href="(\/[^"]*)"/gm)].map(([, line, link]) => line ?? link ?? '');

describe('Every answer', () => {
  const answers = [
    '/',
    '/playground',
    '/graphql?query=%7Bcatalogue%7Brevision%7D%7D',
    '/graphql',
    '/healthz',
    '/readyz',
    '/nowhere',
    '/%ff',
  ];

  test.each(answers)('at %s has nosniff, no referrer, and CORS for any page', async (url) => {
    expect((await get(url)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'access-control-allow-origin': '*',
    });
  });

  test.each(['/', '/nowhere', '/playground', '/playground/index.html'])(
    'that is a page (%s) loads nothing from other hosts and may not be framed',
    async (url) => {
      const { headers } = await get(url, browser);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval(?<!wasm-unsafe-eval)|script-src[^;]*unsafe-inline/);
    },
  );

  test('sets no cookie and names no software', async () => {
    for (const url of answers) {
      const { headers } = await get(url);
      expect(headers).not.toHaveProperty('set-cookie');
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });
});

describe('The health of the service', () => {
  test('is reported at /healthz', async () => {
    const answer = await get('/healthz');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('is reported at /readyz, with the served revision and no problems', async () => {
    const answer = await get('/readyz');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ready', revision: 1, problems: [] }]);
  });
});

describe('An unknown address', () => {
  test('is answered with a page for a browser', async () => {
    const answer = await get('/groups/2021?year=2', browser);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('<code>/groups/2021</code>');
  });

  test('is answered with text for a program', async () => {
    const answer = await get('/groups/2021', { accept: 'application/json' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toMatch(/^There is no page at \/groups\/2021\. The pages are:\n/);
  });

  test.each([
    ['page', browser],
    ['text', {}],
  ])('is answered with a %s that names only working addresses', async (_what, headers) => {
    const doors = doorsIn((await get('/nowhere', headers)).body);
    expect(doors).toEqual(expect.arrayContaining(['/', '/playground', '/graphql', '/healthz', '/readyz']));
    for (const door of doors) {
      const answer = await get(door);
      const opens = answer.statusCode === 200 || answer.json().errors[0].extensions.code === 'BAD_REQUEST';
      expect({ door, opens }).toEqual({ door, opens: true });
    }
  });

  test('is shown on the page as text, and no longer than 80 characters', async () => {
    const { hostname, port } = new URL(catalogue.url);
    // By hand, for other clients write < as %3C.
    const path = `/<script>alert(1)</script>${'x'.repeat(10_000)}`;
    const [answer] = await once(request({ hostname, port, path, headers: browser }).end(), 'response');
    const body = await text(answer);
    expect(body).not.toContain('<script');
    expect(body).toContain('/&lt;script>');
    expect(body).not.toContain('x'.repeat(81));
  });

  test.each(['/%ff', '/%', '/playground/%E0%A4'])(
    'that is not a valid URL (%s) is refused with a remedy',
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toEqual({
        errors: [
          {
            message: 'The address is not valid. Write the character % as %25, and give the path without a host.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      });
    },
  );
});

describe.each([
  ['/map', 'phaze=PRIMARY&year=2021/22', 'phase'],
  ['/newsletter', 'reffs=mastering-number&year=2021/22', 'refs'],
  ['/playground', 'operatoin=newsletter&query={hubs{nodes{slug}}}', 'operation'],
])('%s with a misspelt parameter', (path, search, meant) => {
  test('opens a page that says what is meant, and leads to the page without it', async () => {
    const { statusCode, body } = await get(`${path}?${search}`, browser);
    expect(statusCode).toBe(400);
    expect(body).toContain(`is not a parameter of this page. Did you mean &quot;${meant}&quot;?`);
    const [, link = ''] = /href="([^"]*)"[^>]*>Open the page without it/.exec(body) ?? [];
    expect(link).toMatch(new RegExp(`^${path}\\?`));
    expect((await get(link.replaceAll('&amp;', '&'), browser)).statusCode).toBe(200);
  });

  test('opens as usual if a mailing tool added the parameter', async () => {
    expect((await get(`${path}?utm_source=mail&fbclid=1`, browser)).statusCode).toBe(200);
  });
});

describe('The Playground', () => {
  test('is served with its security policy, and must be revalidated', async () => {
    const answer = await get('/playground?operation=newsletter', browser);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toMatch(/^<!doctype html>/);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-security-policy']).toContain("connect-src 'self'");
  });

  test('redirects from a trailing slash, and keeps the query string', async () => {
    const answer = await get('/playground/?operation=newsletter');
    expect([answer.statusCode, answer.headers['location']]).toEqual([308, '/playground?operation=newsletter']);
  });

  test('has assets that may be cached forever', async () => {
    const { body } = await get('/playground', browser);
    const assets = [...body.matchAll(/(?:src|href)="(playground\/assets\/[^"]+)"/g)].map(([, asset]) => `/${asset}`);
    expect(assets).not.toEqual([]);
    for (const asset of assets) {
      const { statusCode, headers } = await get(asset);
      expect(statusCode).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  test('has compressed assets for clients that accept them', async () => {
    const [script] = (await readdir(new URL('../../dist/pages/playground/assets', import.meta.url))).filter((name) =>
      name.endsWith('.js'),
    );
    const plain = await get(`/playground/assets/${script}`);
    const compressed = await get(`/playground/assets/${script}`, { 'accept-encoding': 'gzip' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(compressed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding, authorization' });
    expect(compressed.headers['content-type']).toBe(plain.headers['content-type']);
    expect(compressed.bytes.length).toBeLessThan(plain.bytes.length);
  });

  test.each([
    '/playground/..%2f',
    '/playground/..%2f..%2f..%2fpackage.json',
    '/playground/%2e%2e/%2e%2e/package.json',
    '/playground/..%5c..%5c..%5cpackage.json',
    '/playground/assets/..%2f..%2f..%2f..%2fdata/catalogue.json',
    '/playground//etc/passwd',
    '/playground/.stamp',
    '/playground/assets',
    '/playground/assets/',
    '/playground/nothing.js',
  ])('answers 404 at %s', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('There is no page at');
  });
});

describe('The landing page', () => {
  test('shows the contents of the catalogue, by section, and the contact', async () => {
    const { body } = await get('/', browser);
    const { programmes, homeHub: hub } = realSnapshot();
    expect(body).toContain(`<b>${programmes.length}</b>`);
    expect(body).toContain(hub.title);
    expect(body).toContain(`mailto:${hub.email}`);
    for (const { title, slug } of programmes)
      expect(body).toContain(`/2021-22/${slug}">${title.replaceAll('&', '&amp;')}</a></li>`);
  });

  test('has only links that are answered', async () => {
    const doors = new Set(doorsIn((await get('/', browser)).body));
    for (const door of doors) expect([door, (await get(door)).statusCode]).toEqual([door, 200]);
    expect([...doors]).toContain('/playground');
  });

  test('shows a query that the service answers', async () => {
    const { body } = await get('/', browser);
    const query = (/<pre[^>]*><code>([\s\S]*?)<\/code>/.exec(body)?.[1] ?? '').replaceAll('&quot;', '"');
    const answer = await catalogue.send({ method: 'POST', url: '/graphql', payload: { query } });
    expect(answer.json().errors).toBeUndefined();
    expect(answer.json().data.programme.nextSteps).not.toEqual([]);
  });

  test('shows names that look like markup as text', async () => {
    const title = `<script>alert("1")</script> & 'Sons'`;
    // The renderer escapes what HTML requires to be escaped: not ">", and in text not "'".
    const shown = `&lt;script>alert(&quot;1&quot;)&lt;/script> &amp; 'Sons'`;
    const file = await temporaryFile('markup.json');
    const document = aCatalogue({ hubs: [aHub({ title })], programmes: [aProgramme({ title, section: 'PRIMARY' })] });
    await writeFile(file, JSON.stringify(document));
    const other = await startService({ catalogueFile: file });
    try {
      const { body } = await other.send('/');
      expect(body).not.toContain('<script');
      expect(body).toContain(`<h2>${shown} in`);
      expect(body).toMatch(/<li><a href="\/programmes\/[^"]*">&lt;script>/);
    } finally {
      await other.stop();
    }
  });

  test('of a catalogue without programmes still has its links', async () => {
    const file = await temporaryFile('bare.json');
    await writeFile(file, JSON.stringify(aCatalogue()));
    const other = await startService({ catalogueFile: file });
    try {
      const answer = await other.send('/');
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('<b>0</b>');
      expect(answer.body).toContain('/playground');
    } finally {
      await other.stop();
    }
  });
});

describe('An address that a router could take for a pattern', () => {
  test.each(['/*x', '/:a(', '/a:b*', '/[', '/(('])('%s is simply not there', async (url) => {
    const { statusCode } = await catalogue.send({ method: 'GET', url });
    expect(statusCode).toBe(404);
    expect(await catalogue.errors()).toEqual([]);
  });
});
