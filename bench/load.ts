import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CatalogueFiles } from './runner/catalogue-files.js';
import { oursWithoutCache } from './runner/contenders.js';
import { keepToDriverCore } from './runner/cores.js';
import { type LoadResult, measureCapacity, offerLoad } from './runner/offered-load.js';
import { posted } from './runner/requests.js';
import { Servers } from './runner/servers.js';

// What the service does when it is asked for more than it can answer. It measures how many requests a second the service
// answers to clients that wait for their answers (its capacity), then offers that many and twice as many, in turns, and
// prints what became of them. `npm run bench:load -- --seconds 10 --rounds 3 --port 4000 --wait 15`. Exits with 1 where the
// p99 of the admitted requests at twice the capacity is more than 1.5 times that at the capacity, or that of /healthz is over
// 50 ms.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    port: { type: 'string', default: '0' },
    wait: { type: 'string', default: '15' },
  },
});
const seconds = Number(values.seconds);
const [largestRatio, longestHealth] = [1.5, 50];
const factors = [1, 2];

/** Operations and pages of front ends. The cache of answers is off, so that each request takes its time. */
const operations = ['programme-list', 'programme-page', 'newsletter', 'what-comes-next', 'relationships'];
const pages = ['/join', '/programmes/east-midlands-east/2021-22/mastering-number'];

function mixedRequests(): () => string {
  const file = (path: string) => readFileSync(new URL(`../schema/operations/${path}.graphql`, import.meta.url), 'utf8');
  const requests = [
    ...operations.map((name) => posted('/graphql', JSON.stringify({ query: file(name) }))),
    ...pages.map((path) => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\n\r\n`),
  ];
  let n = 0;
  return () => requests[n++ % requests.length] as string;
}

const columns = [
  'load',
  'offered/s',
  'admitted/s',
  'shed/s',
  'p50 ms',
  'p99 ms',
  'p99 of sheds',
  'p99 of /healthz',
  'driver busy',
];

function printRow(factor: number, result: LoadResult): void {
  const { offered, admitted, shed, median, p99, shedP99, healthP99, driverBusy } = result;
  const numbers = [offered, admitted, shed].map((each) => each.toFixed(0));
  const times = [median, p99, shedP99, healthP99].map((each) => each.toFixed(1));
  const busy = `${(100 * driverBusy).toFixed(0)} %`;
  console.log(
    `| ${[`${factor}×`, ...numbers, ...times, busy].map((cell, at) => cell.padStart(columns[at]?.length ?? 0)).join(' | ')} |`,
  );
}

const medianOf = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const servers = new Servers();
const path = new CatalogueFiles().write(readFileSync(new URL('../data/catalogue.json', import.meta.url), 'utf8'));
const server = await servers.start(oursWithoutCache, {
  CATALOGUE_FILE: path,
  PORT: values.port,
  MAX_WAIT: values.wait,
});
keepToDriverCore();
const request = mixedRequests();
const { port } = server;
const load = { port, request };
const [from, used] = [performance.now(), server.processor()];
const capacity = await measureCapacity(load);
const busy = (100_000 * (server.processor() - used)) / (performance.now() - from);
console.log(
  `Capacity: ${capacity.toFixed(0)} requests a second, at http://127.0.0.1:${port}, ${busy.toFixed(0)} % busy.\n`,
);
console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => '---:').join('|')}|`);
const results: { readonly factor: number; readonly result: LoadResult }[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  for (const factor of factors) {
    const result = await offerLoad({ ...load, perSecond: factor * capacity, seconds });
    results.push({ factor, result });
    printRow(factor, result);
  }
}
await servers.stop();

const medianAt = (wanted: number, measure: 'p99' | 'healthP99') =>
  medianOf(results.filter(({ factor }) => factor === wanted).map(({ result }) => result[measure]));
const ratio = medianAt(2, 'p99') / medianAt(1, 'p99');
const health = medianAt(2, 'healthP99');
console.log(
  `\nMedians of the rounds: p99 at 2× is ${ratio.toFixed(2)} times that at 1×, and p99 of /healthz is ${health.toFixed(1)} ms.`,
);
if (ratio > largestRatio || health > longestHealth) process.exitCode = 1;
