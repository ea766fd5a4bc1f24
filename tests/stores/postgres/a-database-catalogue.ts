import { plainDocument } from '../../../src/catalogue/document/plain.js';
import { checkOrThrow } from '../../../src/catalogue/read/check.js';
import { Database } from '../../../src/stores/postgres/database.js';
import { migrateDatabase } from '../../../src/stores/postgres/migrate-database.js';
import { PostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { writeCatalogue } from '../../../src/stores/postgres/write-catalogue.js';
import type { StoreEvents } from '../../../src/stores/shared/store-events.js';
import type { PostgresServer } from '../../support/postgres.js';
import { documentOf } from '../lowdb/a-kept-catalogue.js';

/** A catalogue in a database of its own, and the stores that were opened on it. */
export class ADatabaseCatalogue {
  readonly url: string;
  readonly #stores: PostgresStore[] = [];

  static async of(server: PostgresServer, slugs = 'first second third'): Promise<ADatabaseCatalogue> {
    const kept = new ADatabaseCatalogue(await server.newDatabase());
    await putCatalogue(kept.url, Buffer.from(documentOf(slugs)));
    return kept;
  }

  constructor(url: string) {
    this.url = url;
  }

  async opened(
    now = () => new Date(),
    events: StoreEvents = {},
    settings: { readonly mostCommits?: number } = {},
  ): Promise<PostgresStore> {
    const store = await PostgresStore.open(new Database(this.url), { now, events, ...settings });
    this.#stores.push(store);
    return store;
  }

  async gone(): Promise<void> {
    for (const store of this.#stores) await store.close();
  }
}

/** Puts a document, without a history, into an empty database. */
export async function putCatalogue(url: string, bytes: Uint8Array): Promise<void> {
  const database = new Database(url);
  await migrateDatabase(database);
  await database.transaction({ isolation: 'SERIALIZABLE', within: 30_000 }, (session) =>
    writeCatalogue(session, { document: plainDocument(checkOrThrow(bytes)), commits: [] }),
  );
  await database.close();
}
