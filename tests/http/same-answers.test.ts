import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attacks } from '../api/guard/attacks.js';
import { catalogueSchema } from '../support/asked.js';
import { type BuiltService, type SentRequest, sharedService } from '../support/built-service.js';
import { catalogueLiterals } from '../support/catalogue-literals.js';
import { broken, RandomOperations, randomFrom } from '../support/random-operation.js';
import { realSnapshot } from '../support/real-snapshot.js';

// What is known goes round Apollo, and answers are kept. Each request here is sent three times to a service that does both
// and to one that keeps none, and once to one that does neither: status, headers and body have to be the same, whatever
// is asked and however.

const number = Number(process.env['GENERATED_QUERIES'] ?? 1000) / 20;
const seed = Number(process.env['GENERATED_SEED'] ?? 3);

let keeping: BuiltService;
let direct: BuiltService;
let byApollo: BuiltService;
beforeAll(async () => {
  [keeping, direct, byApollo] = await Promise.all([
    sharedService(),
    sharedService({ answerBytes: 0 }),
    sharedService({ answerBytes: 0, environment: { TEST_COMPILE: 'off' } }),
  ]);
});
afterAll(async () => {
  const all = [keeping, direct, byApollo];
  expect((await Promise.all(all.map((one) => one.errors()))).flat()).toEqual([]);
  await Promise.all(all.map((one) => one.stop()));
});

async function answer(service: BuiltService, request: SentRequest) {
  const { statusCode, headers, body } = await service.send({ url: '/graphql', ...request });
  const { date: _, 'x-request-id': __, ...others } = headers;
  return { statusCode, headers: others, body };
}

async function isSame(request: SentRequest): Promise<void> {
  const expected = await answer(byApollo, request);
  for (const [by, service] of Object.entries({ direct, keeping })) {
    for (let time = 1; time <= 3; time++) {
      expect({ by, time, ...(await answer(service, request)) }).toEqual({ by, time, ...expected });
    }
  }
}

const json = { 'content-type': 'application/json' };
const post = (payload: object, headers: SentRequest['headers'] = {}): SentRequest => ({
  method: 'POST',
  headers: { ...json, ...headers },
  payload,
});
const get = (query: Record<string, string | string[]>, headers: SentRequest['headers'] = {}): SentRequest => ({
  method: 'GET',
  headers,
  query,
});

const title = 'query Title($slug: String!) { programme(slug: $slug) { title hub { title } } }';
const variables = { slug: 'mastering-number' };
const two = `${title} query Other { catalogue { programmeCount } }`;
const wrong = '{ catalogue { revision } programmes(first: 101) { totalCount } }';

const persisted = (query: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } },
});

