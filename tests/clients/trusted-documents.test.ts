import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { Environment, fetchQuery, type GraphQLResponse, getRequest, Network, RecordSource, Store } from 'relay-runtime';
import { type BuiltService, sharedService, startService } from '../support/built-service.js';
import { codegenManifest, idsIn, relayManifest } from './manifests.js';

// The clients as they send the ids of documents, to a service that answers nothing else.

const text = `query appPageQuery($slug: String!) {
  programme(slug: $slug) { __typename id title nextSteps { __typename id to { __typename id title } } }
}`;
const variables = { slug: 'primary-tfm-development' };
const answer = { programme: expect.objectContaining({ title: expect.stringContaining('Development') }) };
/** Several times, because the first answer is made and the third is read from the cache of the service. */
const times = ['first', 'second', 'third'];

let service: BuiltService;
let url: string;
let id: string;
let relay: Awaited<ReturnType<typeof relayManifest>>;
beforeAll(async () => {
  const schemaUrl = `${(await sharedService()).url}/schema.graphql`;
  const manifest = await codegenManifest(schemaUrl, text);
  id = (await idsIn(manifest))['appPageQuery'] ?? '';
  relay = await relayManifest([text], 'MD5');
  const environment = { TRUSTED_DOCUMENTS: `${manifest},${relay.manifest}`, TRUSTED_DOCUMENTS_MODE: 'enforce' };
  service = await startService({ environment });
  url = `${service.url}/graphql`;
}, 60_000);
afterAll(() => service.stop());

/** What was sent: the method, and the address or the body. */
let sent: [method: string, what: string][];
beforeEach(() => {
  sent = [];
});
const recordingFetch: typeof fetch = (input, init = {}) => {
  const method = init.method ?? 'GET';
  sent.push([method, method === 'GET' ? decodeURIComponent(String(input)) : String(init.body)]);
  return fetch(input, init);
};

/** Everything was sent by one method, with an id and without the text. */
function expectSent(method: 'GET' | 'POST', expectedId: string) {
  expect(sent.map(([each]) => each)).toEqual(times.map(() => method));
  for (const [, what] of sent) {
    expect(what).toContain(expectedId);
    expect(what).not.toContain('nextSteps');
  }
}

describe('Under TRUSTED_DOCUMENTS_MODE=enforce', () => {
  test('Apollo Client is answered by GET, with documentId in the address', async () => {
    const link = new HttpLink({
      uri: () => `${url}?documentId=${encodeURIComponent(id)}`,
      useGETForQueries: true,
      enhancedClientAwareness: { transport: false },
      fetch: recordingFetch,
    });
    const client = new ApolloClient({ cache: new InMemoryCache(), link });
    const asked = { query: gql(text), variables, context: { http: { includeQuery: false } } };
    for (const _ of times) expect((await client.query({ ...asked, fetchPolicy: 'network-only' })).data).toEqual(answer);
    client.stop();
    expectSent('GET', `documentId=${id}`);
  });

  test('Apollo Client is answered by POST, with the id as the hash of its link for persisted queries', async () => {
    const persisted = new PersistedQueryLink({ generateHash: () => id });
    const http = new HttpLink({ uri: url, fetch: recordingFetch });
    const client = new ApolloClient({ cache: new InMemoryCache(), link: ApolloLink.from([persisted, http]) });
    for (const _ of times)
      expect((await client.query({ query: gql(text), variables, fetchPolicy: 'network-only' })).data).toEqual(answer);
    client.stop();
    expectSent('POST', `"sha256Hash":"${id}"`);
  });

  test.each([
    ['GET', true],
    ['POST', false],
  ] as const)('urql is answered by %s, with documentId', async (method, preferGetMethod) => {
    const byId = mapExchange({
      onOperation: (operation) => {
        const { key: __key } = operation;
        const query = { kind: 'Document', definitions: [], documentId: id, __key } as unknown as typeof operation.query;
        return makeOperation(operation.kind, { ...operation, query }, operation.context);
      },
    });
    const exchanges = [cacheExchange({}), byId, fetchExchange];
    const client = new Client({ url, preferGetMethod, exchanges, fetch: recordingFetch });
    for (const _ of times) {
      const { data, error } = await client.query(text, variables, { requestPolicy: 'network-only' }).toPromise();
      expect([error, data]).toEqual([undefined, answer]);
    }
    expectSent(method, id);
  });

  test.each(['GET', 'POST'] as const)('Relay is answered by %s, with op.id as documentId', async (method) => {
    const network = Network.create(async (operation, values) => {
      const documentId = operation.id as string;
      const search = new URLSearchParams({ documentId, variables: JSON.stringify(values) });
      const headers = { 'content-type': 'application/json' };
      const response =
        method === 'GET'
          ? await recordingFetch(`${url}?${search}`)
          : await recordingFetch(url, { method, headers, body: JSON.stringify({ documentId, variables: values }) });
      return (await response.json()) as GraphQLResponse;
    });
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const request = getRequest(relay.requestOf('appPageQuery'));
    for (const _ of times) {
      const data = await fetchQuery(environment, request, variables, { fetchPolicy: 'network-only' }).toPromise();
      expect(data).toEqual(answer);
    }
    expect(request.params.id).toMatch(/^[0-9a-f]{32}$/); // An MD5, and no text is in the artefact.
    expectSent(method, request.params.id as string);
  });

  test('a client that sends its text for a document in no manifest is refused', async () => {
    const client = new Client({ url, preferGetMethod: false, exchanges: [fetchExchange] });
    const { error } = await client.query('query Other { hubs { totalCount } }', {}).toPromise();
    expect(error?.graphQLErrors[0]?.extensions['code']).toBe('DOCUMENT_NOT_TRUSTED');
  });
});
