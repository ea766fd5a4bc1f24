import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { CatalogueFiles } from './runner/catalogue-files.js';
import { ours } from './runner/contenders.js';
import { drive, summed } from './runner/drive.js';
import { posted } from './runner/requests.js';
import { type Server, Servers } from './runner/servers.js';

// One, two and three instances of the service over one PostgreSQL: commits a second of twenty clients, how long it takes
// until another instance shows a commit, the processor time of all instances for a commit, and reads a second. All
// instances share one core, so compare the processor time too: on a core each, there are more commits. `npm run
// bench:instances -- --database postgresql://postgres@127.0.0.1:5432/postgres --seconds 10 --sizes 24,5000,50000`. It makes
// a database for each size on that server, and drops it.

const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    sizes: { type: 'string', default: '24,5000,50000' },
  },
});
const server = values.database;
if (!server)
  throw new Error('Give the address of a PostgreSQL server, with --database postgresql://user@host/postgres.');
const milliseconds = 1_000 * Number(values.seconds);
const writers = 20;
const warmUp = 3_000;
const list = posted('/graphql', JSON.stringify({ query: '{ programmes(first: 20) { nodes { id title summary } } }' }));
const edit = `mutation ($id: ID!, $ifRevision: Int!, $summary: String!) {
  edit: updateProgramme(id: $id, ifRevision: $ifRevision, patch: { summary: $summary }) { ... on Ok { node { ... on Programme { revision } } } }
}`;

const files = new CatalogueFiles();
const servers = new Servers();
const cli = (args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
};

async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

let refused = 0;

/** The answer to a request, which is sent again while the service says that the database is too busy. */
async function ask(instance: Server, token: string, payload: object, headers: Readonly<Record<string, string>> = {}) {
  for (;;) {
    const answer = await asked(instance, token, payload, headers);
    if (answer.status !== 503) return read200(answer);
    refused++;
    await pause(100);
  }
}

const asked = (instance: Server, token: string, payload: object, headers: Readonly<Record<string, string>>) =>
  fetch(`http://127.0.0.1:${instance.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(payload),
  });

async function read200(answer: Response) {
  if (!answer.ok) throw new Error(`It answered with status ${answer.status}: ${await answer.text()}`);
  return { revision: answer.headers.get('catalogue-revision') ?? '', body: await answer.json() };
}

/** Commits of clients that edit a programme each, and the milliseconds until the next instance shows each tenth one. */
async function write(instances: readonly Server[], token: string) {
  const first = instances[0] as Server;
  const { body } = await ask(first, token, { query: `{ programmes(first: ${writers}) { nodes { id revision } } }` });
  const visible: number[] = [];
  let commits = 0;
  const end = performance.now() + milliseconds;
  const work = async ({ id, revision }: { id: string; revision: number | null }, at: number) => {
    let ifRevision = revision ?? 0;
    for (let count = 0; performance.now() < end; count++) {
      const instance = instances[at % instances.length] as Server;
      const variables = { id, ifRevision, summary: `Edit ${count} at ${end}.` };
      const written = await ask(instance, token, { query: edit, variables });
      commits++;
      ifRevision = written.body.data.edit.node.revision;
      if (count % 10 > 0) continue;
      const start = performance.now();
      const next = instances[(at + 1) % instances.length] as Server;
      await ask(next, token, { query: '{ __typename }' }, { 'catalogue-revision': written.revision });
      visible.push(performance.now() - start);
    }
  };
  await Promise.all(body.data.programmes.nodes.map(work));
  return { commits: (1_000 * commits) / milliseconds, ...summed(visible) };
}

/** Seconds for which the instances had a processor until now. */
const processorOf = (instances: readonly Server[]) => instances.reduce((sum, one) => sum + one.processor(), 0);

async function read(instances: readonly Server[]): Promise<number> {
  const answers = await Promise.all(instances.map(({ port }) => drive({ port, request: () => list, milliseconds })));
  return (1_000 * answers.reduce((sum, count) => sum + count, 0)) / milliseconds;
}

console.log(
  '| programmes | instances | commits/s | CPU ms a commit | visible p50 ms | visible p99 ms | sent again | reads/s |',
);
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|');
for (const size of values.sizes.split(',').map(Number)) {
  const name = `catalogue_bench_${process.pid}_${size}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  await execute(`CREATE DATABASE ${name}`);
  try {
    const { path } = files.catalogue(size, 'lean');
    const token = cli(['token', 'create', 'Bench', '--scope', 'admin', '--catalogue', path]);
    cli(['store', 'migrate', '--from', path, '--to', databaseUrl]);
    const instances: Server[] = [];
    for (const count of [1, 2, 3]) {
      instances.push(await servers.start(ours, { DATABASE_URL: databaseUrl, CATALOGUE_FILE: '' }));
      await pause(warmUp); // What a service prepares after its start.
      await write(instances, token); // A new process is slow until its code is compiled.
      const before = processorOf(instances);
      refused = 0;
      const { commits, median, p99 } = await write(instances, token);
      const used = (1_000 * (processorOf(instances) - before)) / (commits * (milliseconds / 1_000));
      const reads = await read(instances);
      console.log(
        `| ${size} | ${count} | ${commits.toFixed(0)} | ${used.toFixed(1)} | ${median.toFixed(1)} | ${p99.toFixed(1)} | ${refused} | ${reads.toFixed(0)} |`,
      );
    }
  } finally {
    await servers.stop();
    await execute(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}
