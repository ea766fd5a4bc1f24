import { readFile } from 'node:fs/promises';
import { ApolloClient, gql, HttpLink, InMemoryCache, type InMemoryCacheConfig } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, fetchExchange } from '@urql/core';
import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';
import possibleTypes from '../../schema/clients/apollo-possible-types.json' with { type: 'json' };
import { typePolicies } from '../../schema/clients/apollo-type-policies.js';
import { keys } from '../../schema/clients/graphcache-keys.js';
import graphcacheSchema from '../../schema/clients/graphcache-schema.json' with { type: 'json' };
import { type BuiltService, sharedService } from '../support/built-service.js';

// The files that front-end teams copy, in the clients that they are for.

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const endOnInterface = `{ programme(slug: "primary-tfm-development") { id nextSteps { id to { id ... on LinkEnd { title } } } } }`;

it.each(['apollo-possible-types.json', 'apollo-type-policies.ts', 'graphcache-schema.json', 'graphcache-keys.ts'])(
  '/clients/%s is the committed file, with a tag that answers 304 and for pages of any origin',
  async (name) => {
    const url = `/clients/${name}`;
    const { statusCode, headers, body } = await catalogue.send(url);
    expect([statusCode, headers['access-control-allow-origin'], headers['cache-control']]).toEqual([
      200,
      '*',
      'no-cache',
    ]);
    expect(body).toBe(await readFile(new URL(`../../schema/clients/${name}`, import.meta.url), 'utf8'));
    const again = await catalogue.send({ url, headers: { 'if-none-match': headers.etag } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  },
);

describe("the files for Apollo Client's cache", () => {
  const clientWith = (config: InMemoryCacheConfig) =>
    new ApolloClient({
      cache: new InMemoryCache(config),
      link: new HttpLink({ uri: `${catalogue.url}/graphql`, fetch }),
    });
  // biome-ignore lint/suspicious/noExplicitAny: A test knows what it asked for.
  const ask = async (client: ApolloClient, text: string): Promise<any> =>
    (await client.query({ query: gql(text) })).data;
  const cached = (client: ApolloClient, text: string) => client.readQuery({ query: gql(text) });

  it('keep fields of a fragment on an interface, which Apollo drops without them', async () => {
    const [without, withTypes] = [clientWith({}), clientWith({ possibleTypes })];
    expect((await ask(without, endOnInterface)).programme.nextSteps[0].to.title).toBeUndefined();
    expect((await ask(withTypes, endOnInterface)).programme.nextSteps[0].to.title).toEqual(expect.any(String));
  });

  it('merge what two queries without ids ask of one past state and of one object', async () => {
    const client = clientWith({ possibleTypes, typePolicies });
    const first = '{ asOf(revision: 1) { catalogue { revision } } }';
    await ask(client, first);
    await ask(client, '{ asOf(revision: 1) { hub(slug: "east-midlands-east") { title } } }');
    expect(cached(client, first)).toMatchObject({ asOf: { catalogue: { revision: 1 } } });
    const unit = '{ programme(slug: "primary-tfm-development") { id participation { unit } } }';
    await ask(client, unit);
    await ask(client, '{ programme(slug: "primary-tfm-development") { id participation { commitments } } }');
    expect(cached(client, unit)).toMatchObject({ programme: { participation: { unit: expect.anything() } } });
  });

  it('append pages, and keep lists with another page size apart', async () => {
    const client = clientWith({ possibleTypes, typePolicies });
    const list = (first: number, after?: string) =>
      `{ programmes(first: ${first}${after ? `, after: "${after}"` : ''}) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
    const { programmes } = await ask(client, list(10));
    await ask(client, list(3));
    await client.query({ query: gql(list(10, programmes.pageInfo.endCursor)), fetchPolicy: 'network-only' });
    expect(cached(client, list(10))).toMatchObject({ programmes: { edges: { length: 20 } } });
    expect(cached(client, list(3))).toMatchObject({ programmes: { edges: { length: 3 } } });
  });

  it('read edges as missing, and not as an empty list, where only nodes were requested', async () => {
    const client = clientWith({ possibleTypes, typePolicies });
    await ask(client, '{ programmes(first: 4) { nodes { id } } }');
    const edges = '{ programmes(first: 4) { edges { node { id } } } }';
    expect(cached(client, edges)).toBeNull();
    expect((await ask(client, edges)).programmes.edges).toHaveLength(4);
    expect(cached(client, '{ programmes(first: 4) { nodes { id } } }')).toMatchObject({
      programmes: { nodes: { length: 4 } },
    });
  });

  it('name only types and fields that the schema has', async () => {
    const named = Object.entries(typePolicies).map(([type, { fields = {} }]) => ({
      type,
      fields: Object.keys(fields),
    }));
    const asked = named.map(({ type }) => `${type}: __type(name: "${type}") { fields { name } }`);
    const { data } = await catalogue.ask(`{ ${asked.join(' ')} }`);
    for (const { type, fields } of named) {
      const known = data[type].fields.map(({ name }: { readonly name: string }) => name);
      expect(known).toEqual(expect.arrayContaining(fields));
    }
  });
});

describe("the files for urql's graphcache", () => {
  async function askWith(options: Partial<CacheExchangeOpts>, text: string) {
    const warnings: string[] = [];
    const logger = (_severity: string, message: string) => warnings.push(message);
    const exchanges = [cacheExchange({ ...options, logger }), fetchExchange];
    const client = new Client({ url: `${catalogue.url}/graphql`, preferGetMethod: false, exchanges });
    const { data, error } = await client.query(text, {}).toPromise();
    if (error) throw error;
    return { data, read: (asked: string) => client.readQuery(asked, {})?.data ?? null, warnings };
  }

  it('read every kind of value from the cache without a warning', async () => {
    const text =
      '{ programme(slug: "sktm-early-years") { id participation { unit participants { role } } duration { strength } pathways { id components { kind count { min } } } nextSteps { id to { __typename ... on LinkEnd { id title } } } } programmes(first: 2) { edges { node { id } } pageInfo { hasNextPage } } }';
    const { data, read, warnings } = await askWith({ schema: graphcacheSchema, keys }, text);
    expect(read(text)).toEqual(data);
    expect(warnings).toEqual([]);
  });

  it('let it answer in part from the cache, with null for a nullable field that is still to come', async () => {
    const known = '{ programme(slug: "sktm-early-years") { id title } }';
    const more = '{ programme(slug: "sktm-early-years") { id title url } }';
    expect((await askWith({ schema: graphcacheSchema, keys }, known)).read(more)).toMatchObject({
      programme: { title: expect.any(String), url: null },
    });
    expect((await askWith({ keys }, known)).read(more)).toBeNull();
  });
});
