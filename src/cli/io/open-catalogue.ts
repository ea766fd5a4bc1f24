import { TokenFile } from '../../access/token-file.js';
import type { TokenStore } from '../../access/token-store.js';
import { checkStoredValueOrThrow } from '../../catalogue/read/check.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { readCatalogue } from '../../stores/lowdb/catalogue-files.js';
import { LowdbStore } from '../../stores/lowdb/lowdb-store.js';
import type { Database } from '../../stores/postgres/database.js';
import { databaseName } from '../../stores/postgres/database-address.js';
import type { CataloguePlace } from './catalogue-place.js';

// What is for databases is loaded for them alone, because the driver takes longer to load than many commands to run.

/** Runs a task on a database. Rejects with `DatabaseRefused` if the database can't be used, or the task finds nothing there. */
export async function onDatabase<T>(url: string, run: (database: Database) => Promise<T | undefined>): Promise<T> {
  const { noCatalogueIn, withDatabase } = await import('./with-database.js');
  const found = await withDatabase(url, run);
  if (found === undefined) throw noCatalogueIn(databaseName(url));
  return found;
}

/** Reads the newest document of a catalogue, and writes nothing. Rejects with `CatalogueRefused`. */
export async function readDocument(place: CataloguePlace): Promise<CatalogueDocument> {
  if ('file' in place) return readCatalogue(place.file);
  const { readWholeDatabase } = await import('../../stores/whole/whole-database.js');
  const { document } = await onDatabase(place.databaseUrl, readWholeDatabase);
  return checkStoredValueOrThrow(document).document;
}

/** Opens a catalogue with its history, to change it. Rejects with `CatalogueRefused`. */
export async function openStore(place: CataloguePlace): Promise<CatalogueStore> {
  // A dry run must not write; a commit rewrites files of an older format.
  if ('file' in place) return LowdbStore.open(place.file, {}, undefined, { rewritesOldFormat: false });
  const { openDatabaseStore } = await import('./with-database.js');
  return openDatabaseStore(place.databaseUrl);
}

/** Runs a task on the tokens of a catalogue. */
export async function withTokenStore(place: CataloguePlace, run: (store: TokenStore) => Promise<void>): Promise<void> {
  if ('file' in place) return run(await TokenFile.beside(place.file));
  const { PostgresTokens } = await import('../../stores/postgres/postgres-tokens.js');
  const { withDatabase } = await import('./with-database.js');
  await withDatabase(place.databaseUrl, (database) => run(new PostgresTokens(database)));
}
