import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Operations } from '../../../src/api/serve/operations.js';
import type { HttpOperation } from '../../../src/api/serve/request.js';
import { readingOf } from '../../../src/catalogue/reading.js';
import type { Ledger } from '../../../src/catalogue/revision/commit.js';
import type { CatalogueStore } from '../../../src/catalogue/store.js';
import { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { catalogueSchema } from '../../support/asked.js';
import { aCatalogue, aProgramme } from '../../support/builders.js';
import { realCatalogue } from '../../support/built-service.js';
import { Past } from '../../support/past.js';

let store: LowdbStore;
let operations: Operations;
beforeAll(async () => {
  store = await LowdbStore.open(realCatalogue);
  operations = await Operations.start(catalogueSchema(), { onUnexpected: () => undefined });
});
afterAll(() => Promise.all([store.close(), operations.stop()]));

/** Whether the answer was there at once: Apollo promises its answers. */
async function isAtOnce(query: string, headers: HttpOperation['headers'] = {}): Promise<boolean> {
  const request = { method: 'POST', headers, search: '', body: { query } };
  const answer = operations.answer(request, readingOf(store));
  await answer;
  return !(answer instanceof Promise);
}

const timesOf = async (query: string, times: number) => {
  const seen: boolean[] = [];
  for (let time = 0; time < times; time++) seen.push(await isAtOnce(query));
  return seen;
};

// The media type of an answer is for Apollo to choose, the first time.
beforeAll(() => isAtOnce('{ catalogue { revision } }'));

describe('An operation bypasses Apollo Server if it is', () => {
  test('a valid text, from its first use on', async () => {
    expect(await timesOf('{ hubs { nodes { title } } }', 3)).toEqual([true, true, true]);
  });

  test('a text whose fields fail', async () => {
    expect(await timesOf('{ programmes(first: 0) { totalCount } }', 2)).toEqual([true, true]);
  });
});

describe('An operation is passed to Apollo Server if it is', () => {
  test.each([
    ['invalid', '{ nothing }'],
    ['not GraphQL', '{'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['a mutation', 'mutation { x }'],
  ])('%s, each time', async (_, query) => {
    expect(await timesOf(query, 3)).toEqual([false, false, false]);
  });

  test('sent with an Accept header that it has not seen', async () => {
    const query = '{ hubs { nodes { slug } } }';
    const accept = 'application/graphql-response+json';
    expect(await timesOf(query, 2)).toEqual([true, true]);
    expect(await isAtOnce(query, { accept })).toBe(false);
    expect(await isAtOnce(query, { accept })).toBe(true);
    expect(await isAtOnce(query, { accept: 'image/png' })).toBe(false);
    expect(await isAtOnce(query, { accept: 'image/png' })).toBe(false);
  });
});

test('an expensive query runs at once if none came before, and after other requests if one took a millisecond or more', async () => {
  const fresh = await Operations.start(catalogueSchema(), { onUnexpected: () => undefined });
  const isAtOnce = async (query: string) => {
    const answer = fresh.answer({ method: 'POST', headers: {}, search: '', body: { query } }, readingOf(store));
    await answer;
    return !(answer instanceof Promise);
  };
  const levels = (depth: number): string =>
    depth === 0 ? 'id title' : `id title links { id to { ... on Programme { ${levels(depth - 1)} } } }`;
  const expensive = `{ programmes(first: 100) { nodes { ${levels(3)} } } }`;
  await isAtOnce('{ catalogue { revision } }');
  expect(await isAtOnce(expensive)).toBe(true);
  expect(await isAtOnce(expensive)).toBe(false);
  await fresh.stop();
});

test('the history of a programme has only the commits that the ledger still has, even if the same state had more before', async () => {
  const past = new Past(aCatalogue({ programmes: [aProgramme()] }));
  for (const title of ['First', 'Second']) past.update('prg-mastery-home-2021', { title });
  const { state, ledger } = past;
  const historyIn = async (remembered: Ledger) => {
    const store = { state, snapshot: state.published, ledger: remembered } as CatalogueStore;
    const body = { query: '{ programme(slug: "mastery") { history { totalCount } } }' };
    const answer = await operations.answer({ method: 'POST', headers: {}, search: '', body }, readingOf(store));
    return JSON.parse(answer.body.toString()).data.programme.history.totalCount;
  };
  for (let time = 0; time < 4; time++) expect(await historyIn(ledger)).toBe(2);
  expect(await historyIn(ledger.since(3))).toBe(1);
});
