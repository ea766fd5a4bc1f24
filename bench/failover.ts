import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { TokenBook } from '../src/access/token-book.js';
import { plainDocument } from '../src/catalogue/document/plain.js';
import { checkOrThrow } from '../src/catalogue/read/check.js';
import { Database } from '../src/stores/postgres/database.js';
import { migrateDatabase } from '../src/stores/postgres/migrate-database.js';
import { PostgresTokens } from '../src/stores/postgres/postgres-tokens.js';
import { writeCatalogue } from '../src/stores/postgres/write-catalogue.js';
import { PatroniCluster } from './failover/cluster.js';
import { Clients } from './failover/writers.js';
import { ours } from './runner/contenders.js';
import { Servers } from './runner/servers.js';

// Three instances over a cluster of Patroni, with 20 writers and 4 readers, while something fails in the middle. Exits with 1
// if an acknowledged edit is lost, a read fails, or the instances aren't at one revision five seconds after the end.
// `npm run bench:failover -- --seconds 60 --case switchover`; cases: none, instance, database, switchover, primary

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    instances: { type: 'string', default: '3' },
    case: { type: 'string', default: 'none' },
  },
});
const length = 1000 * Number(values.seconds);
const writers = 20;
const readers = 4;

const cluster = await PatroniCluster.start();
const servers = new Servers();
const document = checkOrThrow(readFileSync(new URL('../data/catalogue.json', import.meta.url)));
const ids = document.programmes.map(({ id }) => id).slice(0, writers);
const secret = await fill();
const started = await Promise.all(
  Array.from({ length: Number(values.instances) }, () =>
    servers.start(ours, { DATABASE_URL: cluster.url, LOG_LEVEL: 'silent' }),
  ),
);
const clients = new Clients(
  started.map(({ port }) => port),
  secret,
);
const last = new Map<string, string>();
const until = performance.now() + length;
const isRunning = () => performance.now() < until;

/** Puts the catalogue and a token into the database. */
async function fill(): Promise<string> {
  const database = new Database(cluster.url);
  await migrateDatabase(database);
  await database.transaction({ isolation: 'SERIALIZABLE', within: 30_000 }, (session) =>
    writeCatalogue(session, { document: plainDocument(document), commits: [] }),
  );
  const { secret } = await new TokenBook(new PostgresTokens(database)).create({ name: 'bench', scopes: ['write'] });
  await database.close();
  return secret;
}

async function write(id: string): Promise<void> {
  let revision = document.programmes.find((one) => one.id === id)?.revision ?? 0;
  for (let edit = 1; isRunning(); edit++) {
    const summary = `Edit ${edit} of ${id}.`;
    revision = await clients.write(id, revision, summary);
    last.set(id, summary);
    await pause(20);
  }
}

async function read(): Promise<void> {
  for (; isRunning(); await pause(5)) await clients.read();
}

const failures: Readonly<Record<string, () => Promise<void>>> = {
  none: async () => {},
  instance: async () => {
    const [killed] = started;
    if (!killed) return;
    clients.remove(killed.port);
    process.kill(killed.pid, 'SIGKILL');
  },
  database: () => cluster.stopPrimary(),
  switchover: () => cluster.switchOver(),
  primary: () => cluster.killPrimary(),
};

async function fail(): Promise<void> {
  await pause(length / 3);
  await failures[values.case]?.();
}

/** How long it takes until all instances have one revision, in milliseconds. */
async function untilAgreed(): Promise<number> {
  const start = performance.now();
  for (;;) {
    const revisions = await Promise.all(clients.ports.map((port) => clients.revisionOf(port)));
    if (new Set(revisions).size === 1) return performance.now() - start;
    if (performance.now() - start > 60_000) return Number.POSITIVE_INFINITY;
    await pause(10);
  }
}

await Promise.all([fail(), ...ids.map(write), ...Array.from({ length: readers }, read)]);
const agreed = await untilAgreed();
const lost = new Set<string>();
for (const port of clients.ports) {
  const summaries = await clients.summaries(port);
  for (const [id, summary] of last) if (summaries.get(id) !== summary) lost.add(id);
}
const visible = clients.visible.toSorted((one, other) => one - other);
const share = (part: number) => (visible[Math.floor(part * (visible.length - 1))] ?? Number.NaN).toFixed(1);
const seconds = length / 1000;
console.log(
  [
    `case ${values.case}, ${values.instances} instances, ${seconds} s`,
    `${(clients.commits / seconds).toFixed(0)} commits/s`,
    `visible elsewhere after ${share(0.5)} ms (p50) and ${share(0.99)} ms (p99)`,
    `${(clients.reads / seconds).toFixed(0)} reads/s`,
    `${clients.failedReads.length} failed reads ${[...new Set(clients.failedReads)].slice(0, 3).join(' ')}`,
    `${lost.size} of ${last.size} programmes without their last acknowledged edit`,
    `longest time without an acknowledged edit ${(clients.longestGap / 1000).toFixed(1)} s`,
    `${clients.retries} edits sent again`,
    `one revision after ${(agreed / 1000).toFixed(2)} s`,
  ].join('\n  '),
);
await servers.stop();
await cluster.stop();
process.exitCode = lost.size > 0 || clients.failedReads.length > 0 || agreed > 5000 ? 1 : 0;
