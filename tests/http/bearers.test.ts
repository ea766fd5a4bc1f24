import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { plainDocument } from '../../src/catalogue/document/plain.js';
import { checkOrThrow } from '../../src/catalogue/read/check.js';
import { aCatalogue, aProgramme, bytesOf } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';

let catalogue: BuiltService;
let document: object;
const secrets: Record<string, string> = {};
beforeAll(async () => {
  const file = await temporaryFile('catalogue.json');
  const programmes = [
    aProgramme({ slug: 'shown', position: 1 }),
    aProgramme({ slug: 'hidden', position: 2, status: 'DRAFT' }),
  ];
  document = aCatalogue({ programmes });
  await writeFile(file, JSON.stringify(document));
  const book = new TokenBook(await TokenFile.beside(file));
  for (const scope of ['read:drafts', 'write', 'admin'] as const) {
    secrets[scope] = (await book.create({ name: scope, scopes: [scope] })).secret;
  }
  secrets['revoked'] = (await book.create({ name: 'revoked', scopes: ['write'] })).secret;
  await book.revoke('revoked');
  catalogue = await startService({ catalogueFile: file });
});
afterAll(() => catalogue.stop());

const query = encodeURIComponent('{ programmes { nodes { slug } } }');
const get = (url: string, authorization?: string) =>
  catalogue.send({ method: 'GET', url, headers: authorization === undefined ? {} : { authorization } });

describe('Drafts', () => {
  test('are among what one can join only with a token', async () => {
    const url = '/join?role=teacher';
    const [anybody, bearer] = await Promise.all([get(url), get(url, `bearer ${secrets['write']}`)]);
    expect([anybody.body, bearer.body].map((body) => body.includes('/hidden"'))).toEqual([false, true]);
    expect(bearer.headers).toMatchObject({ 'cache-control': 'private, no-store' });
  });

  test('are not returned without a token', async () => {
    const answer = await get(`/graphql?query=${query}`);
    expect(answer.json()).toEqual({ data: { programmes: { nodes: [{ slug: 'shown' }] } } });
  });

  test.each(['read:drafts', 'write', 'admin'])(
    'are returned to the bearer of %s, and may not be cached',
    async (scope) => {
      const answer = await get(`/graphql?query=${query}`, `Bearer ${secrets[scope]}`);
      expect(answer.json().data.programmes.nodes).toEqual([{ slug: 'shown' }, { slug: 'hidden' }]);
      expect(answer.headers).toMatchObject({
        'cache-control': 'private, no-store',
        vary: expect.stringContaining('authorization'),
      });
    },
  );

  test.each(['/exports/nodes.csv', '/exports/catalogue.jsonld', '/map.svg', '/'])(
    'are in %s only with a token',
    async (url) => {
      const [anybody, bearer] = await Promise.all([get(url), get(url, `bearer ${secrets['write']}`)]);
      expect([anybody.statusCode, bearer.statusCode]).toEqual([200, 200]);
      expect([anybody.body.includes('hidden'), bearer.body.includes('hidden')]).toEqual([false, true]);
      expect(bearer.headers).toMatchObject({ 'cache-control': 'private, no-store' });
      expect(anybody.headers['vary']).toContain('authorization');
      expect(anybody.headers['etag'] ?? 'none').not.toBe(bearer.headers['etag']);
    },
  );

  test('are in the whole document, which needs a token and equals the output of the export command', async () => {
    const url = '/exports/catalogue.json';
    const [anybody, bearer] = await Promise.all([get(url), get(url, `Bearer ${secrets['read:drafts']}`)]);
    expect(anybody.statusCode).toBe(401);
    expect(anybody.headers['www-authenticate']).toContain('scope="read:drafts"');
    expect(anybody.json().errors[0].extensions.code).toBe('SCOPE_MISSING');
    expect(bearer.body).toBe(`${JSON.stringify(plainDocument(checkOrThrow(bytesOf(document))), null, 2)}\n`);
  });

  test('are not returned for a token in the address', async () => {
    const answer = await get(`/graphql?query=${query}&access_token=${secrets['write']}&token=${secrets['write']}`);
    expect(answer.json()).toEqual({ data: { programmes: { nodes: [{ slug: 'shown' }] } } });
  });
});

describe('A wrong bearer token is refused, and not treated as an anonymous request:', () => {
  test.each([
    ['an unknown one', () => `Bearer mhc_${'a'.repeat(43)}`],
    ['a revoked one', () => `Bearer ${secrets['revoked']}`],
    ['two', () => `Bearer ${secrets['write']}, Bearer ${secrets['write']}`],
    ['more than one', () => `bearer ${secrets['write']} ${secrets['write']}`],
    ['none', () => 'Bearer'],
  ])('%s', async (_what, authorization) => {
    for (const url of [`/graphql?query=${query}`, '/map.svg', '/nowhere']) {
      const answer = await get(url, authorization());
      expect(answer.statusCode).toBe(401);
      expect(answer.json().errors[0].extensions.code).toBe('TOKEN_UNKNOWN');
      expect(answer.headers).toMatchObject({
        'www-authenticate': expect.stringMatching(/^Bearer /),
        'access-control-allow-origin': '*',
        'cache-control': 'private, no-store',
      });
      expect(answer.body).not.toContain(secrets['write']);
    }
  });
});

describe('A request without a bearer token is anonymous, whatever its Authorization is:', () => {
  test.each([
    ['empty', () => ''],
    ['a space', () => ' '],
    ['Basic', () => `Basic ${Buffer.from('user:password').toString('base64')}`],
    ['Basic with a token', () => `Basic ${secrets['write']}`],
    ['Negotiate', () => 'Negotiate YII='],
    ['Digest', () => 'Digest username="a"'],
    ['a token without a scheme', () => secrets['write'] ?? ''],
    ['a scheme that only starts like Bearer', () => `Bearers ${secrets['write']}`],
  ])('%s', async (_what, authorization) => {
    for (const url of [`/graphql?query=${query}`, '/map.svg', '/exports/nodes.csv', '/feed.atom', '/']) {
      const [anonymous, answer] = [await get(url), await get(url, authorization())];
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toBe(anonymous.body);
      expect(answer.headers['cache-control']).toBe(anonymous.headers['cache-control']);
    }
  });

  test('and may not change anything', async () => {
    const answer = await catalogue.send({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Basic ${secrets['write']}` },
      payload: { query: 'mutation { publish(id: "prg-hidden-home-2021", ifRevision: 0) { __typename } }' },
    });
    expect(answer.json()).toEqual({ data: { publish: { __typename: 'Forbidden' } } });
  });
});

test.each(['/healthz', '/readyz'])('%s never requires a token', async (url) => {
  for (const authorization of [
    '',
    'Basic YQ==',
    'Bearer',
    `Bearer mhc_${'a'.repeat(43)}`,
    `Bearer ${secrets['revoked']}`,
  ])
    expect((await get(url, authorization)).statusCode).toBe(200);
});
