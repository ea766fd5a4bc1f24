import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Guard, type OperationRequest } from '../src/api/guard/guard.js';
import { buildCatalogueSchema } from '../src/api/schema/schema.js';
import { attacks } from '../tests/api/guard/attacks.js';
import { generatedCatalogue } from './data/generated-catalogue.js';
import { CatalogueFiles } from './runner/catalogue-files.js';
import { ours } from './runner/contenders.js';
import { heavyRequests } from './runner/heavy-requests.js';
import { Servers } from './runner/servers.js';

// How long one hostile request occupies the main thread of the built service, over catalogues of 24, 5,000 and 50,000
// programmes whose titles have characters beyond ASCII: `npm run bench:attacks`, or `npm run bench:attacks -- 24` for one
// size, and `npm run bench:attacks -- 24 introspection,prices` for the requests whose names contain one of these words. The
// requests are those that the guard refuses, and the largest of each kind that it admits. Each is sent alone and in several
// forms, so that nothing of it is cached. Processor time of the thread is measured, which other programs on the machine
// don't change. Exits 1 when a request takes more than 100 ms.

const sizes = (process.argv[2] ?? '24,5000,50000').split(',').map(Number);
const words = (process.argv[3] ?? '').split(',');
const isAsked = (name: string) => words.some((word) => name.includes(word));
const rounds = 3;
const longest = 100;
/** No list in a request needs more items for the guard to refuse it. */
const mostItems = 5_000;

const files = new CatalogueFiles();
const servers = new Servers();
const guard = new Guard(buildCatalogueSchema());
let failures = 0;

/** A catalogue of this size, with dashes, apostrophes and accents in each title. */
function catalogueFile(programmes: number): string {
  const catalogue = generatedCatalogue({ programmes, detail: 'lean' });
  const titled = catalogue.programmes.map((one) => ({ ...one, title: `${one.title} – l’été` }));
  return files.write(JSON.stringify({ ...catalogue, programmes: titled }));
}

/** The largest size of a request that the guard admits; 0 where it refuses all. */
function largestAdmitted(request: (size: number) => OperationRequest, programmes: number): number {
  let [admitted, refused] = [0, mostItems + 1];
  while (refused - admitted > 1) {
    const size = (admitted + refused) >> 1;
    if (isAdmitted(request(size), programmes)) admitted = size;
    else refused = size;
  }
  return admitted;
}

function isAdmitted(request: OperationRequest, programmes: number): boolean {
  try {
    guard.examine(request, programmes);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds of processor time that the main thread of a process has taken. */
const mainThread = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

async function ask(port: number, request: OperationRequest) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
  });
  const text = await response.text();
  return { status: response.status, bytes: text.length, code: /"code":"(\w+)"/.exec(text)?.[1] ?? '' };
}

/** Waits until the service does nothing: after its start it makes indexes. */
async function untilIdle(pid: number): Promise<void> {
  for (let before = -1; mainThread(pid) - before > 5; ) {
    before = mainThread(pid);
    await pause(500);
  }
}

/** Sends the forms of one request, and prints the slowest. */
async function measure(name: string, { port, pid }: { port: number; pid: number }, forms: readonly OperationRequest[]) {
  const blocked: number[] = [];
  let answer = { status: 0, bytes: 0, code: '' };
  for (const form of forms) {
    const before = mainThread(pid);
    answer = await ask(port, form);
    blocked.push(mainThread(pid) - before);
  }
  const slowest = Math.max(...blocked);
  if (slowest > longest) failures++;
  const mark = slowest > longest ? 'TOO LONG' : '';
  console.log(
    `${blocked.map((each) => each.toFixed(1).padStart(7)).join('')} ms  ${answer.status} ${answer.code.padEnd(24)} ${String(answer.bytes).padStart(9)}  ${name} ${mark}`,
  );
}

for (const programmes of sizes) {
  console.log(`${programmes} programmes:`);
  const server = await servers.start(ours, { CATALOGUE_FILE: catalogueFile(programmes), RESPONSE_CACHE_BYTES: '0' });
  await untilIdle(server.pid);
  for (const [name, { code: _, ...request }] of Object.entries(attacks)) {
    if (!isAsked(name)) continue;
    await measure(
      name,
      server,
      Array.from({ length: rounds }, (_, round) => ({ ...request, query: `${request.query} #${round}` })),
    );
  }
  for (const [name, request] of Object.entries(heavyRequests)) {
    if (!isAsked(name)) continue;
    const size = largestAdmitted((size) => request(size, 'word0'), programmes);
    await measure(
      `${name} (${size})`,
      server,
      Array.from({ length: rounds }, (_, round) => request(size, `word${round}`)),
    );
  }
  await servers.stop();
}
if (failures > 0) {
  console.error(`${failures} requests took the main thread for more than ${longest} ms.`);
  process.exitCode = 1;
}
