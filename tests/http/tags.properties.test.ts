import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { aCatalogue, aHub, aProgramme, aSeries, bytesOf } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';

// An ETag is valid exactly as long as the bytes of the answer are the same: an edit to what a page shows ends it at once,
// be that an entry that is created, deleted, published or withdrawn, and an edit to anything else leaves it valid.

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

let written = 0;
/** A text that no other is a part of. */
const newText = () => `text-${++written}-`;

interface Edit {
  readonly id?: string;
  /** The edit, of an entry at a revision. */
  make(ifRevision: number): object;
}

const update = (kind: string, id: string, patch: () => object): Edit => ({
  id,
  make: (ifRevision) => ({ [`update${kind}`]: { id, ifRevision, patch: patch() } }),
});
const duration = () => ({ years: { min: 1, max: 1 + (written++ % 3) }, strength: 'STATED' });
const edits: readonly Edit[] = [
  update('Programme', 'prg-a', () => ({ title: newText() })),
  update('Programme', 'prg-a', () => ({ aims: [newText()] })),
  update('Programme', 'prg-b', () => ({ title: newText() })),
  update('Programme', 'prg-b', () => ({ duration: duration() })),
  update('Series', 'ser-a', () => ({ title: newText() })),
  update('Hub', 'hub-north', () => ({ title: newText() })),
  { id: 'prg-b', make: (ifRevision) => ({ publish: { id: 'prg-b', ifRevision } }) },
  { id: 'prg-b', make: (ifRevision) => ({ withdraw: { id: 'prg-b', ifRevision } }) },
  { make: () => ({ createSeries: { input: { slug: newText().slice(0, -1), title: newText() } } }) },
];

let service: BuiltService;
let authorization: string;
beforeAll(async () => {
  const programmes = [aProgramme({ slug: 'a', modules: 2 }), aProgramme({ slug: 'b', status: 'DRAFT', modules: 1 })];
  const catalogueFile = await temporaryFile('catalogue.json');
  await writeFile(
    catalogueFile,
    bytesOf(
      aCatalogue({
        hubs: [aHub(), aHub({ slug: 'north' })],
        series: [aSeries({ slug: 'a' }), aSeries({ slug: 'b' })],
        programmes,
      }),
    ),
  );
  const book = new TokenBook(await TokenFile.beside(catalogueFile));
  authorization = `Bearer ${(await book.create({ name: 'Ada', scopes: ['write'] })).secret}`;
  service = await startService({ catalogueFile });
});
afterAll(async () => {
  expect(await service.errors()).toEqual([]);
  await service.stop();
});

const get = (query: string, tag?: string) =>
  service.send({ url: '/graphql', query: { query }, headers: tag === undefined ? {} : { 'if-none-match': tag } });

const revisionOf = `query ($id: ID!) {
  node(id: $id) { ... on Programme { revision } ... on Series { revision } ... on Hub { revision } }
}`;

/** Makes an edit; nothing where the catalogue refuses it, such as to publish what is published. */
async function make({ id, make }: Edit): Promise<void> {
  const { data } = await service.ask(revisionOf, { id: id ?? 'none' }, { authorization });
  const edit = make(data.node?.revision ?? 0);
  const mutation = 'mutation ($edit: Edit!) { batch(edits: [$edit]) { __typename } }';
  expect((await service.ask(mutation, { edit }, { authorization })).errors).toBeUndefined();
}

const known = new Map<string, { readonly body: string; readonly tag: string }>();
const seen = { same: 0, other: 0 };

/** Asks everything again with the tag that was given before. A text that nobody has sent yet is answered by no cache. */
async function expectTagsToHold(): Promise<void> {
  for (const query of questions) {
    const before = known.get(query);
    const { body } = await get(`${query} # ${newText()}`);
    const isSame = body === before?.body;
    for (let time = 1; time <= 3; time++) {
      const answer = await get(query, before?.tag);
      expect([query, answer.statusCode, answer.body]).toEqual([query, isSame ? 304 : 200, isSame ? '' : body]);
      known.set(query, { body, tag: String(answer.headers.etag) });
      if (before) seen[isSame ? 'same' : 'other']++;
    }
  }
}

test('an ETag is valid until the bytes of its answer change, and no longer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...edits), { minLength: 2, maxLength: 4 }), async (sequence) => {
      for (const edit of sequence) {
        await make(edit);
        await expectTagsToHold();
      }
    }),
    { numRuns },
  );
  expect(Math.min(seen.same, seen.other)).toBeGreaterThan(numRuns); // Both have to occur.
}, 600_000);
