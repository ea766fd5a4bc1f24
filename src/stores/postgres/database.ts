import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type HostAddress, parseDatabaseUrl } from './database-address.js';
import { CommitUnknown, DatabaseUnavailable, failureOf, isConflict } from './database-failure.js';
import { connectWithin, findPrimary } from './find-primary.js';
import { DatabaseSession } from './session.js';

export interface TransactionOptions {
  readonly isolation: 'SERIALIZABLE' | 'REPEATABLE READ' | 'READ COMMITTED';
  /** How long all of it may take, with repetitions, in milliseconds. */
  readonly within: number;
}

type Task<T> = (session: DatabaseSession) => Promise<T>;

/** Each instance has one writer, one listener, one poll, and now and then a change of tokens. */
const mostConnections = 4;
/** The longest pause before a transaction is repeated, in milliseconds. */
const longestPause = 100;

/**
 * A PostgreSQL database on one or several hosts. Finds the host that takes writes, and finds it again when that has
 * changed. Rejects with `DatabaseUnavailable` while there is none.
 */
export class Database {
  readonly #hosts: readonly HostAddress[];
  #pool: Promise<pg.Pool> | undefined;
  /** Ends what listens to a channel. */
  readonly #listeners = new Set<() => void>();
  #closed = false;

  /** Connects at the first use. The address is one that `parseDatabaseUrl` accepts. */
  constructor(url: string) {
    const hosts = parseDatabaseUrl(url);
    if (!hosts) throw new Error('The address of the database is not valid.');
    this.#hosts = hosts;
  }

  /**
   * Runs a task in a transaction. Repeats it when the database has undone it because of another transaction, and when the
   * connection was lost before COMMIT. Rejects with `CommitUnknown` if it may be committed or not.
   */
  async transaction<T>({ isolation, within }: TransactionOptions, task: Task<T>): Promise<T> {
    const until = performance.now() + within;
    const left = () => until - performance.now();
    let first: unknown;
    for (let tries = 1; ; tries++) {
      try {
        return await this.session(left(), (session) => transacted(session, beginning(isolation, left()), task));
      } catch (error) {
        const isRepeatable = isConflict(error) || (error instanceof DatabaseUnavailable && error.isLost);
        const wait = Math.random() * Math.min(longestPause, 2 ** tries);
        if (!isRepeatable) throw error;
        first ??= error; // The last attempt may fail only because its time was short.
        if (left() <= wait) throw isConflict(first) ? tooBusy(first) : first;
        await pause(wait);
      }
    }
  }

  /** Runs a task with a connection of its own, which may take some milliseconds. */
  async session<T>(within: number, task: Task<T>): Promise<T> {
    const until = performance.now() + within;
    const { client, pool } = await this.#connect(within);
    try {
      const result = await task(new DatabaseSession(client, until));
      client.release();
      return result;
    } catch (error) {
      client.release(!isUsableAfter(error));
      if (!isUsableAfter(error)) this.#forget(pool);
      throw error;
    }
  }

  /**
   * Calls `onHint` whenever another session notifies a channel, until the connection is lost; then it calls `onEnd`.
   * Notifications can be missed, so they say only that it is worth looking.
   */
  async listen(channel: string, { onHint, onEnd }: { onHint(): void; onEnd(): void }): Promise<void> {
    const { client } = await this.#connect(connectWithin);
    const end = () => {
      if (!this.#listeners.delete(end)) return;
      client.release(true);
      onEnd();
    };
    this.#listeners.add(end);
    if (this.#closed) return end();
    client.on('notification', onHint).on('error', end).on('end', end);
    try {
      await new DatabaseSession(client, performance.now() + connectWithin).execute(`LISTEN ${channel}`);
    } catch (error) {
      end();
      throw error;
    }
  }

  /** Closes all connections. Doesn't wait long for a server that doesn't answer. */
  async close(): Promise<void> {
    this.#closed = true;
    const pool = await this.#pool?.catch(() => undefined);
    this.#pool = undefined;
    for (const end of this.#listeners) end();
    if (pool) await Promise.race([pool.end(), pause(connectWithin, undefined, { ref: false })]);
  }

  async #connect(within: number): Promise<{ readonly client: pg.PoolClient; readonly pool: Promise<pg.Pool> }> {
    if (this.#closed) throw new DatabaseUnavailable('The connection to the database is closed.', { isLost: false });
    this.#pool ??= findPrimary(this.#hosts).then(poolOf);
    const pool = this.#pool;
    const connected = pool.then((made) => made.connect());
    try {
      return { client: await inTime(connected, within), pool };
    } catch (error) {
      connected.then((late) => late.release(true)).catch(() => {}); // The first error is reported.
      this.#forget(pool);
      throw failureOf(error);
    }
  }

  /** The next connection looks for the host that takes writes. */
  #forget(pool: Promise<pg.Pool>): void {
    if (this.#pool !== pool) return;
    this.#pool = undefined;
    for (const end of this.#listeners) end();
    pool.then((made) => made.end()).catch(() => {}); // Nothing more is asked of it.
  }
}

const tooBusy = (cause: unknown) =>
  new DatabaseUnavailable('The database is too busy with other transactions.', { cause, isLost: false });

const isUsableAfter = (error: unknown) =>
  !(error instanceof CommitUnknown || (error instanceof DatabaseUnavailable && error.isLost));

async function transacted<T>(session: DatabaseSession, begin: string, task: Task<T>): Promise<T> {
  try {
    await session.execute(begin);
    const result = await task(session);
    await session.commit();
    return result;
  } catch (error) {
    if (isUsableAfter(error)) await session.rollback();
    throw error;
  }
}

/**
 * The limits are set in the transaction, since a pooler may give each transaction another connection. They hold where this
 * process is frozen or cut off, so that it can't keep a lock that others wait for.
 */
function beginning(isolation: TransactionOptions['isolation'], within: number): string {
  const limit = Math.max(1, Math.ceil(within));
  const timeouts = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
  return [`BEGIN ISOLATION LEVEL ${isolation}`, ...timeouts.map((name) => `SET LOCAL ${name} = ${limit}`)].join('; ');
}

function poolOf({ connectionString }: HostAddress): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'maths-hub-catalogue',
    max: mostConnections,
    connectionTimeoutMillis: connectWithin,
    keepAlive: true,
    pipeline: true,
    allowExitOnIdle: true,
  });
  // Without listeners, a lost connection would end the process: an idle one, and one that is in use.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function inTime<T>(task: Promise<T>, within: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new DatabaseUnavailable('The database did not answer in time.'));
    const timer = setTimeout(refuse, Math.max(0, within));
    task.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
