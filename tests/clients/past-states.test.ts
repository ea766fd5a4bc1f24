import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CuratedService, copyOfCatalogue } from '../http/a-curated-service.js';
import {
  apolloClient,
  type CachingClient,
  type ClientMaker,
  type Operations,
  relayClient,
  urqlClient,
} from './caching-clients.js';

let curated: CuratedService;
beforeAll(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
});
afterAll(() => curated.stop());

const operations: Operations = {
  appNowQuery: 'query appNowQuery { programme(slug: "mastering-number") { id title } }',
  appPastQuery:
    'query appPastQuery($revision: Int) { asOf(revision: $revision) { id programme(slug: "mastering-number") { id title } catalogue { id revision } } }',
  appMorePastQuery:
    'query appMorePastQuery($revision: Int) { asOf(revision: $revision) { id programme(slug: "mastering-number") { id aims } catalogue { id programmeCount } } }',
  appRevisionQuery: 'query appRevisionQuery { catalogue { id revision } }',
  appCountQuery: 'query appCountQuery { catalogue { id programmeCount } }',
  appEndsQuery:
    'query appEndsQuery { programme(slug: "primary-tfm-development") { id nextSteps { id to { id title } } } }',
  appPastEndsQuery:
    'query appPastEndsQuery($revision: Int) { asOf(revision: $revision) { id programme(slug: "primary-tfm-development") { id nextSteps { id to { id title } } } } }',
  appNodeQuery: 'query appNodeQuery($id: ID!) { node(id: $id) { id ... on Programme { title } } }',
};

const id = 'prg-v4zs6c';

describe.each<[string, ClientMaker]>([
  ['Apollo Client', apolloClient],
  ['urql with graphcache', urqlClient],
  ['Relay', relayClient],
])('%s without configuration', (name, makeClient) => {
  let client: CachingClient;
  beforeEach(async () => {
    client = await makeClient(`${curated.service.url}/graphql`, operations);
  });

  /** Gives the programme another title. Returns the revision before, the title then, and the title now. */
  async function rename() {
    const revision = await curated.service.revision();
    const { programme } = await client.fetch('appNowQuery');
    const now = `A title of revision ${revision} for ${name}`;
    expect(await curated.update(id, { title: now })).toBe('Ok');
    await curated.service.untilRevision(revision + 1);
    return { revision, before: programme.title as string, now };
  }

  test('reads the title of today from the cache after the past was asked', async () => {
    const { revision, before, now } = await rename();
    expect(await client.fetch('appNowQuery')).toMatchObject({ programme: { id, title: now } });
    expect(await client.fetch('appPastQuery', { revision })).toMatchObject({
      asOf: { programme: { id: `${id}@${revision}`, title: before }, catalogue: { revision } },
    });
    expect(await client.read('appNowQuery')).toMatchObject({ programme: { id, title: now } });
    expect(await client.read('appPastQuery', { revision })).toMatchObject({ asOf: { programme: { title: before } } });
  });

  test('shares what two queries on one past state ask', async () => {
    const revision = await curated.service.revision();
    await client.fetch('appPastQuery', { revision });
    await client.fetch('appMorePastQuery', { revision });
    expect(await client.read('appPastQuery', { revision })).toMatchObject({
      asOf: { id: `past@${revision}`, programme: { title: expect.any(String) }, catalogue: { revision } },
    });
    expect(await client.read('appMorePastQuery', { revision })).toMatchObject({
      asOf: { programme: { aims: expect.any(Array) }, catalogue: { programmeCount: 24 } },
    });
  });

  test('shares what two queries of today ask about the catalogue', async () => {
    await client.fetch('appRevisionQuery');
    await client.fetch('appCountQuery');
    expect(await client.read('appRevisionQuery')).toMatchObject({ catalogue: { id: 'cat' } });
    expect(await client.read('appCountQuery')).toMatchObject({ catalogue: { programmeCount: 24 } });
  });

  test('reads the ends of links from the cache, today and in the past', async () => {
    const revision = await curated.service.revision();
    const { programme } = await client.fetch('appEndsQuery');
    const { asOf } = await client.fetch('appPastEndsQuery', { revision });
    expect(programme.nextSteps.length).toBeGreaterThan(0);
    expect(asOf.programme.nextSteps[0].to.title).toBe(programme.nextSteps[0].to.title);
    expect(asOf.programme.nextSteps[0].to.id).toBe(`${programme.nextSteps[0].to.id}@${revision}`);
    expect(await client.read('appEndsQuery')).toEqual({ programme });
    expect(await client.read('appPastEndsQuery', { revision })).toEqual({ asOf });
  });

  test('asks for a thing of the past by its id there', async () => {
    const { revision, before, now } = await rename();
    expect(await client.fetch('appNodeQuery', { id: `${id}@${revision}` })).toMatchObject({ node: { title: before } });
    expect(await client.fetch('appNodeQuery', { id })).toMatchObject({ node: { title: now } });
    expect(await client.read('appNodeQuery', { id: `${id}@${revision}` })).toMatchObject({ node: { title: before } });
  });
});
