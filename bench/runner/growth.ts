import type { Bench } from './bench.js';
import { oursWithoutCache } from './contenders.js';
import { drive } from './drive.js';
import { flat, hops, large, nested, small } from './questions.js';
import { posted } from './requests.js';
import { type Pace, rateOf, warmUp } from './row.js';
import type { Server } from './servers.js';
import { settled } from './settled.js';

export const growthSizes: readonly number[] = [small, 5_000, large];

// The same number of rows whatever the size, and where it can be the same rows.
const ofHome = 'filter: { hub: { eq: "east-midlands-east" }, academicYear: { eq: "2021/22" } }';
const secondary = 'filter: { section: { eq: SECONDARY } }, orderBy: [{ field: TITLE }]';
export const growing: Readonly<Record<string, string>> = {
  'flat list of 24': `{ programmes(first: 24, ${ofHome}) { nodes { ${flat} } } }`,
  'nested list of 24': `{ programmes(first: 24, ${ofHome}) { nodes { ${nested} } } }`,
  'one, links five deep': `{ programme(slug: "mastery-readiness") { ${flat}${hops(5)} } }`,
  'filter, order, first 5, totalCount': `{ programmes(first: 5, ${secondary}) { totalCount nodes { ${flat} } } }`,
  'search, first 5': '{ search(text: "secondary development", first: 5) { totalCount nodes { id slug title } } }',
};

/** Microseconds of processor that one answer takes, a number a round. */
export interface Growth {
  readonly question: string;
  readonly size: number;
  readonly microseconds: readonly number[];
}

/** What our answers cost at each size up to the large one, without the response cache, in turns. */
export async function growth({ files, servers, pace, large: most }: Bench): Promise<readonly Growth[]> {
  const running: Sized[] = [];
  for (const size of growthSizes.filter((one) => one <= most)) {
    const environment = { CATALOGUE_FILE: files.catalogue(size, 'lean').path };
    running.push({ size, server: await servers.start(oursWithoutCache, environment) });
  }
  for (const { server } of running) await settled(server);
  const found: Growth[] = [];
  for (const [question, query] of Object.entries(growing)) {
    const request = posted('/graphql', JSON.stringify({ query }));
    const times = await grown(() => request, running, pace);
    for (const [index, { size }] of running.entries()) found.push({ question, size, microseconds: times[index] ?? [] });
  }
  return found;
}

interface Sized {
  readonly size: number;
  readonly server: Server;
}

/** Microseconds for each server, round by round. Windows are short, since there is no other contender. */
async function grown(request: () => string, running: readonly Sized[], { rounds, window }: Pace) {
  const times: number[][] = running.map(() => []);
  for (const { server } of running) await drive({ port: server.port, request, milliseconds: warmUp / 2 });
  for (let round = 0; round < rounds; round++) {
    for (const [index, { server }] of running.entries()) {
      times[index]?.push(1e6 / (await rateOf(server, request, window / 2)));
    }
  }
  return times;
}
