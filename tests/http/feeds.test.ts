import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCatalogue, aProgramme, bytesOf } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';

const document = (summary: string, revision = 1) =>
  aCatalogue({ revision, programmes: [aProgramme({ slug: 'mastery', summary }), aProgramme({ slug: 'core' })] });

let catalogue: BuiltService;
let file: string;
beforeAll(async () => {
  file = await temporaryFile('catalogue.json');
  await writeFile(file, bytesOf(document('Once.')));
  catalogue = await startService({ catalogueFile: file, publicUrl: 'https://catalogue.example.org' });
});
afterAll(() => catalogue.stop());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) => catalogue.send({ url, headers });

describe.each([
  ['/feed.atom', 'application/atom+xml; charset=utf-8'],
  ['/feed.rss', 'application/rss+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
])('%s', (url, type) => {
  it('is a feed that names its own address', async () => {
    const { statusCode, headers, body } = await get(`${url}?phase=&hub=home`);
    expect([statusCode, headers['content-type']]).toEqual([200, type]);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
      'last-modified': 'Sat, 01 Jan 2022 00:00:00 GMT',
      'access-control-allow-origin': '*',
    });
    expect(body).toContain(`"https://catalogue.example.org${url}?hub=home"`);
  });

  it('is answered with 304 if the client has it', async () => {
    const etag = String((await get(url)).headers.etag);
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await get(url, { 'if-none-match': condition });
      expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await get(`${url}?section=PRIMARY`)).headers.etag).not.toBe(etag);
  });

  it.each([
    ['hub=nowhere', 'HUB_UNKNOWN'],
    ['section=NONE', 'ARGUMENT_INVALID'],
    ['q=a', 'ARGUMENT_INVALID'],
  ])('refuses ?%s with %s', async (search, code) => {
    const { statusCode, headers, body } = await get(`${url}?${search}`);
    expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, code]);
    expect(headers).not.toHaveProperty('etag');
    expect(headers).not.toHaveProperty('last-modified');
  });

  it('is linked from the landing page and the newsletter builder', async () => {
    for (const page of ['/', '/newsletter']) {
      expect((await get(page)).body).toMatch(
        new RegExp(`<link rel="alternate" type="[^"]*" [^>]*href="/?${url.slice(1)}"`),
      );
    }
  });
});

it('shows a change of the file within moments', async () => {
  const before = await get('/feed.json');
  await writeFile(file, bytesOf(document('Twice.', 2)));
  await catalogue.untilRevision(2);
  const after = await get('/feed.json', { 'if-none-match': String(before.headers.etag) });
  expect(after.statusCode).toBe(200);
  const [item] = JSON.parse(after.body).items;
  expect(item.title).toBe('Changed: mastery');
  expect(item.content_html).toContain('<blockquote>Twice.</blockquote><p>Before:</p><blockquote>Once.</blockquote>');
});

it('caused no internal error', async () => {
  expect(await catalogue.errors()).toEqual([]);
});
