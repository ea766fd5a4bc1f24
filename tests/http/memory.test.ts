import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { generatedCatalogue } from '../../bench/data/generated-catalogue.js';
import { temporaryFile } from '../support/built-service.js';
import { someOf } from '../support/torture.js';
import { CuratedService } from './a-curated-service.js';
import { MixedRequests } from './mixed-requests.js';

// The resident memory of the service under mixed load: questions, filters, searches, large answers, past states, maps,
// feeds, newsletters, exports and edits at once. SOAK_SECONDS=600 for a long run.

const seconds = Number(process.env['SOAK_SECONDS'] ?? 6);
const clients = 8;
const mebibyte = 1024 * 1024;
/** As docs/caches.md says. */
const ceilings = [
  [24, 512],
  [5_000, 1024],
] as const;

const residentBytes = (pid: number) =>
  1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

async function edit(service: CuratedService, id: string, until: number): Promise<number> {
  let edits = 0;
  while (Date.now() < until) {
    if ((await service.update(id, { summary: `Summary ${edits}.` })) === 'Ok') edits++;
    await pause(1_000);
  }
  return edits;
}

/** Sends requests one after the other. Gives how many answers there were of each status; 0 for none. */
async function read(
  service: CuratedService,
  requests: MixedRequests,
  until: number,
): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  while (Date.now() < until) {
    // A client that can't read fast enough beside all the others is disconnected.
    const status = await service.service.send(requests.next()).then(
      ({ statusCode }) => statusCode,
      () => 0,
    );
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  return statuses;
}

/** The largest of the samples that are taken each second. */
async function largestMemory(pid: number, until: number): Promise<number> {
  let largest = 0;
  while (Date.now() < until) {
    largest = Math.max(largest, residentBytes(pid));
    await pause(1_000);
  }
  return largest;
}

test.each(someOf(1, ceilings))(
  'With %i programmes, mixed load takes less than %i MiB',
  async (programmes, ceiling) => {
    const catalogue = generatedCatalogue({ programmes, detail: 'lean' });
    const file = await temporaryFile('catalogue.json');
    await writeFile(file, JSON.stringify(catalogue));
    const service = await CuratedService.start(file);
    const until = Date.now() + 1_000 * seconds;
    const id = String(catalogue.programmes[0]?.['id']);
    const [memory, edits, ...statuses] = await Promise.all([
      largestMemory(service.service.pid, until),
      edit(service, id, until),
      ...Array.from({ length: clients }, (_, seed) => read(service, new MixedRequests(catalogue, seed), until)),
    ]);
    const all = statuses.flatMap((each) => [...each.keys()]);
    expect(all.filter((status) => status >= 500 && status !== 503)).toEqual([]);
    expect(edits).toBeGreaterThan(0);
    if (process.env['SOAK_SECONDS'])
      console.log(`${programmes} programmes: ${Math.round(memory / mebibyte)} MiB, ${edits} edits`, statuses);
    expect(memory / mebibyte).toBeLessThan(ceiling);
    await service.stop();
  },
  1_000 * (seconds + 60),
);
