import { keepToDriverCore } from './runner/cores.js';
import { drive } from './runner/drive.js';
import { type Question, questions } from './runner/questions.js';
import { posted } from './runner/requests.js';
import { Servers } from './runner/servers.js';

// What the steps between bare Fastify and an answer of ours cost, in microseconds of the processor for each request:
// `npm run build` and `node --import tsx bench/http-steps.ts`. First those that once stood there, then those that do. All
// take turns, and the middle of the rounds is told.

const once = 'bench/contenders/http-steps.mjs';
const now = 'bench/contenders/ours-in-parts.mjs';
const steps: readonly (readonly [what: string, runs: string, environment: Readonly<Record<string, string>>])[] = [
  ['bare Fastify, whose handler promises', once, { STEPS: '0' }],
  ['five hooks that promise', once, { STEPS: '1' }],
  ['headers that are set again as each answer is sent', once, { STEPS: '2' }],
  ['a map of the headers and a URL for each request', once, { STEPS: '3' }],
  ['this service, with an answer at hand', now, { TIMES: '0' }],
  ['this service, without its response cache', now, { TIMES: '1' }],
  ['the same, which answers twice', now, { TIMES: '2' }],
];
const rounds = 5;
const milliseconds = 2000;
const { query } = questions[0] as Question;
let asked = 0;
const body = () => JSON.stringify({ query, variables: { not: `none-${asked++}` } });

keepToDriverCore();
const servers = new Servers();
const running = await Promise.all(
  steps.map(([what, runs, environment]) => servers.start({ name: what, what, runs: [runs], regimes: [] }, environment)),
);
const costs: number[][] = steps.map(() => []);
for (let round = 0; round <= rounds; round++) {
  for (const [index, { port, processor }] of running.entries()) {
    const before = processor();
    const answers = await drive({ port, request: () => posted('/graphql', body()), milliseconds });
    if (round > 0) costs[index]?.push((1_000_000 * (processor() - before)) / answers); // The first warms up.
  }
}
await servers.stop();
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
for (const [index, [what]] of steps.entries()) {
  const [cost, before] = [middle(costs[index] ?? []), index > 0 ? middle(costs[index - 1] ?? []) : 0];
  console.log(
    `${Math.round(cost).toString().padStart(5)} µs  ${index > 0 ? `+${Math.round(cost - before)} µs ` : ''}${what}`,
  );
}
