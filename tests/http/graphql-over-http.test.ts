import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BuiltService, type SentRequest, sharedService } from '../support/built-service.js';

const persistedDocuments: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../src/generated/persisted-documents.json', import.meta.url), 'utf8'),
);

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const title = 'query Title($slug: String!) { programme(slug: $slug) { title } }';
const slug = 'mastering-number';
const found = { data: { programme: { title: 'The Mastering Number Programme' } } };
const json = { 'content-type': 'application/json' };

const ask = (request: SentRequest) => catalogue.send({ url: '/graphql', ...request });
const post = (payload: SentRequest['payload'], headers: SentRequest['headers'] = json) =>
  ask({ method: 'POST', headers, ...(payload !== undefined && { payload }) });
const get = (parameters: Record<string, string>) => ask({ method: 'GET', query: parameters });

/** What a refusal says: its status, its codes and its messages. */
function told({ statusCode, body }: Awaited<ReturnType<typeof ask>>) {
  const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] };
  return {
    status: statusCode,
    codes: errors.map(({ extensions }) => extensions.code),
    messages: errors.map((e) => e.message),
  };
}

describe('/graphql answers', () => {
  test('a POST of JSON with variables', async () => {
    const answer = await post({ query: title, variables: { slug } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual(found);
  });

  test('a bare GET, without a special header', async () => {
    const answer = await get({ query: '{ catalogue { programmeCount } }' });
    expect(answer.json()).toEqual({ data: { catalogue: { programmeCount: 24 } } });
  });

  test('a GET with variables and the name of one of several operations', async () => {
    const query = `${title} query Other { catalogue { revision } }`;
    const answer = await get({ query, variables: JSON.stringify({ slug }), operationName: 'Title' });
    expect(answer.json()).toEqual(found);
  });

  test('with the operation that a POST names', async () => {
    const query = `${title} query Other { catalogue { programmeCount } }`;
    const answer = await post({ query, operationName: 'Other' });
    expect(answer.json()).toEqual({ data: { catalogue: { programmeCount: 24 } } });
  });

  test.each([
    ['operationName=', { operationName: '' }],
    ['variables=', { variables: '' }],
    ['variables=null', { variables: 'null' }],
    ['extensions=', { extensions: '' }],
    ['extensions=null', { extensions: 'null' }],
  ])('a GET with an empty member like one without it: %s', async (_what, member) => {
    const answer = await get({ query: '{ catalogue { programmeCount } }', ...member });
    expect(answer.json()).toEqual({ data: { catalogue: { programmeCount: 24 } } });
  });

  test.each([
    { operationName: '' },
    { operationName: null },
    { variables: null },
    { variables: '' },
    { extensions: null },
    { extensions: '' },
    { operationName: '', variables: null, extensions: '' },
  ])('a POST with an empty member like one without it: %j', async (members) => {
    const answer = await post({ query: '{ catalogue { programmeCount } }', ...members });
    expect(answer.json()).toEqual({ data: { catalogue: { programmeCount: 24 } } });
  });

  test('a HEAD like a GET, without the body', async () => {
    const [head, whole] = await Promise.all([
      ask({ method: 'HEAD', query: { query: '{ catalogue { revision } }' } }),
      get({ query: '{ catalogue { revision } }' }),
    ]);
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['content-type']).toBe(whole.headers['content-type']);
  });

  test.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
  ])('in a type that "accept: %s" allows', async (accept, type) => {
    const answer = await post({ query: title, variables: { slug } }, { ...json, accept });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type]);
  });

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
    'a body of type %s',
    async (type) => {
      const answer = await post(JSON.stringify({ query: title, variables: { slug } }), { 'content-type': type });
      expect(answer.json()).toEqual(found);
    },
  );

  test('text in any script unchanged', async () => {
    const ref = 'Ünï – 数学 👩🏽‍🏫';
    const answer = await post({
      query: '{ selection(refs: [$ref]) { missing { ref } } }'.replace('$ref', JSON.stringify(ref)),
    });
    expect(answer.json()).toEqual({ data: { selection: { missing: [{ ref }] } } });
  });
});

