import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { freePort } from './free-port.js';
import { describeWith } from './outside-program.js';

// Tests of PostgreSQL use a real server: a cluster of their own from Debian's programs, or the server that
// DATABASE_URL_FOR_TESTS names, whose role may create databases.

const given = process.env['DATABASE_URL_FOR_TESTS'];
const debian = '/usr/lib/postgresql';
const versions = existsSync(debian) ? readdirSync(debian).filter((name) => existsSync(program(name, 'initdb'))) : [];
const newest = versions.sort((one, other) => Number(one) - Number(other)).at(-1);
const remedy =
  'there is no PostgreSQL server. Get it with "apt-get install postgresql", or set DATABASE_URL_FOR_TESTS to the address of a server where databases can be created.';

function program(version: string, name: string): string {
  return join(debian, version, 'bin', name);
}

/** A `describe` whose tests need a PostgreSQL server. */
export const describeWithPostgres = describeWith(given !== undefined || newest !== undefined, remedy);
/** A `describe` whose tests stop their PostgreSQL server. */
export const describeWithOwnPostgres = describeWith(newest !== undefined, remedy.replace(/, or set.*/, '.'));

/** A PostgreSQL server for the tests of one file. */
export class PostgresServer {
  /** The address of the database that the server has from the start. */
  readonly #url: string;
  readonly #data: string | undefined;
  #made = 0;

  /** A server for tests that don't stop it. */
  static async any(): Promise<PostgresServer> {
    return given === undefined ? PostgresServer.own() : new PostgresServer(given);
  }

  /** A cluster of its own. */
  static async own(): Promise<PostgresServer> {
    const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
    const data = join(folder, 'data');
    mkdirSync(data);
    const { uid, gid } = owner();
    for (const path of [folder, data]) chownSync(path, uid, gid);
    await run('initdb', ['--no-sync', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', data]);
    const server = new PostgresServer(`postgresql://postgres@127.0.0.1:${await freePort()}/postgres`, data);
    await server.start();
    return server;
  }

  private constructor(url: string, data?: string) {
    this.#url = url;
    this.#data = data;
  }

  /** Starts it again after `stop`, on the same port. */
  async start(): Promise<void> {
    if (!this.#data) return;
    const { port } = new URL(this.#url);
    const options = `-p ${port} -h 127.0.0.1 -c unix_socket_directories= -c max_connections=60`;
    await run('pg_ctl', ['start', '-w', '-s', '-D', this.#data, '-l', `${this.#data}.log`, '-o', options]);
  }

  /** Ends it as a crash does, unless the mode is another one. */
  async stop(mode: 'immediate' | 'fast' = 'immediate'): Promise<void> {
    if (this.#data) await run('pg_ctl', ['stop', '-w', '-s', '-D', this.#data, '-m', mode]);
  }

  /** Makes an empty database and returns its address. */
  async newDatabase(): Promise<string> {
    const name = `catalogue_${process.pid}_${++this.#made}`;
    await query(this.#url, `DROP DATABASE IF EXISTS ${name}`);
    await query(this.#url, `CREATE DATABASE ${name}`);
    return Object.assign(new URL(this.#url), { pathname: `/${name}` }).href;
  }
}

/** Executes a statement on a database, and returns its rows. */
export async function query<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root. */
function owner(): { readonly uid: number; readonly gid: number } {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const idOf = (kind: string) => Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** Runs a program of PostgreSQL until it ends. The server that it starts may go on. */
async function run(name: string, args: readonly string[]): Promise<void> {
  const child = spawn(program(newest ?? '', name), args, { ...owner(), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  const [[status], errors] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
  if (status !== 0) throw new Error(`${name} failed: ${errors}`);
}
