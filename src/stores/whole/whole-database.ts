import { randomUUID } from 'node:crypto';
import { collections, type Entry, type Values } from '../../catalogue/document/entry-change.js';
import { migrateCommits } from '../../catalogue/document/formats/migrate-commits.js';
import { migrateDocument } from '../../catalogue/document/formats/migrate-document.js';
import type { Commit } from '../../catalogue/revision/commit.js';
import { documentFormat } from '../../domain/document-format.js';
import type { Database } from '../postgres/database.js';
import { readTokensIn, readTokenUses, writeToken, writeTokenUse } from '../postgres/postgres-tokens.js';
import type { Session } from '../postgres/session.js';
import {
  hashOfCatalogue,
  isThere,
  markOf,
  otherPlace,
  TransferRefused,
  type WholeCatalogue,
} from './whole-catalogue.js';

/** How long a catalogue may take to be read or written, in milliseconds. */
export const within = 30 * 60_000;
/** How many rows are sent at once. */
const rowsAtOnce = 1_000;

/** Reads the document in a database, in the format in which it is stored; undefined if there is none. */
export const readDatabaseDocument = (database: Database): Promise<Values | undefined> =>
  database.transaction({ isolation: 'REPEATABLE READ', within }, readDocumentRows);

/** Reads everything of the catalogue in a database, as of one moment; undefined if there is none. */
export const readWholeDatabase = (database: Database): Promise<WholeCatalogue | undefined> =>
  database.transaction({ isolation: 'REPEATABLE READ', within }, readWhole);

export async function readWhole(session: Session): Promise<WholeCatalogue | undefined> {
  const stored = await readDocumentRows(session);
  if (!stored) return undefined;
  const rows = await session.rows<{ stored_commit: string }>(
    'SELECT stored_commit FROM catalogue_commits ORDER BY revision',
  );
  const commits = rows.map(({ stored_commit }) => JSON.parse(stored_commit) as Commit);
  return {
    document: migrateDocument(stored),
    commits: migrateCommits(commits, stored, Number(stored['format'])),
    tokens: await readTokensIn(session),
    uses: await readTokenUses(session),
  };
}

interface HeadRow {
  readonly format: number;
  readonly revision: number;
  readonly updated_at: string;
  readonly published_revision: number;
  readonly published_at: string;
  readonly home_hub: string;
  readonly schema_url: string | null;
}

/** The document as it is stored, in its format; undefined if the database has no catalogue. */
async function readDocumentRows(session: Session): Promise<Values | undefined> {
  const [head] = await session.rows<HeadRow>('SELECT * FROM catalogue_head');
  if (!head) return undefined;
  const rows = await session.rows<{ list: string; entry: string }>(
    'SELECT list, entry FROM catalogue_entries ORDER BY place',
  );
  const entriesOf = (list: string) => rows.filter((row) => row.list === list).map(({ entry }) => JSON.parse(entry));
  return {
    ...(head.schema_url !== null && { $schema: head.schema_url }),
    ...{ format: head.format, revision: head.revision, updatedAt: head.updated_at },
    ...{ publishedRevision: head.published_revision, publishedAt: head.published_at, homeHub: head.home_hub },
    ...Object.fromEntries(collections.map((list) => [list, entriesOf(list)])),
  };
}

/**
 * Writes a whole catalogue into an empty database in one transaction, and returns true; false if it is there already. What
 * was written is compared before it is committed. Rejects with `TransferRefused` if something else is there.
 */
export async function writeWholeDatabase(whole: WholeCatalogue, database: Database): Promise<boolean> {
  return database.transaction({ isolation: 'SERIALIZABLE', within }, async (session) => {
    if (isThere(await readWhole(session), whole, 'The database')) return false;
    if ((await readTokensIn(session)).length > 0)
      throw new TransferRefused(`The database has tokens, but no catalogue. ${otherPlace}`);
    await writeWhole(whole, session);
    const written = await readWhole(session);
    if (!written || hashOfCatalogue(written) !== hashOfCatalogue(whole))
      throw new TransferRefused('The database has not stored the catalogue as it was given. Nothing was written.');
    return true;
  });
}

async function writeWhole({ document, commits, tokens, uses }: WholeCatalogue, session: Session): Promise<void> {
  const entries = collections.flatMap((list) => (document[list] as readonly Entry[]).map((entry) => ({ list, entry })));
  for (let at = 0; at < entries.length; at += rowsAtOnce) {
    const some = entries.slice(at, at + rowsAtOnce);
    await session.rows(
      `INSERT INTO catalogue_entries (id, list, place, entry)
       SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[])`,
      [
        some.map(({ entry }) => entry.id),
        some.map(({ list }) => list),
        some.map((_, index) => at + index + 1),
        some.map(({ entry }) => JSON.stringify(entry)),
      ],
    );
  }
  await writeCommits(commits, session, randomUUID());
  for (const token of tokens) await writeToken(session, token);
  for (const [name, day] of Object.entries(uses)) await writeTokenUse(session, name, day);
  await writeHead(document, entries.length, session);
}

export async function writeCommits(commits: readonly Commit[], session: Session, batch: string): Promise<void> {
  for (let at = 0; at < commits.length; at += rowsAtOnce) {
    const some = commits.slice(at, at + rowsAtOnce);
    await session.rows(
      `INSERT INTO catalogue_commits (revision, batch, stored_commit)
       SELECT revision, $1::uuid, stored FROM unnest($2::integer[], $3::text[]) AS row (revision, stored)`,
      [batch, some.map(({ revision }) => revision), some.map((commit) => JSON.stringify(commit))],
    );
  }
}

async function writeHead(document: Values, lastPlace: number, session: Session): Promise<void> {
  const { revision, updatedAt, publishedRevision, publishedAt } = markOf(document);
  await session.rows(
    `INSERT INTO catalogue_head
       (format, revision, updated_at, published_revision, published_at, home_hub, schema_url, last_place)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[documentFormat, revision, updatedAt, publishedRevision, publishedAt],
      ...[document['homeHub'], document['$schema'] ?? null, lastPlace],
    ],
  );
}
