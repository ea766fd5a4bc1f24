import pg from 'pg';

/** The database can't be used now: it can't be reached, takes no writes, or is too slow. Nothing of a transaction is stored. */
export class DatabaseUnavailable extends Error {
  /** Whether the connection can't be used any more, or leads to a host that takes no writes. */
  readonly isLost: boolean;

  constructor(message: string, { isLost = true, ...options }: ErrorOptions & { readonly isLost?: boolean } = {}) {
    super(message, options);
    this.name = 'DatabaseUnavailable';
    this.isLost = isLost;
  }
}

/** A transaction was about to be committed when the database could no longer be used, so it is stored or not. */
export class CommitUnknown extends Error {
  constructor(cause: unknown) {
    super('The database did not say whether it has committed the transaction.', { cause });
    this.name = 'CommitUnknown';
  }
}

/** There is no catalogue in the database. */
export class DatabaseEmpty extends Error {
  constructor() {
    super('The database has no catalogue.');
    this.name = 'DatabaseEmpty';
  }
}

/** What is in the database is newer than this version of the software. */
export class DatabaseNewer extends Error {
  constructor(what: string) {
    super(`${what} by a newer version of the software. Start that version.`);
    this.name = 'DatabaseNewer';
  }
}

/** The transaction met another one and was undone. It can be repeated. */
export const isConflict = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && ['40001', '40P01'].includes(error.code ?? '');

/** Connection failures, a host without writes, timeouts of sessions, shutdown. */
const lost = /^(?:08|25006|25P0[34]|57P)/;
/** No memory, disk or connections; a lock that wasn't free; a statement that took too long. */
const busy = /^(?:53|55P03|57014|58)/;

/** What the driver threw, or `DatabaseUnavailable` if it isn't the fault of the statement. */
export function failureOf(error: unknown): unknown {
  if (error instanceof DatabaseUnavailable) return error;
  if (!(error instanceof pg.DatabaseError)) return new DatabaseUnavailable(messageOf(error), { cause: error });
  const code = error.code ?? '';
  const isLost = lost.test(code);
  return isLost || busy.test(code) ? new DatabaseUnavailable(error.message, { cause: error, isLost }) : error;
}

/** Node gives the errors of several addresses of a host without a message of their own. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/** Whether a failed COMMIT may have stored the transaction. An ordinary error of the database undoes it. */
export const mayBeCommitted = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || error.severity !== 'ERROR';
