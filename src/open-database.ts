import { CatalogueRefused } from './catalogue/document/problem.js';
import { ConfigRefused } from './config.js';
import { Database } from './stores/postgres/database.js';
import { DatabaseEmpty, DatabaseNewer, DatabaseUnavailable } from './stores/postgres/database-failure.js';
import { PostgresStore } from './stores/postgres/postgres-store.js';
import { PostgresTokens } from './stores/postgres/postgres-tokens.js';
import type { StoreEvents } from './stores/shared/store-events.js';

// A module of its own: it loads the driver of PostgreSQL, which a service over a document doesn't need.

/** Opens the catalogue and the tokens in a database. Rejects with `ConfigRefused` if there is no catalogue to serve. */
export async function openDatabase(url: string, events: StoreEvents, now: () => Date) {
  const database = new Database(url);
  try {
    return { store: await PostgresStore.open(database, { events, now }), tokens: new PostgresTokens(database) };
  } catch (error) {
    await database.close();
    if (error instanceof CatalogueRefused) throw error;
    throw new ConfigRefused([explain(error)]);
  }
}

function explain(error: unknown): string {
  if (error instanceof DatabaseEmpty)
    return `${error.message} Fill it: "maths-hub-catalogue init" makes a new catalogue there, and "maths-hub-catalogue store migrate --from FILE --to DATABASE_URL" copies one.`;
  if (error instanceof DatabaseNewer) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof DatabaseUnavailable)
    return `The database at DATABASE_URL cannot be used: ${message} Check the address, and that the database runs.`;
  return `The database at DATABASE_URL refused: ${message}. The role needs the right to read and write the tables of the catalogue, and at the first start to make them.`;
}
