import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { Operations } from '../../src/graphql/operations.js';
import { httpServer } from '../../src/http/server.js';
import { AccessList } from '../../src/store/access/access-list.js';
import { catalogueSchema } from '../support/asked.js';
import { aCatalogue, aHub, aProgramme, aSeries } from '../support/builders.js';
import { Past } from '../support/past.js';
import { carryOut, type Edit, sharedSeries, someCommits } from '../support/random-edits.js';
import { builtPages, temporaryFile } from '../support/started-catalogue.js';

// A tag is good exactly as long as the bytes of the answer: an edit to what a page shows ends it at once, be that an
// entry that is new, gone, shown or hidden; and an edit to anything else leaves it as it is.

const numRuns = Number(process.env['EDITION_RUNS'] ?? 25);

const questions = [
  '{ catalogue { revision homeHub { title } } }',
  '{ programmes(first: 100) { totalCount nodes { slug title status } } }',
  '{ programme(slug: "a") { title aims modules { title } series { title programmes { nodes { slug } } } } }',
  '{ programme(slug: "b") { title duration { years { min max } } } }',
  '{ hub(slug: "north") { title programmes { totalCount } } }',
  '{ search(text: "text-1") { totalCount nodes { slug title } suggestions } }',
  '{ programmeGroups(by: [ACADEMIC_YEAR]) { count keys { value } } }',
];

let operations: Operations;
let access: AccessList;
beforeAll(async () => {
  operations = await Operations.start(catalogueSchema(), { onUnplanned: () => undefined });
  access = await AccessList.open(await temporaryFile('catalogue.tokens.json'), () => undefined);
});
afterAll(() => Promise.all([operations.stop(), access.close()]));

async function served(past: Past, answerBytes: number): Promise<FastifyInstance> {
  const parts = { store: past, access, schema: catalogueSchema(), operations };
  const server = await httpServer({
    ...parts,
    pages: builtPages,
    publicUrl: 'http://127.0.0.1',
    logLevel: 'silent',
    answerBytes,
  });
  return server;
}

const ask = (service: FastifyInstance, query: string, tag?: string) =>
  service.inject({
    method: 'GET',
    url: '/graphql',
    query: { query },
    headers: tag === undefined ? {} : { 'if-none-match': tag },
  });

async function holds(commits: readonly (readonly Edit[])[], seen: { same: number; other: number }): Promise<void> {
  const programmes = [aProgramme({ slug: 'a', modules: 2 }), aProgramme({ slug: 'b', status: 'DRAFT', modules: 1 })];
  const series = [aSeries({ slug: 'a' }), aSeries({ slug: 'b' }), sharedSeries];
  const past = new Past(aCatalogue({ hubs: [aHub(), aHub({ slug: 'north' })], series, programmes }));
  const [keeping, plain] = await Promise.all([served(past, 1_000_000), served(past, 0)]);
  const known = new Map<string, { readonly body: string; readonly tag: string }>();
  for (const edits of [[], ...commits]) {
    carryOut(past, edits);
    for (const query of questions) {
      const before = known.get(query);
      const { body } = await ask(plain, query);
      for (let time = 1; time <= 3; time++) {
        const answer = await ask(keeping, query, before?.tag);
        const isSame = body === before?.body;
        expect([query, answer.statusCode, answer.body]).toEqual([query, isSame ? 304 : 200, isSame ? '' : body]);
        known.set(query, { body, tag: String(answer.headers['etag']) });
        if (before) seen[isSame ? 'same' : 'other']++;
      }
    }
  }
  await Promise.all([keeping.close(), plain.close()]);
}

test('a tag ends with the bytes that it is of', async () => {
  const seen = { same: 0, other: 0 };
  await fc.assert(
    fc.asyncProperty(someCommits(4), (commits) => holds(commits, seen)),
    { numRuns },
  );
  expect(Math.min(seen.same, seen.other)).toBeGreaterThan(numRuns); // Both have to be met.
}, 600_000);
