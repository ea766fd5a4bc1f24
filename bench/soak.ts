import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { TokenBook } from '../src/access/token-book.js';
import { TokenFile } from '../src/access/token-file.js';
import { attacks } from '../tests/api/guard/attacks.js';
import { CatalogueFiles } from './runner/catalogue-files.js';
import { ours } from './runner/contenders.js';
import { Servers } from './runner/servers.js';
import { SoakClient } from './soak/soak-client.js';
import { largeQuery, pages, queries } from './soak/soak-requests.js';

// Uses the service in every way at once: readers, slow readers, clients that don't read, writers, hostile queries, and
// edits of the document. Prints the answers by status and the memory of the service, sampled each second. Exits with 1
// if an acknowledged edit is lost, an answer has a status of 500 or above other than 503, a request gets no answer, or the
// memory is over its ceiling. `npm run soak -- --minutes 10 --programmes 24`

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, programmes: { type: 'string', default: '24' } },
});
const programmes = Number(values.programmes);
const until = performance.now() + 60_000 * Number(values.minutes);
const ceiling = programmes <= 24 ? 512 : 1_024;

const files = new CatalogueFiles();
const servers = new Servers();
const real = new URL('../data/catalogue.json', import.meta.url);
const path = programmes === 24 ? files.write(readFileSync(real, 'utf8')) : files.catalogue(programmes, 'lean').path;
const { secret } = await new TokenBook(await TokenFile.beside(path)).create({ name: 'soak', scopes: ['write'] });
const start = () => servers.start(ours, { CATALOGUE_FILE: path, LOG_LEVEL: 'silent' });
const server = await start();
const client = new SoakClient(server.port, secret);
const ids: readonly string[] = JSON.parse(readFileSync(path, 'utf8')).programmes.map(({ id }: { id: string }) => id);
/** The summary that each programme must have, by id. */
const acknowledged = new Map<string, string>();

const isRunning = () => performance.now() < until;
const any = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T;

async function repeat(action: () => Promise<unknown>): Promise<void> {
  while (isRunning()) await action();
}

/** Changes the summaries of its own programmes again and again. */
async function write(own: readonly string[]): Promise<void> {
  const revisions = new Map<string, number>();
  for (let number = 0; isRunning(); number++) {
    const id = own[number % own.length] as string;
    const summary = `Edit ${number} of the soak.`;
    const { result, revision } = await client.edit(id, revisions.get(id) ?? 0, summary);
    if (result === 'Ok') acknowledged.set(id, summary);
    revisions.set(id, revision);
    await pause(50);
  }
}

/** Edits the document by hand: one programme, which nobody changes through the API. */
async function editDocument(id: string): Promise<void> {
  for (let number = 0; isRunning(); number++) {
    const document = JSON.parse(await readFile(path, 'utf8'));
    const summary = `Edit ${number} of the document.`;
    document.programmes.find((programme: { id: string }) => programme.id === id).summary = summary;
    await writeFile(`${path}.new`, JSON.stringify(document));
    await rename(`${path}.new`, path);
    await client.untilSummary(id, summary);
    acknowledged.set(id, summary);
    await pause(5_000);
  }
}

const memory: number[] = [];
async function sampleMemory(): Promise<void> {
  memory.push(server.memory() / 1e6);
  await pause(1_000);
}

const attackList = Object.values(attacks).map(({ query, variables }) => ({ query, variables }));
const last = ids.length - 1;
await Promise.all([
  ...Array.from({ length: 4 }, () => repeat(() => client.read(any(queries)))),
  ...Array.from({ length: 3 }, () => repeat(() => client.get(any(pages)))),
  ...Array.from({ length: 2 }, () => repeat(() => client.readSlowly(any(['/exports/programmes.ndjson', '/map.png'])))),
  ...Array.from({ length: 10 }, () => repeat(() => client.neverRead(largeQuery))),
  ...Array.from({ length: 2 }, () => repeat(() => client.query(any(attackList)).then(() => pause(100)))),
  write(ids.slice(0, 8)),
  write(ids.slice(8, 16)),
  editDocument(ids[last] as string),
  repeat(sampleMemory),
]);

const lostNow = await client.lost(acknowledged);
await servers.stop();
const again = new SoakClient((await start()).port, secret);
const lostAfterRestart = await again.lost(acknowledged);
await servers.stop();

console.log(`Answers by status: ${client.summary()}.`);
console.log(`Edited programmes: ${acknowledged.size}, ${client.edits} acknowledged edits.`);
console.log(`Lost edits: ${lostNow.length} before and ${lostAfterRestart.length} after a restart.`);
const median = memory.toSorted((a, b) => a - b)[memory.length >> 1] ?? 0;
console.log(
  `Memory: at most ${Math.max(...memory).toFixed(0)} MB of ${ceiling}, median ${median.toFixed(0)}; ${memory.length} samples.`,
);
for (const problem of client.problems.slice(0, 20)) console.log(problem);
const hasFailed = lostNow.length + lostAfterRestart.length + client.problems.length > 0;
if (hasFailed || Math.max(...memory) > ceiling) process.exitCode = 1;
