import { readdirSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { readingOf } from '../../src/catalogue/reading.js';
import { LowdbStore } from '../../src/stores/lowdb/lowdb-store.js';
import { type BuiltService, realCatalogue, startService, temporaryFile } from '../support/built-service.js';
import { type ExpectedAnswer, expectedAnswer, type Operation } from '../support/expected-answer.js';
import { fragmentQueries } from './fragments.js';

// The service answers each query as graphql-js does, byte for byte: the first time and when it is compiled and its answers
// are cached, with other variables in between, by POST and by GET.

const folder = new URL('../../schema/operations/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
const times = 3;

type Variables = NonNullable<Operation['variables']>;

/** Variables with which each committed query finds something. What has a default may be left out. */
const queries: Readonly<Record<string, readonly Variables[]>> = {
  changes: [{}, { first: 1 }],
  'first-query': [{}],
  'hub-choices': [{}],
  'join-page': [
    {},
    { withGoal: true, profile: { unit: 'SCHOOL', schoolKind: 'primary school', completed: [] } },
    { profile: { role: 'TA', yearGroups: ['Y3'] }, hub: 'east-midlands-east', year: '2021/22' },
  ],
  landing: [{}],
  'map-card': [
    {},
    { slug: 'sktm-early-years' },
    { slug: 'itt-partnerships', hub: 'east-midlands-east', year: '2021/22' },
  ],
  'map-links': [{}, { hub: 'east-midlands-east', first: 3 }],
  'map-programmes': [{}, { first: 5 }],
  'map-routes': [{}, { from: 'primary-tfm-development', minStrength: 'IMPLIED' }],
  'newsletter-at': [{}, { time: '2100-01-02T00:00:00Z' }],
  'newsletter-audiences': [{}, { year: '2021/22' }],
  'newsletter-news': [{}, { since: 1, hub: 'east-midlands-east' }],
  'newsletter-programmes': [{}, { first: 2 }, { filter: { section: { eq: 'SECONDARY' } }, first: 3 }],
  'newsletter-search': [{}, { text: 'subject leads' }, { filter: { phases: { has: 'PRIMARY' } } }],
  'newsletter-since': [{}, { refs: ['pd-lead', 'mastering-number'], maxLength: 40 }],
  newsletter: [{}, { refs: ['pd-lead', 'nowhere'] }],
  'open-questions': [{}],
  'phase-menu': [{}, { filter: { phases: { has: 'PRIMARY' } }, first: 4 }],
  'programme-list': [{}, { filter: { phases: { has: 'PRIMARY' } }, first: 3 }],
  'programme-list-search': [{}, { text: 'number', first: 2, phase: { section: { eq: 'PRIMARY' } } }],
  'programme-menu': [{}, { by: ['HUB'], filter: { unit: 'SCHOOL' } }],
  'programme-page': [{}, { slug: 'secondary-subject-leadership' }, { slug: 'mastering-number' }],
  'programme-suggestions': [{}, { slug: 'masterin', hub: 'east-midlands-east', year: '2021/22' }, { slug: 'pd-lead' }],
  relationships: [{}, { first: 7 }],
  routes: [{}, { maxSteps: 1 }, { from: 'primary-tfm-development', minStrength: 'STATED' }],
  search: [{}, { text: 'number', first: 3 }],
  'what-can-i-join': [
    {},
    { profile: { role: 'teacher', yearGroups: ['Y3'] }, verdicts: ['ELIGIBLE'] },
    { profile: { unit: 'SCHOOL', phase: 'SECONDARY' }, verdicts: null, year: '2021/22' },
  ],
  'what-comes-next': [{}, { minStrength: 'IMPLIED' }, { slug: 'primary-tfm-development', minStrength: 'STATED' }],
};

const pdLead = 'prg-kth2m5';

let authorization: string;
let store: LowdbStore;
let services: Readonly<Record<'with a response cache' | 'without', BuiltService>>;
beforeAll(async () => {
  const catalogueFile = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, catalogueFile);
  const book = new TokenBook(await TokenFile.beside(catalogueFile));
  authorization = `Bearer ${(await book.create({ name: 'Ada', scopes: ['write'] })).secret}`;
  store = await LowdbStore.open(catalogueFile);
  const started = await Promise.all([startService({ catalogueFile }), startService({ catalogueFile, answerBytes: 0 })]);
  services = { 'with a response cache': started[0], without: started[1] };
});
afterAll(async () => {
  const all = Object.values(services);
  expect((await Promise.all(all.map((one) => one.errors()))).flat()).toEqual([]);
  await Promise.all([store.close(), ...all.map((one) => one.stop())]);
});

/** The fields of the root that are null, or empty. */
function emptyIn({ body = '' }: ExpectedAnswer): readonly string[] {
  const { data } = JSON.parse(body) as { readonly data: Readonly<Record<string, unknown>> };
  const isEmpty = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.length === 0;
    if (typeof value !== 'object' || value === null) return value === null;
    const lists = Object.values(value).filter(Array.isArray);
    return lists.length > 0 && lists.every(isEmpty);
  };
  return Object.keys(data).filter((field) => isEmpty(data[field]));
}

