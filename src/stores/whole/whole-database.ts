import { migrateDocument } from '../../catalogue/document/formats/migrate-document.js';
import type { Database } from '../postgres/database.js';
import { DatabaseEmpty } from '../postgres/database-failure.js';
import { readTokensIn, readTokenUses, writeToken, writeTokenUse } from '../postgres/postgres-tokens.js';
import { readHead, readPlainCatalogue } from '../postgres/read-catalogue.js';
import type { DatabaseSession } from '../postgres/session.js';
import { writeCatalogue } from '../postgres/write-catalogue.js';
import { hashOfCatalogue, isThere, otherPlace, TransferRefused, type WholeCatalogue } from './whole-catalogue.js';

/** How long a catalogue may take to be read or written, in milliseconds. */
export const within = 30 * 60_000;

/** Reads everything of the catalogue in a database, as of one moment; undefined if there is none. */
export const readWholeDatabase = (database: Database): Promise<WholeCatalogue | undefined> =>
  database.transaction({ isolation: 'REPEATABLE READ', within }, readWhole);

async function readWhole(session: DatabaseSession): Promise<WholeCatalogue | undefined> {
  try {
    const { value, commits } = await readPlainCatalogue(session, await readHead(session));
    const [tokens, uses] = [await readTokensIn(session), await readTokenUses(session)];
    return { document: migrateDocument(value), commits, tokens, uses };
  } catch (error) {
    if (error instanceof DatabaseEmpty) return undefined;
    throw error;
  }
}

/**
 * Writes a whole catalogue into an empty database in one transaction, and returns true; false if it is there already. What
 * was written is compared before it is committed. Rejects with `TransferRefused` if something else is there.
 */
export function writeWholeDatabase(whole: WholeCatalogue, database: Database): Promise<boolean> {
  return database.transaction({ isolation: 'SERIALIZABLE', within }, async (session) => {
    if (isThere(await readWhole(session), whole, 'The database')) return false;
    if ((await readTokensIn(session)).length > 0)
      throw new TransferRefused(`The database has tokens, but no catalogue. ${otherPlace}`);
    await writeCatalogue(session, whole);
    for (const token of whole.tokens) await writeToken(session, token);
    for (const [name, day] of Object.entries(whole.uses)) await writeTokenUse(session, name, day);
    const written = await readWhole(session);
    if (!written || hashOfCatalogue(written) !== hashOfCatalogue(whole))
      throw new TransferRefused('The database has not stored the catalogue as it was given. Nothing was written.');
    return true;
  });
}
