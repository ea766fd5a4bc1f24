import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  getRequest,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { compileRelay, relayApp } from './relay-app.js';

// The three clients with a normalised cache, as they are without any configuration for this schema.

// biome-ignore lint/suspicious/noExplicitAny: A test knows what it asked for.
type Data = any;
type Variables = Readonly<Record<string, unknown>>;

/** A client that is given its operations by name. */
export interface CachingClient {
  /** Asks the service, whatever is cached. */
  fetch(name: string, variables?: Variables): Promise<Data>;
  /** What the cache alone answers; null where it lacks something. */
  read(name: string, variables?: Variables): Promise<Data>;
}

/** The texts of operations by their names. */
export type Operations = Readonly<Record<string, string>>;
export type ClientMaker = (url: string, operations: Operations) => CachingClient | Promise<CachingClient>;

export const apolloClient: ClientMaker = (uri, operations) => {
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri, fetch }) });
  const documents = new Map(Object.entries(operations).map(([name, text]) => [name, gql(text)]));
  const documentOf = (name: string) => documents.get(name) ?? gql('');
  return {
    fetch: async (name, variables = {}) =>
      (await client.query<Data>({ query: documentOf(name), variables, fetchPolicy: 'network-only' })).data,
    read: async (name, variables = {}) => client.readQuery<Data>({ query: documentOf(name), variables }),
  };
};

export const urqlClient: ClientMaker = (url, operations) => {
  const client = new Client({ url, preferGetMethod: false, exchanges: [cacheExchange({}), fetchExchange] });
  const ask = async (name: string, variables: Variables, requestPolicy: 'network-only' | 'cache-only') => {
    const { data, error } = await client.query<Data>(operations[name] ?? '', variables, { requestPolicy }).toPromise();
    if (error) throw error;
    return data ?? null;
  };
  return {
    fetch: (name, variables = {}) => ask(name, variables, 'network-only'),
    read: (name, variables = {}) => ask(name, variables, 'cache-only'),
  };
};

export const relayClient: ClientMaker = async (url, operations) => {
  const requests = await compileForRelay(operations);
  const network = Network.create(async ({ text: query }, variables) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as GraphQLResponse;
  });
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  const requestOf = (name: string) => getRequest(requests(name));
  return {
    fetch: (name, variables = {}) =>
      fetchQuery(environment, requestOf(name), variables, { fetchPolicy: 'network-only' }).toPromise(),
    read: async (name, variables = {}) => {
      const { fragment } = createOperationDescriptor(requestOf(name), variables);
      const { data, isMissingData } = environment.lookup(fragment);
      return isMissingData ? null : data;
    },
  };
};

/** Compiles operations as Relay needs them, and finds them by name. The file "app" begins the name of each. */
async function compileForRelay(operations: Operations): Promise<(name: string) => ConcreteRequest> {
  const folder = await relayApp({ language: 'javascript', eagerEsModules: false });
  const texts = Object.values(operations).map((text) => `graphql\`${text}\`;\n`);
  await writeFile(join(folder, 'src', 'app.js'), texts.join(''));
  const { status, said } = compileRelay(folder);
  if (status !== 0) throw new Error(said);
  const load = createRequire(import.meta.url);
  return (name) => load(join(folder, 'src', '__generated__', `${name}.graphql.js`)) as ConcreteRequest;
}
