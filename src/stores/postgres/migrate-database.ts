import type { Database } from './database.js';
import { DatabaseNewer } from './database-failure.js';
import { migrations } from './migrations.js';
import type { DatabaseSession } from './session.js';

/** Any number that no other program locks. */
const lock = 337_400_021;
/** How long looking for missing migrations, and making them, may take, in milliseconds. */
const lookWithin = 5_000;
const migrateWithin = 60_000;

/**
 * Makes the tables that are missing, in the first schema of the search path. Several instances may start at once: one of
 * them does it. Where nothing is missing, a role without the right to make tables is enough.
 */
export async function migrateDatabase(database: Database): Promise<void> {
  if ((await database.session(lookWithin, versionOf)) === migrations.length) return;
  await database.transaction({ isolation: 'READ COMMITTED', within: migrateWithin }, async (session) => {
    await session.rows('SELECT pg_advisory_xact_lock($1)', [lock]);
    const version = await versionOf(session); // Another instance may have done it meanwhile.
    if (version === 0)
      await session.execute('CREATE TABLE IF NOT EXISTS catalogue_migrations (version integer PRIMARY KEY)');
    for (const [index, statements] of migrations.entries()) {
      if (index < version) continue;
      await session.execute(statements);
      await session.rows('INSERT INTO catalogue_migrations (version) VALUES ($1)', [index + 1]);
    }
  });
}

/** The number of migrations that were made. */
async function versionOf(session: DatabaseSession): Promise<number> {
  const [table] = await session.rows(
    `SELECT 1 FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_name = 'catalogue_migrations'`,
  );
  if (!table) return 0;
  const [row] = await session.rows<{ version: number }>('SELECT max(version) AS version FROM catalogue_migrations');
  const version = row?.version ?? 0;
  if (version > migrations.length) throw new DatabaseNewer('The tables in the database were made');
  return version;
}
