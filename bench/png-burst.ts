import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { CatalogueFiles } from './runner/catalogue-files.js';
import { ours } from './runner/contenders.js';
import { processorOf } from './runner/process-usage.js';
import { Servers } from './runner/servers.js';

// A burst of 40 requests for different PNGs, all at once, while another client sends a query every few milliseconds. Prints
// the longest turn of the event loop of the service and the waiting times of the other client, without and with the burst.
// Other programs on the machine make turns longer too, so that it exits with 1 if the burst makes the longest turn longer by
// more than 50 ms. `npm run bench:png`

const pictures = 40;
const maxDelay = 50;

const files = new CatalogueFiles();
const servers = new Servers();
const path = files.write(readFileSync(new URL('../data/catalogue.json', import.meta.url), 'utf8'));
const delays = files.write('');
/** Runs in the service: adds the longest delay of its event loop to a file twenty times a second, in milliseconds. */
const monitor = `
  import { appendFileSync } from 'node:fs';
  import { monitorEventLoopDelay } from 'node:perf_hooks';
  import { isMainThread } from 'node:worker_threads';
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const add = () => {
    appendFileSync(${JSON.stringify(delays)}, delay.max / 1e6 + '\\n');
    delay.reset();
  };
  if (isMainThread && delay.enable()) setInterval(add, 50).unref();
`;
const server = await servers.start(ours, {
  CATALOGUE_FILE: path,
  RESPONSE_CACHE_BYTES: '0',
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(monitor)}`,
});
const address = (pathname: string) => `http://127.0.0.1:${server.port}${pathname}`;

/** The main thread's and the whole processor time of the service, in milliseconds. */
const processor = () => ({
  main: Number(readFileSync(`/proc/${server.pid}/task/${server.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
  all: 1_000 * processorOf(server.pid),
});

/** Sends a query every few milliseconds until `work` is done. */
async function waitingTimes(work: Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  let isDone = false;
  const done = work.then(() => {
    isDone = true;
  });
  while (!isDone) {
    const start = performance.now();
    await (await fetch(address('/graphql?query={programmes(first:5){nodes{slug title}}}'))).text();
    times.push(performance.now() - start);
    await pause(5);
  }
  await done;
  return times.sort((a, b) => a - b);
}

/** The longest turn during `work`, which is printed with the waiting times of the other client. */
async function measure(name: string, work: () => Promise<string>): Promise<number> {
  await pause(200);
  const linesBefore = readFileSync(delays, 'utf8').split('\n').length - 1;
  const before = processor();
  const result = work();
  const times = await waitingTimes(result);
  const after = processor();
  await pause(200);
  const turns = readFileSync(delays, 'utf8').split('\n').slice(linesBefore, -1).map(Number);
  const longest = Math.max(...turns);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(
    `${name}: ${await result}. Longest turn ${longest.toFixed(1)} ms. Another client: ${times.length} queries, median ${at(0.5)}, p99 ${at(0.99)}, slowest ${at(1)} ms. Main thread ${(after.main - before.main).toFixed(0)} of ${(after.all - before.all).toFixed(0)} ms of processor time.`,
  );
  return longest;
}

async function burst(): Promise<string> {
  const statuses = await Promise.all(
    Array.from({ length: pictures }, async (_, index) => {
      const response = await fetch(address(`/map.png?scale=2&width=${1000 + 7 * index}`));
      await response.arrayBuffer();
      return response.status;
    }),
  );
  const count = (status: number) => statuses.filter((each) => each === status).length;
  return `${count(200)} drawn, ${count(503)} refused with 503`;
}

await fetch(address('/map.png'));
const usual = await measure('Without a burst', () => pause(5_000, 'nothing drawn'));
const longest = await measure(`${pictures} PNGs at once`, burst);
await servers.stop();
if (longest - usual > maxDelay) process.exitCode = 1;
