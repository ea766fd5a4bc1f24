import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { buildCatalogueSchema } from '../src/api/schema/schema.js';
import { Operations } from '../src/api/serve/operations.js';
import { readingOf } from '../src/catalogue/reading.js';
import { LowdbStore } from '../src/stores/lowdb/lowdb-store.js';
import { type Question, questions } from './runner/questions.js';

// What the same answer takes where the caches of the processor hold something else by the time it is asked for:
// `node --import tsx bench/out-of-caches.ts`. In microseconds, inside the process, medians.

const kibibytes = [0, 32, 512, 2048, 8192];
const rounds = 3000;
const headers = { accept: 'application/json', 'content-type': 'application/json' };
const { query } = questions[0] as Question;

const store = await LowdbStore.open(fileURLToPath(new URL('../data/catalogue.json', import.meta.url)));
const operations = await Operations.start(buildCatalogueSchema(), { onUnexpected: console.error });
let asked = 0;
const body = () => JSON.parse(JSON.stringify({ query, variables: { not: `none-${asked++}` } })) as unknown;
const answer = (of: unknown) => operations.answer({ method: 'POST', headers, search: '', body: of }, readingOf(store));
for (let round = 0; round < 10 * rounds; round++) await answer(body());

const memory = new Uint8Array(1024 * (kibibytes.at(-1) ?? 0));
const line = 64;
for (const touched of kibibytes) {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < 1024 * touched; at += line) memory[at] = (memory[at] ?? 0) + 1;
    const of = body();
    const start = performance.now();
    void answer(of);
    taken.push(1000 * (performance.now() - start));
  }
  taken.sort((a, b) => a - b);
  console.log(`${String(touched).padStart(5)} KiB touched before each: ${(taken[rounds >> 1] ?? 0).toFixed(0)} µs`);
}
await operations.stop();
await store.close();
