import 'reflect-metadata';
import { buildCatalogueSchema } from '../src/api/schema/schema.js';
import { Operations } from '../src/api/serve/operations.js';
import { readingOf } from '../src/catalogue/reading.js';
import { Past } from '../tests/support/past.js';
import { generatedCatalogue } from './data/generated-catalogue.js';

// How the cost of an answer grows with the catalogue: the same questions of catalogues of 24, 5,000 and 50,000
// programmes, interleaved, medians. Prints milliseconds, and the ratio of the largest to the smallest. As the service
// answers a text that it knows, without HTTP and without the answers that it keeps.

const questions: Readonly<Record<string, string>> = {
  'flat list of 24': '{ programmes(first: 24) { nodes { slug title section } } }',
  'one programme, links three deep': `{ programme(slug: "mastery-readiness") { nextSteps { to { ... on Programme { slug
    nextSteps { to { ... on Programme { slug nextSteps { to { ... on Programme { slug } } } } } } } } } } }`,
  'filter, order, first 20': `{ programmes(first: 20, filter: { phases: { has: SECONDARY } }, orderBy: [{ field: TITLE }]) {
    nodes { slug title } } }`,
  'the same with totalCount': `{ programmes(first: 20, filter: { phases: { has: SECONDARY } }, orderBy: [{ field: TITLE }]) {
    totalCount nodes { slug title } } }`,
  'filter by text, first 20':
    '{ programmes(first: 20, filter: { title: { contains: "mastery" } }) { nodes { slug } } }',
  'search, first 10': '{ search(text: "secondary embedding", first: 10) { totalCount nodes { slug } } }',
  'search with facets':
    '{ search(text: "reasoning", first: 10) { nodes { slug } facets(dimensions: [SECTION]) { buckets { key count } } } }',
  'selection of five':
    '{ selection(refs: ["mastering-number", "Y5-8 Continuity Work Group", "sktm early years", "core-maths-pedagogy", "pd-lead"]) { items { programme { slug } } } }',
  'progression, five deep':
    '{ progression(from: ["mastery-readiness"], maxDepth: 5) { nodes { depth } edges { link { id } } } }',
  routes: '{ routes(from: "mastery-readiness", to: "primary-tfm-sustaining") { routes { length weakest } } }',
  'groups by phase': '{ programmeGroups(by: [PHASE]) { count } }',
  'links, first 100': '{ links(first: 100) { nodes { id kind } } }',
};

const rounds = 9;
const operations = await Operations.start(buildCatalogueSchema(), { onUnexpected: console.error });

function catalogueOf(programmes: number): Past {
  const document = generatedCatalogue({ programmes, detail: 'lean' });
  const start = performance.now();
  const catalogue = new Past(document as unknown as ConstructorParameters<typeof Past>[0]);
  const taken = Math.round(performance.now() - start);
  console.log(`${catalogue.snapshot.programmeCount} programmes: checked and indexed in ${taken} ms`);
  return catalogue;
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

async function timed(query: string, catalogue: Past): Promise<number> {
  const start = performance.now();
  const answer = await operations.answer(
    { method: 'POST', headers, search: '', body: { query } },
    readingOf(catalogue),
  );
  const time = performance.now() - start;
  if (!answer.isLasting) throw new Error(answer.body.toString());
  return time;
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const sizes = (process.argv[2] ?? '24,5000,50000').split(',').map(Number);
const catalogues = sizes.map(catalogueOf);
const asked = Object.entries(questions);
const times = new Map<string, number[]>();
for (let round = -2; round < rounds; round++) {
  for (const [name, query] of asked) {
    for (const [index, catalogue] of catalogues.entries()) {
      const key = `${name} ${index}`;
      const time = await timed(query, catalogue);
      if (round >= 0) times.set(key, [...(times.get(key) ?? []), time]); // The first two warm everything up.
    }
  }
}

const width = Math.max(...asked.map(([name]) => name.length));
console.log(
  `\n${'median, ms'.padEnd(width)} ${sizes.map((size) => String(size).padStart(9)).join('')}${'ratio'.padStart(9)}`,
);
for (const [name] of asked) {
  const medians = catalogues.map((_, index) => median(times.get(`${name} ${index}`) ?? []));
  const ratio = (medians.at(-1) ?? 0) / (medians[0] || 1);
  console.log(
    `${name.padEnd(width)} ${medians.map((time) => time.toFixed(2).padStart(9)).join('')}${ratio.toFixed(1).padStart(9)}`,
  );
}
await operations.stop();
