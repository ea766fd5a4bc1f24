import pg from 'pg';
import { Database } from '../../stores/postgres/database.js';
import { databaseName, parseDatabaseUrl } from '../../stores/postgres/database-address.js';
import {
  CommitUnknown,
  DatabaseEmpty,
  DatabaseNewer,
  DatabaseUnavailable,
} from '../../stores/postgres/database-failure.js';
import { migrateDatabase } from '../../stores/postgres/migrate-database.js';
import { PostgresStore } from '../../stores/postgres/postgres-store.js';
import { DatabaseRefused } from './database-refused.js';

/**
 * Runs a task on a database, whose tables it makes where they are missing. Rejects with `DatabaseRefused` if the address is
 * not valid, or the database can't be used.
 */
export async function withDatabase<T>(url: string, run: (database: Database) => Promise<T>): Promise<T> {
  const database = databaseAt(url);
  try {
    await migrateDatabase(database);
    return await run(database);
  } catch (error) {
    throw explained(error, databaseName(url));
  } finally {
    await database.close();
  }
}

/** Opens the catalogue in a database, as `withDatabase` does. Closing the store closes the database. */
export async function openDatabaseStore(url: string): Promise<PostgresStore> {
  const database = databaseAt(url);
  try {
    return await PostgresStore.open(database);
  } catch (error) {
    await database.close();
    throw explained(error, databaseName(url));
  }
}

function databaseAt(url: string): Database {
  if (parseDatabaseUrl(url)) return new Database(url);
  throw new DatabaseRefused(`The address of the database is not valid. ${addressForm}`);
}

const addressForm =
  'Write it like postgresql://user@db1.example.org:5432/catalogue, with a comma between several hosts. A password can be in PGPASSWORD or in ~/.pgpass.';
const remedy = 'Check the address, that the database runs and takes connections from here, and the name and password.';

export const noCatalogueIn = (name: string) =>
  new DatabaseRefused(
    `The database ${name} has no catalogue. Make one with "maths-hub-catalogue init", or move one there with "maths-hub-catalogue store migrate".`,
  );

/** An error of the database as a refusal that says what to do. */
function explained(error: unknown, name: string): unknown {
  if (error instanceof DatabaseUnavailable)
    return new DatabaseRefused(`The database ${name} cannot be used: ${error.message} ${remedy}`);
  if (error instanceof CommitUnknown) {
    const look = 'Look whether the change is there before you repeat the command.';
    return new DatabaseRefused(`The database ${name} did not say whether it has stored the change. ${look}`);
  }
  if (error instanceof DatabaseEmpty) return noCatalogueIn(name);
  if (error instanceof DatabaseNewer) return new DatabaseRefused(error.message);
  if (!(error instanceof pg.DatabaseError)) return error;
  const rights = 'Give the role the right to make and change tables in its schema.';
  return new DatabaseRefused(
    `The database ${name} refused: ${error.message}.${error.code === '42501' ? ` ${rights}` : ''}`,
  );
}