/** Sends each operation in turn, several times, to both services, and expects what graphql-js answers. */
async function expectSame(operations: readonly Operation[]): Promise<void> {
  const reading = readingOf(store);
  const all = await Promise.all(
    operations.map(async (each) => ({ ...each, expected: await expectedAnswer(each, reading) })),
  );
  for (const { expected } of all) expect(emptyIn(expected)).toEqual([]);
  await Promise.all(
    Object.entries(services).map(async ([name, service]) => {
      for (let time = 1; time <= times; time++) {
        for (const { query, variables = {}, expected } of all) {
          const get = { url: '/graphql', query: { query, variables: JSON.stringify(variables) } };
          const post = { url: '/graphql', method: 'POST', payload: { query, variables } };
          for (const [by, request] of Object.entries({ post, get })) {
            const { statusCode: status, body } = await service.send(request);
            const which = { time, name, variables, by };
            expect({ ...which, status, body }).toEqual({ ...which, ...expected });
          }
        }
      }
    }),
  );
}

/** Gives a programme another title by the committed mutation, among other edits, and waits until everybody knows it. */
async function rename(title: string, ...others: readonly object[]): Promise<void> {
  const asked = `{ node(id: "${pdLead}") { ... on Programme { revision } } }`;
  const first = services['with a response cache'];
  const ifRevision = (await first.ask(asked, {}, { authorization })).data.node.revision ?? 0; // Null until it is changed.
  const edits = [...others, { updateProgramme: { id: pdLead, ifRevision, patch: { title } } }];
  const answer = await first.ask(textOf('import-batch'), { edits, why: 'To test.' }, { authorization });
  expect(answer).toEqual({ data: { batch: { __typename: 'Ok', revision: expect.any(Number) } } });
  const { revision } = answer.data.batch;
  await Promise.all(Object.values(services).map((one) => one.untilRevision(revision)));
  while (store.state.mark.revision < revision) await pause(20);
}

/** The committed queries, each with a list of variables. */
const committed = Object.entries(queries).map(([name, all]) => ({
  name,
  operations: all.map((variables) => ({ query: textOf(name), variables })),
}));

test('The committed mutation creates drafts and renames a programme', async () => {
  await rename('Development leads', { copyYear: { hub: 'hub-qy3jcf', from: '2021/22', to: '2022/23' } });
  const drafts = '{ programmes(filter: { academicYear: { eq: "2022/23" } }) { totalCount } }';
  for (const service of Object.values(services)) {
    const { data } = await service.ask('{ programme(slug: "pd-lead") { title } }');
    expect(data).toEqual({ programme: { title: 'Development leads' } });
    expect(await service.ask(drafts, {}, { authorization })).toEqual({ data: { programmes: { totalCount: 24 } } });
    expect(await service.ask(drafts)).toEqual({ data: { programmes: { totalCount: 0 } } });
  }
});

describe('The service answers as graphql-js does', () => {
  test('every committed query is tested', () => {
    const names = readdirSync(folder).map((file) => file.replace('.graphql', ''));
    expect([...Object.keys(queries), 'import-batch'].sort()).toEqual(names.sort());
  });

  test.each(committed)('the committed query $name', ({ operations }) => expectSame(operations));

  test.each(fragmentQueries)('a fragment $name', ({ query, variables }) =>
    expectSame(variables.map((each) => ({ query, variables: each }))),
  );

  test('every committed query again, after a mutation', async () => {
    await rename('Leads of development');
    for (const { operations } of committed) await expectSame(operations);
  });
});