describe('A request that bypasses Apollo Server is answered as Apollo Server would answer', () => {
  test.each<[string, SentRequest]>([
    ['a query', post({ query: '{ catalogue { homeHub { title } } }' })],
    ['a query with variables', post({ query: title, variables })],
    [
      'null members',
      post({ query: '{ hubs { totalCount } }', variables: null, operationName: null, extensions: null }),
    ],
    ['members that nobody knows', post({ query: '{ hubs { totalCount } }', id: 7, doc_id: 'x' })],
    ['an error in a field', post({ query: wrong })],
    ['an error in a field of a GET', get({ query: wrong })],
    [
      'errors that go up, in several places',
      post({ query: '{ a: programme(slug: "pd-lead") { summary(maxLength: 0) } b: hub(slug: "x") { slug } }' }),
    ],
    ['the cost of a query', post({ query: '{ hubs { nodes { title } } }' }, { 'x-catalogue-cost': '1' })],
    ['the cost of a query that fails', post({ query: wrong }, { 'x-catalogue-cost': '' })],
    ['the price of a query', post({ query: '{ cost(query: "{ hubs { nodes { id } } }") { requested limit } }' })],
    ['the one operation that is named', post({ query: two, operationName: 'Other' })],
    ['the other operation that is named', post({ query: two, operationName: 'Title', variables })],
    ['an operation that is not there', post({ query: two, operationName: 'None' })],
    ['no name where there are two', post({ query: two })],
    ['an empty name', post({ query: '{ __typename }', operationName: '' })],
    ['a wrong variable', post({ query: title, variables: { slug: 7 } })],
    ['a missing variable', post({ query: title })],
    ['a variable too many', post({ query: title, variables: { ...variables, more: [1, { deep: true }] } })],
    ['introspection', post({ query: '{ __schema { queryType { name } } }' })],
    ['introspection beside data', post({ query: '{ __typename __type(name: "Hub") { name } hubs { totalCount } }' })],
    ['a mutation', post({ query: 'mutation { x }' })],
    ['what is not GraphQL', post({ query: '{' })],
    ['what is not in the schema', post({ query: '{ nothing }' })],
    ['no query', post({ query: '' })],
    ['nothing', post({})],
    ['a list', post([{ query: '{ __typename }' }])],
    ['variables as text', post({ query: title, variables: '{"slug":"x"}' })],
    ['variables as a list', post({ query: title, variables: [] })],
    ['a name that is none', post({ query: title, operationName: 7, variables })],
    ['extensions as a list', post({ query: title, variables, extensions: [] })],
    ['extensions', post({ query: title, variables, extensions: { anything: 1 } })],
    ['a GET', get({ query: title, variables: JSON.stringify(variables) })],
    ['a HEAD', { ...get({ query: title, variables: JSON.stringify(variables) }), method: 'HEAD' }],
    ['a GET with a name', get({ query: two, operationName: 'Other' })],
    ['a GET with an empty name', get({ query: '{ __typename }', operationName: '' })],
    ['a GET of a mutation', get({ query: 'mutation { x }' })],
    ['a GET with two queries', get({ query: ['{ __typename }', '{ hubs { totalCount } }'] })],
    ['a GET with variables twice', get({ query: title, variables: [JSON.stringify(variables), '{}'] })],
    ['a GET with variables that are null', get({ query: '{ __typename }', variables: 'null' })],
    ['a GET with variables that are no JSON', get({ query: '{ __typename }', variables: '{' })],
    ['a GET with extensions that are a list', get({ query: '{ __typename }', extensions: '[]' })],
    ['a GET with a content type', get({ query: '{ __typename }' }, json)],
    ['a GET with another content type', get({ query: '{ __typename }' }, { 'content-type': 'text/plain' })],
    ['a GET without a query', get({})],
    ['a text with its hash', post({ query: title, variables, ...persisted(title) })],
    ['the hash of that text', post({ variables, ...persisted(title) })],
    [
      'a GET of that hash',
      get({ variables: JSON.stringify(variables), extensions: JSON.stringify(persisted(title).extensions) }),
    ],
    ['that hash with a wrong variable', post({ variables: {}, ...persisted(title) })],
    ['a hash of nothing that was sent', post(persisted('{ __typename }'))],
    ['an id of nothing that was sent', post({ documentId: 'none' })],
  ])('%s', (_, request) => isSame(request));

  test.each([
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/json;q=0.1, application/graphql-response+json;q=0.9',
    '*/*',
    'application/*',
    'text/html',
    'text/html, application/xhtml+xml, */*;q=0.8',
    'multipart/mixed; deferSpec=20220824',
    'application/json; callbackSpec=1.0; charset=utf-8',
    '',
    'nonsense',
  ])('in a type that "accept: %s" allows, or refused', async (accept) => {
    await isSame(post({ query: title, variables }, { accept }));
    await isSame(post({ query: wrong }, { accept }));
    await isSame(get({ query: title, variables: JSON.stringify(variables) }, { accept }));
  });

  test('for an unsupported Accept header, after other requests were answered', async () => {
    await isSame(post({ query: title, variables }));
    await isSame(post({ query: title, variables }, { accept: 'image/png' }));
  });

  test.each(Object.keys(attacks))('for the attack %s', (name) => isSame(post(attacks[name] as object)));

  test(`for ${number} random operations, and as many broken ones`, async () => {
    const random = randomFrom(seed);
    const operations = new RandomOperations(catalogueSchema(), random, catalogueLiterals(realSnapshot()));
    for (let asked = 0; asked < number; asked++) {
      const operation = operations.next();
      await isSame(post(operation, random() < 0.5 ? { 'x-catalogue-cost': '1' } : {}));
      await isSame(post(broken(operation, random)));
    }
  }, 600_000);
});