describe('/graphql refuses by POST', () => {
  const query = '{ catalogue { revision } }';
  const cases: readonly [string, () => ReturnType<typeof ask>, number, string, RegExp][] = [
    [
      'plain text',
      () => post(JSON.stringify({ query }), { 'content-type': 'text/plain' }),
      415,
      'BAD_REQUEST',
      /application\/json/,
    ],
    [
      'a form',
      () => post(new URLSearchParams({ query }).toString(), { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'BAD_REQUEST',
      /application\/json/,
    ],
    [
      'a form with files',
      () => post('--a--', { 'content-type': 'multipart/form-data; boundary=a' }),
      415,
      'BAD_REQUEST',
      /application\/json/,
    ],
    [
      'bare GraphQL',
      () => post(query, { 'content-type': 'application/graphql' }),
      415,
      'BAD_REQUEST',
      /application\/json/,
    ],
    [
      'a body of no type',
      () => post(JSON.stringify({ query }), { 'content-type': '' }),
      415,
      'BAD_REQUEST',
      /application\/json/,
    ],
    ['no body', () => post(undefined, {}), 400, 'BAD_REQUEST', /body missing/],
    ['an empty body', () => post('', json), 400, 'BAD_REQUEST', /is empty/],
    ['what is not JSON', () => post('{"query":', json), 400, 'BAD_REQUEST', /is not JSON/],
    [
      'a key that could poison objects',
      () => post('{"query":"{ catalogue { revision } }","__proto__":{}}', json),
      400,
      'BAD_REQUEST',
      /is not JSON/,
    ],
    [
      'malformed UTF-8',
      () => post(Buffer.from('{"query":"{ programme(slug: \\"\xff\\") { id } }"}', 'latin1'), json),
      400,
      'BAD_REQUEST',
      /not valid UTF-8/,
    ],
    [
      'more than 1 MiB',
      () => post({ query: `#${'x'.repeat(1024 * 1024)}\n${query}` }),
      413,
      'BAD_REQUEST',
      /larger than 1 MiB/,
    ],
    ['a batch', () => post([{ query }, { query }]), 400, 'BAD_REQUEST', /batching/],
    ['a number', () => post('7', json), 400, 'BAD_REQUEST', /JSON object/],
    ['nothing to ask', () => post({}), 400, 'BAD_REQUEST', /JSON object has no keys/],
    ['an empty query', () => post({ query: '' }), 400, 'GRAPHQL_PARSE_FAILED', /Unexpected <EOF>/],
    ['a query that is no text', () => post({ query: 7 }), 400, 'BAD_REQUEST', /must be strings/],
    ['variables in a list', () => post({ query, variables: [1] }), 400, 'BAD_REQUEST', /`variables`/],
    [
      'an operation name that is no text',
      () => post({ query, operationName: 7 }),
      400,
      'BAD_REQUEST',
      /`operationName`/,
    ],
    [
      'an unknown operation name',
      () => post({ query, operationName: 'Nobody' }),
      400,
      'OPERATION_RESOLUTION_FAILURE',
      /"Nobody"/,
    ],
    [
      'several operations, none of them named',
      () => post({ query: 'query A { catalogue { revision } } query B { catalogue { revision } }' }),
      400,
      'OPERATION_RESOLUTION_FAILURE',
      /operation name/,
    ],
    ['what is not GraphQL', () => post({ query: '{ catalogue {' }), 400, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    [
      'an answer in a type that it cannot give',
      () => post({ query }, { ...json, accept: 'text/html' }),
      406,
      'BAD_REQUEST',
      /accept/,
    ],
  ];

  test.each(cases)('%s', async (_what, asked, status, code, message) => {
    const answer = told(await asked());
    expect(answer).toEqual({ status, codes: [code], messages: [expect.stringMatching(message)] });
  });
});

describe('/graphql refuses by GET', () => {
  const query = '{ catalogue { revision } }';
  const mutation = 'mutation { publish(id: "prg-1", ifRevision: 1) { __typename } }';
  const cases: readonly [string, Record<string, string>, number, string, RegExp][] = [
    ['nothing to ask', {}, 400, 'BAD_REQUEST', /non-empty `query`/],
    ['a mutation', { query: mutation }, 405, 'BAD_REQUEST', /only support query operations/],
    ['variables that are no JSON', { query, variables: 'banana' }, 400, 'BAD_REQUEST', /variables/],
    ['variables in a list', { query, variables: '[]' }, 400, 'BAD_REQUEST', /variables/],
    ['an unknown operation name', { query, operationName: 'Nobody' }, 400, 'OPERATION_RESOLUTION_FAILURE', /"Nobody"/],
  ];

  test.each(cases)('%s', async (_what, parameters, status, code, message) => {
    const answer = told(await get(parameters));
    expect(answer).toEqual({ status, codes: [code], messages: [expect.stringMatching(message)] });
  });

  test('a mutation, and names the allowed method', async () => {
    expect((await get({ query: mutation })).headers['allow']).toBe('POST');
  });

  test('two queries in one request', async () => {
    const answer = await ask({ method: 'GET', url: '/graphql?query=%7Ba%7D&query=%7Bb%7D' });
    expect(told(answer)).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
  });
});

describe('/graphql accepts instead of a query text', () => {
  const text = '{ catalogue { programmeCount homeHub { slug } } }';
  const sha256Hash = createHash('sha256').update(text).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const mine = 'query Other($slug: String!) { programme(slug: $slug) { title } }';
  const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');
  const named = (query: string, more: object = {}) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(query) }, ...more },
  });
  const answer = { data: { catalogue: { programmeCount: 24, homeHub: { slug: 'east-midlands-east' } } } };

  test('its hash, after the text was sent with the hash, by POST and by GET', async () => {
    const unknown = await post({ extensions });
    expect(told(unknown)).toEqual({
      status: 200,
      codes: ['PERSISTED_QUERY_NOT_FOUND'],
      messages: ['PersistedQueryNotFound'],
    });
    expect((await post({ query: text, extensions })).json()).toEqual(answer);
    for (const _ of ['first', 'second', 'third']) {
      expect((await post({ extensions })).json()).toEqual(answer);
      expect((await get({ extensions: JSON.stringify(extensions) })).json()).toEqual(answer);
      expect((await get({ documentId: `sha256:${sha256Hash}` })).json()).toEqual(answer);
    }
  });

  test('its hash with variables and the name of an operation', async () => {
    expect((await post({ query: mine, variables: { slug }, ...named(mine) })).json()).toEqual(found);
    expect((await post({ variables: { slug }, operationName: 'Other', ...named(mine) })).json()).toEqual(found);
    const wrong = await post({ variables: {}, ...named(mine) });
    expect(told(wrong)).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  test('the id of a committed document, without sending its text before', async () => {
    const id = Object.keys(persistedDocuments).find((each) => /^query Landing /.test(persistedDocuments[each] ?? ''));
    const [byPost, byGet] = [await post({ documentId: id }), await get({ documentId: String(id) })];
    expect(byPost.json()).toMatchObject({ data: { catalogue: { homeHub: { title: expect.any(String) } } } });
    expect(byGet.body).toBe(byPost.body);
  });

  test('but stores no text that is invalid or has another hash', async () => {
    const invalid = '{ nothing }';
    expect(told(await post({ query: invalid, ...named(invalid) })).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(told(await post(named(invalid))).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    const forged = await post({ query: '{ hubs { totalCount } }', ...named('{ catalogue { revision } }') });
    expect(told(forged)).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
    expect(told(await post(named('{ catalogue { revision } }'))).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  test('and applies the same limits to it', async () => {
    const large = `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: catalogue { revision }`).join(' ')} }`;
    for (const _ of ['first', 'second']) {
      const { status, codes } = told(await post({ query: large, ...named(large) }));
      expect({ status, codes }).toEqual({ status: 400, codes: ['ALIAS_LIMIT_EXCEEDED'] });
    }
    expect(told(await post(named(large))).codes).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  test.each<[string, object, RegExp]>([
    ['an id that is none', { documentId: 'sha256:0' }, /"sha256:0" is not the documentId of a stored query/],
    ['an id that is no text', { documentId: 7 }, /documentId of a stored query/],
    ['an id beside a query', { documentId: 'x', query: text }, /one of them/],
    [
      'a hash that is none',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'AB' } } },
      /64 lower-case hexadecimal/,
    ],
    ['a version that is none', { extensions: { persistedQuery: { version: 2, sha256Hash } } }, /"version": 1/],
    ['a name that is a list', { extensions: { persistedQuery: [] } }, /version/],
  ])('and reports the fault in %s', async (_, body, message) => {
    const { status, codes, messages } = told(await post(body));
    expect({ status, codes }).toEqual({
      status: 400,
      codes: [expect.stringMatching(/^(BAD_REQUEST|DOCUMENT_UNKNOWN)$/)],
    });
    expect(messages[0]).toMatch(message);
  });
});

describe('/graphql refuses, with the fault in its code and not in itself,', () => {
  // Faults of src/api that are known: each of these tests says when its fault is gone.
  test('a subscription, for the schema has none', async () => {
    const { status, codes } = told(await post({ query: 'subscription { touch }' }));
    expect({ status, codes }).toEqual({ status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'] });
  });
});

test('No request of this file caused an internal error', async () => {
  expect(await catalogue.errors()).toEqual([]);
});

describe('A body with a content encoding', () => {
  test.each(['gzip', 'br', 'GZIP', 'identity, gzip', 'zstd'])(
    '%s is refused with 415 and the supported encoding',
    async (encoding) => {
      const answer = await post({ query: title }, { ...json, 'content-encoding': encoding });
      expect(answer.headers['accept-encoding']).toBe('identity');
      expect(told(answer)).toMatchObject({ status: 415, codes: ['BAD_REQUEST'] });
    },
  );

  test('identity is accepted', async () => {
    const answer = await post({ query: title, variables: { slug } }, { ...json, 'content-encoding': 'Identity' });
    expect(answer.json()).toEqual(found);
  });
});
