import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute, getIntrospectionQuery, parse } from 'graphql';
import { TokenBook } from '../../../src/access/token-book.js';
import { TokenFile } from '../../../src/access/token-file.js';
import { Guard, type OperationRequest } from '../../../src/api/guard/guard.js';
import { catalogueSchema } from '../../support/asked.js';
import { aCatalogue, aLink, aProgramme, evidence, snapshotOf } from '../../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../../support/built-service.js';
import { catalogueLiterals } from '../../support/catalogue-literals.js';
import { RandomOperations, randomFrom } from '../../support/random-operation.js';
import { realSnapshot } from '../../support/real-snapshot.js';

/** How many objects an answer holds, itself not counted. */
const objectsIn = (data: unknown) => countObjects(data) - 1;

function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, item) => sum + countObjects(item), 0);
  return Array.isArray(value) ? inside : inside + 1;
}

const slugs = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Each list is many times as long as its declared size, so that prices are too low. */
const crowded = aCatalogue({
  programmes: slugs.map((slug) =>
    aProgramme({
      slug,
      modules: 60,
      stages: 20,
      pathways: 20,
      evidence: Array.from({ length: 80 }, () => evidence()),
      links: slugs.filter((other) => other !== slug).map((other) => aLink('PROGRESSES_TO', `ser-${other}`)),
    }),
  ),
});

const limit = 300;
const openLimits = { objects: limit, characters: 1e9, work: 1e9, aliases: 1e4, selections: 1e4, rootFields: 1e4 };

describe.each([
  ['compiled', true],
  ['run by graphql-js', false],
] as const)('An operation that is %s', (_, isCompiled) => {
  let service: BuiltService;
  let sent = 0;
  let authorization: string;
  beforeAll(async () => {
    const file = await temporaryFile('catalogue.json');
    await writeFile(file, JSON.stringify(crowded));
    const { secret } = await new TokenBook(await TokenFile.beside(file)).create({ name: 'editor', scopes: ['write'] });
    authorization = `Bearer ${secret}`;
    service = await startService({ catalogueFile: file, limits: openLimits, answerBytes: 0 });
    await answer({ query: '{ catalogue { revision } }' }); // The first answer of a media type is not compiled.
  });
  afterAll(async () => {
    expect(await service.errors()).toEqual([]);
    await service.stop();
  });

  async function answer(payload: OperationRequest, more: Readonly<Record<string, string>> = {}) {
    // What a new Accept is answered with is for Apollo Server to choose, so that it runs the operation.
    const accept = isCompiled ? 'application/json' : `application/json, text/x-${++sent}`;
    const headers = { 'content-type': 'application/json', 'x-catalogue-cost': '1', accept, ...more };
    const { statusCode, body } = await service.send({ method: 'POST', url: '/graphql', headers, payload });
    return { status: statusCode, ...JSON.parse(body) };
  }

  const refused = {
    status: 400,
    errors: [
      {
        message: 'The answer grew to more than 300 objects, so it was stopped. Request less in one query.',
        extensions: { code: 'COST_LIMIT_EXCEEDED', requested: expect.any(Number), limit, measure: 'objects', path: [] },
      },
    ],
  };

  test.each([
    ['in a field that may be null', 'a: programme(slug: "a")'],
    ['after others that are small', 'catalogue { revision } hub(slug: "hub") { id } a: programme(slug: "a")'],
  ])('is refused as a whole each time its answer exceeds the limit %s', async (__, fields) => {
    const query = `{ ${fields} { modules { id programme { hub { evidence { section } } } } stages { programme { id } } evidence { source { id } } } }`;
    expect(new Guard(catalogueSchema()).price({ query }, slugs.length).requested).toBeLessThan(limit);
    for (let time = 1; time <= 4; time++) expect(await answer({ query })).toEqual(refused);
  });

  test('reports that a mutation is stored although its answer exceeds the limit', async () => {
    const [programme] = crowded.programmes ?? [];
    const fields = 'modules { programme { hub { id } } } evidence { source { id } }';
    const query = `mutation { updateProgramme(id: "${programme?.id}", ifRevision: 0, patch: { title: "New" }) { ... on Ok { node { ... on Programme { ${fields} } } } } }`;
    const { status, data, errors } = await answer({ query }, { authorization });
    expect([status, data]).toEqual([400, undefined]);
    expect(errors[0].message).toContain(', so it was stopped. Changes made before that are stored.');
    expect(await answer({ query: '{ a: programme(slug: "a") { title } }' })).toMatchObject({
      data: { a: { title: 'New' } },
    });
  });

  test('passes at exactly the limit', async () => {
    const one = '{ modules { id } evidence { section } }'; // 141 with the programme itself.
    const rest =
      'c: programme(slug: "c") { links { id } hub { id } } d: programme(slug: "d") { hub { id } series { id } } catalogue { homeHub { id } } node(id: "nothing") { id }';
    const query = `{ a: programme(slug: "a") ${one} b: programme(slug: "b") ${one} ${rest} e: catalogue { revision } }`;
    for (let time = 1; time <= 4; time++) {
      const { data, extensions } = await answer({ query });
      expect(objectsIn(data)).toBe(limit);
      expect(extensions.cost).toMatchObject({ limit, actual: limit });
    }
  });

  test('returns at most as many objects as the limit, or no data', async () => {
    const schema = catalogueSchema();
    const literals = catalogueLiterals(snapshotOf(crowded));
    const codes = new Set<string | undefined>();
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const request = new RandomOperations(schema, randomFrom(seed), literals).next();
        for (let time = 1; time <= 3; time++) {
          const { status, data, errors = [], extensions } = await answer(request);
          codes.add(errors[0]?.extensions.code);
          if (data === undefined) {
            expect(status).toBe(400);
            continue;
          }
          if (data === null) continue;
          expect(objectsIn(data)).toBeLessThanOrEqual(limit);
          expect(extensions.cost.actual).toBeLessThanOrEqual(limit);
          if (errors.length === 0) expect(extensions.cost.actual).toBe(objectsIn(data));
        }
      }),
      { numRuns: 150 },
    );
    expect([...codes]).toEqual(expect.arrayContaining([undefined, 'COST_LIMIT_EXCEEDED']));
  }, 120_000);
});

test.each([
  getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
  '{ __type(name: "Programme") { fields { args { type { name } } type { kind ofType { fields { name } } } } } }',
  '{ __schema { types { possibleTypes { name } interfaces { possibleTypes { name } } enumValues { name } inputFields { type { inputFields { name } } } } } }',
])('Introspection, which is not counted while it runs, returns no more than its price: %#', async (query) => {
  const schema = catalogueSchema();
  const { data } = await execute({ schema, document: parse(query), contextValue: { snapshot: realSnapshot() } });
  expect(objectsIn(data)).toBeGreaterThan(100);
  expect(objectsIn(data)).toBeLessThanOrEqual(new Guard(schema).price({ query }, 24).requested);
});
