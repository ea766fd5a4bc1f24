import { keepToDriverCore } from './runner/cores.js';
import { drive } from './runner/drive.js';
import { posted } from './runner/requests.js';
import { Servers } from './runner/servers.js';

// What the steps between bare Fastify and an answer of ours cost, in microseconds of the processor for each request:
// `node --import tsx bench/http-steps.ts`. All take turns, and the middle of the rounds is told.

const steps = [
  'bare Fastify, whose handler promises',
  'five hooks that promise',
  'headers that are set again as each answer is sent',
  'a map of the headers and a URL for each request',
];
const rounds = 5;
const milliseconds = 2000;
const body = JSON.stringify({ query: '{ programmes(first: 24) { nodes { title } } }', variables: { not: 'none' } });

keepToDriverCore();
const servers = new Servers();
const running = await Promise.all(
  steps.map((what, taken) =>
    servers.start(
      { name: what, what, runs: ['bench/contenders/http-steps.mjs'], regimes: [] },
      { STEPS: String(taken) },
    ),
  ),
);
const costs: number[][] = steps.map(() => []);
for (let round = 0; round <= rounds; round++) {
  for (const [index, { port, processor }] of running.entries()) {
    const before = processor();
    const answers = await drive({ port, request: () => posted('/graphql', body), milliseconds });
    if (round > 0) costs[index]?.push((1_000_000 * (processor() - before)) / answers); // The first warms up.
  }
}
await servers.stop();
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
for (const [index, what] of steps.entries()) {
  const [cost, before] = [middle(costs[index] ?? []), index > 0 ? middle(costs[index - 1] ?? []) : 0];
  console.log(
    `${Math.round(cost).toString().padStart(5)} µs  ${index > 0 ? `+${Math.round(cost - before)} µs ` : ''}${what}`,
  );
}
