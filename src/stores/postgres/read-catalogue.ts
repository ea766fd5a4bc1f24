import { collections, type Entry, type Values } from '../../catalogue/document/entry-change.js';
import { migrateCommits } from '../../catalogue/document/formats/migrate-commits.js';
import { checkStoredValueOrThrow, type StoredDocument } from '../../catalogue/read/check.js';
import type { Commit, RevisionMark } from '../../catalogue/revision/commit.js';
import { documentFormat } from '../../domain/document-format.js';
import { DatabaseEmpty, DatabaseNewer, DatabaseUnavailable } from './database-failure.js';
import type { DatabaseSession } from './session.js';

/** The newest revision, and the last batch of commits that was written; null if nobody has committed anything. */
export interface StoredHead {
  readonly mark: RevisionMark;
  readonly homeHub: string;
  /** Where editors find the JSON Schema of the document, if it was moved from a file that says so. */
  readonly schemaUrl: string | null;
  readonly format: number;
  readonly lastBatch: string | null;
  /** The highest place of an entry so far. */
  readonly lastPlace: number;
}

/** A commit, and the batch with which it was written. */
export interface StoredCommit {
  readonly batch: string;
  readonly commit: Commit;
}

export interface DatabaseContent extends StoredDocument {
  readonly head: StoredHead;
  /** Oldest first, in today's format. */
  readonly commits: readonly Commit[];
}

interface HeadRow {
  readonly revision: number;
  readonly updated_at: string;
  readonly published_revision: number;
  readonly published_at: string;
  readonly home_hub: string;
  readonly format: number;
  readonly last_batch: string | null;
  readonly last_place: number;
  readonly schema_url: string | null;
  readonly read_only: string;
}

/**
 * Has other writers wait until this transaction has ended, and reads the head. It has to be the first statement: it waits
 * for other writers before the transaction gets its view of the data, so that this is the newest one and nothing has to be
 * repeated. Both statements are sent at once, since others wait from here on.
 */
export async function lockHead(session: DatabaseSession): Promise<StoredHead> {
  const locked = session.execute('LOCK TABLE catalogue_head IN EXCLUSIVE MODE');
  const [head] = await Promise.all([readHead(session), locked]);
  return head;
}

/**
 * The head of the catalogue. Rejects with `DatabaseEmpty` and `DatabaseNewer`, and with `DatabaseUnavailable` if the host
 * doesn't take writes any more: then another host may be ahead of it.
 */
export async function readHead(session: DatabaseSession): Promise<StoredHead> {
  const [row] = await session.rows<HeadRow>(
    `SELECT *, current_setting('transaction_read_only') AS read_only FROM catalogue_head`,
  );
  if (!row) throw new DatabaseEmpty();
  if (row.read_only !== 'off') throw new DatabaseUnavailable('The database takes no writes.');
  if (row.format > documentFormat) throw new DatabaseNewer('The catalogue in the database was written');
  const mark = {
    revision: row.revision,
    updatedAt: row.updated_at,
    publishedRevision: row.published_revision,
    publishedAt: row.published_at,
  };
  return {
    mark,
    homeHub: row.home_hub,
    schemaUrl: row.schema_url,
    format: row.format,
    lastBatch: row.last_batch,
    lastPlace: row.last_place,
  };
}

/** The commits from a revision on, oldest first. */
export async function readCommits(session: DatabaseSession, from: number): Promise<readonly StoredCommit[]> {
  const rows = await session.rows<{ batch: string; stored_commit: string }>(
    'SELECT batch, stored_commit FROM catalogue_commits WHERE revision >= $1 ORDER BY revision',
    [from],
  );
  return rows.map(({ batch, stored_commit }) => ({ batch, commit: JSON.parse(stored_commit) as Commit }));
}

/**
 * The whole catalogue, checked as a file is. The transaction of the session has to see one state of the database. Rejects
 * with `CatalogueRefused` too.
 */
export async function readCatalogue(session: DatabaseSession): Promise<DatabaseContent> {
  const head = await readHead(session);
  const { value, commits } = await readPlainCatalogue(session, head);
  return { ...checkStoredValueOrThrow(value), head, commits };
}

/** The document as JSON in the format in which it is stored, and the commits in today's format. Nothing is checked. */
export async function readPlainCatalogue(
  session: DatabaseSession,
  { format, mark, homeHub, schemaUrl }: StoredHead,
): Promise<{ readonly value: Values; readonly commits: readonly Commit[] }> {
  const lists = await readLists(session);
  const value = { ...(schemaUrl !== null && { $schema: schemaUrl }), format, ...mark, homeHub, ...lists };
  const stored = await readCommits(session, 0);
  const commits = stored.map(({ commit }) => commit);
  return { value, commits: migrateCommits(commits, value, format) };
}

async function readLists(session: DatabaseSession): Promise<Values> {
  const rows = await session.rows<{ list: string; entry: string }>(
    'SELECT list, entry FROM catalogue_entries ORDER BY place',
  );
  const lists = new Map<string, Entry[]>(collections.map((list) => [list, []]));
  for (const { list, entry } of rows) lists.get(list)?.push(JSON.parse(entry) as Entry);
  return Object.fromEntries(lists);
}
