import 'reflect-metadata';
import { attacks } from '../tests/api/guard/attacks.js';
import { ours } from './runner/contenders.js';
import { Servers } from './runner/servers.js';

// How long a hostile query holds the service up: each attack is sent over HTTP to the built service on loopback, in
// turns with an ordinary query. Prints medians and the slowest, in milliseconds, and the size of the refusal.

const rounds = 15;
const ordinary = { query: '{ programmes(first: 24) { nodes { slug title } } }' };

const servers = new Servers();
const { port } = await servers.start(ours, {});

async function timed(body: object) {
  const payload = JSON.stringify(body);
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: payload,
  });
  const text = await response.text();
  return { time: performance.now() - start, status: response.status, bytes: text.length };
}

const names = Object.keys(attacks);
const width = Math.max(...names.map((name) => name.length));
const times = new Map<string, number[]>(names.map((name) => [name, []]));
const answers = new Map<string, { readonly status: number; readonly bytes: number }>();
const plain: number[] = [];
for (let round = 0; round < rounds; round++) {
  for (const [name, { code: _, ...request }] of Object.entries(attacks)) {
    // A new word in each round, so that no text is known already.
    const query = `${request.query} #${round}`;
    const { time, ...answer } = await timed({ ...request, query });
    times.get(name)?.push(time);
    answers.set(name, answer);
    plain.push((await timed(ordinary)).time);
  }
}
await servers.stop();

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
console.log(`${'attack'.padEnd(width)}  median  slowest  status  bytes`);
for (const name of names) {
  const all = times.get(name) ?? [];
  const { status = 0, bytes = 0 } = answers.get(name) ?? {};
  console.log(
    `${name.padEnd(width)} ${median(all).toFixed(1).padStart(7)} ${Math.max(...all)
      .toFixed(1)
      .padStart(8)} ${String(status).padStart(7)} ${String(bytes).padStart(6)}`,
  );
}
console.log(
  `${'an ordinary query, between them'.padEnd(width)} ${median(plain).toFixed(1).padStart(7)} ${Math.max(...plain)
    .toFixed(1)
    .padStart(8)}`,
);
