import type pg from 'pg';
import { CommitUnknown, DatabaseUnavailable, failureOf, mayBeCommitted, messageOf } from './database-failure.js';

/** How long ROLLBACK may take, also when the time of the session is over, in milliseconds. */
const rollbackWithin = 200;

/** A connection to the database until a point in time, by the clock of `performance`. */
export class DatabaseSession {
  readonly #client: pg.ClientBase;
  #until: number;

  constructor(client: pg.ClientBase, until: number) {
    this.#client = client;
    this.#until = until;
  }

  /** Executes a statement and returns its rows. Rejects with `DatabaseUnavailable` when there is no time left. */
  async rows<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const query = { text, values: [...values], query_timeout: this.#timeLeft() };
    const { rows } = await this.#client.query<Row>(query).catch(throwFailure);
    return rows;
  }

  /** Executes statements that return nothing, with semicolons between them. */
  async execute(text: string): Promise<void> {
    const query = { text, query_timeout: this.#timeLeft() };
    await this.#client.query(query).catch(throwFailure);
  }

  /** Commits the transaction. Rejects with `CommitUnknown` if the connection is lost before the answer is here. */
  async commit(): Promise<void> {
    const query = { text: 'COMMIT', query_timeout: this.#timeLeft() };
    await this.#client.query(query).catch((error) => {
      throw mayBeCommitted(error) ? new CommitUnknown(error) : failureOf(error);
    });
  }

  /**
   * Undoes the transaction. No statement can follow, since it would be committed by itself. If undoing fails, the connection
   * is lost: its next user would commit what was written.
   */
  async rollback(): Promise<void> {
    this.#until = 0;
    const query = { text: 'ROLLBACK', query_timeout: rollbackWithin };
    await this.#client.query(query).catch((error) => {
      throw new DatabaseUnavailable(messageOf(error), { cause: error });
    });
  }

  /** A server that is frozen obeys no timeout of its own, so the client has one too. */
  #timeLeft(): number {
    const left = Math.ceil(this.#until - performance.now());
    if (left <= 0) throw new DatabaseUnavailable('The database took too long.', { isLost: false });
    return left;
  }
}

function throwFailure(error: unknown): never {
  throw failureOf(error);
}
