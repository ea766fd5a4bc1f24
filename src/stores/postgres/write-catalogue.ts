import { randomUUID } from 'node:crypto';
import { groupBy } from '../../base/group-by.js';
import { collectionOf } from '../../catalogue/document/collections.js';
import {
  type Collection,
  changedId,
  collections,
  type Entry,
  type Values,
} from '../../catalogue/document/entry-change.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import { type CatalogueState, revisionMarkOf } from '../../catalogue/revision/catalogue-state.js';
import type { Commit } from '../../catalogue/revision/commit.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { documentFormat } from '../../domain/document-format.js';
import type { StoredHead } from './read-catalogue.js';
import type { DatabaseSession } from './session.js';

/** The channel on which instances are told that there are new commits. */
export const changedChannel = 'catalogue_changed';
/** How many rows are written by one statement. */
const mostRows = 2000;

/** A batch of commits that is written in one transaction. */
export interface WrittenBatch {
  /** Its own id, by which it is found when the answer to COMMIT was lost. */
  readonly id: string;
  readonly commits: readonly Commit[];
  /** The state after them. */
  readonly state: CatalogueState;
}

/**
 * Writes commits and what they change, on top of the head that was read in the same transaction. All statements are sent at
 * once, since other instances wait for this one; if one fails, the database refuses those after it.
 */
export async function writeBatch(session: DatabaseSession, head: StoredHead, batch: WrittenBatch): Promise<void> {
  const { gone, ids } = changedEntries(batch.commits);
  const instances = ids.flatMap((id) => batch.state.entry(id)?.instance ?? []);
  const entries = instances.map((one) => ({ list: collectionOf(one), entry: toPlainEntry(one) }));
  const { document } = batch.state;
  await Promise.all([
    writeCommits(session, batch.commits, batch.id),
    gone.length > 0 && session.rows('DELETE FROM catalogue_entries WHERE id = ANY($1)', [gone]),
    writeEntries(session, entries, head.lastPlace),
    writeHead(session, { document, lastPlace: head.lastPlace + entries.length, lastBatch: batch.id }),
  ]);
}

/** Deletes the commits before a revision. */
export async function deleteCommits(session: DatabaseSession, before: number): Promise<void> {
  await session.rows('DELETE FROM catalogue_commits WHERE revision < $1', [before]);
}

/**
 * Writes a whole catalogue with its history, which replaces the one in the database if there is one. The document is JSON in
 * today's format, and its entries keep their layout.
 */
export async function writeCatalogue(
  session: DatabaseSession,
  { document: values, commits }: { readonly document: Values; readonly commits: readonly Commit[] },
): Promise<void> {
  const document = values as unknown as CatalogueDocument; // Only its mark and the other values of the head are read.
  for (const table of ['head', 'entries', 'commits']) await session.execute(`DELETE FROM catalogue_${table}`);
  const batch = randomUUID();
  const lastBatch = commits.at(-1)?.revision === document.revision ? batch : null;
  const entries = collections.flatMap((list) => (values[list] as readonly Entry[]).map((entry) => ({ list, entry })));
  await writeEntries(session, entries, 0);
  await writeCommits(session, commits, batch);
  await writeHead(session, { document, lastPlace: entries.length, lastBatch });
}

/**
 * The ids of entries that commits deleted, and of those that they changed: new ones in the order in which they come in the
 * document. An entry that one commit deletes and a later one creates is in both.
 */
function changedEntries(commits: readonly Commit[]): {
  readonly gone: readonly string[];
  readonly ids: readonly string[];
} {
  const gone = new Set<string>();
  const ids = new Set<string>();
  for (const { changes } of commits) {
    for (const [id, ofEntry] of groupBy(changes, changedId)) {
      if (id === undefined) continue;
      const wasThere = ofEntry[0]?.op !== 'create';
      const isThere = ofEntry.at(-1)?.op !== 'delete';
      if (wasThere !== isThere) ids.delete(id); // If it is there again, then as the last one.
      if (isThere) ids.add(id);
      else if (wasThere) gone.add(id);
    }
  }
  return { gone: [...gone], ids: [...ids] };
}

interface ListedEntry {
  readonly list: Collection;
  readonly entry: Entry;
}

async function writeEntries(
  session: DatabaseSession,
  entries: readonly ListedEntry[],
  lastPlace: number,
): Promise<void> {
  const rows = entries.map(({ list, entry }, index) => ({
    ...{ id: entry.id, list, place: lastPlace + index + 1 },
    text: JSON.stringify(entry),
  }));
  for (const some of slices(rows))
    await session.rows(
      `INSERT INTO catalogue_entries (id, list, place, entry)
       SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[])
       ON CONFLICT (id) DO UPDATE SET list = excluded.list, entry = excluded.entry`,
      [
        some.map(({ id }) => id),
        some.map(({ list }) => list),
        some.map(({ place }) => place),
        some.map(({ text }) => text),
      ],
    );
}

async function writeCommits(session: DatabaseSession, commits: readonly Commit[], batch: string): Promise<void> {
  for (const some of slices(commits))
    await session.rows(
      `INSERT INTO catalogue_commits (revision, batch, stored_commit)
       SELECT revision, $1, stored_commit FROM unnest($2::integer[], $3::text[]) AS made (revision, stored_commit)`,
      [batch, some.map(({ revision }) => revision), some.map((commit) => JSON.stringify(commit))],
    );
}

interface NewHead {
  readonly document: CatalogueDocument;
  readonly lastPlace: number;
  readonly lastBatch: string | null;
}

/** Writes the only row of the head, and tells the other instances. */
async function writeHead(session: DatabaseSession, { document, lastPlace, lastBatch }: NewHead): Promise<void> {
  const { revision, updatedAt, publishedRevision, publishedAt } = revisionMarkOf(document);
  const written = session.rows(
    `INSERT INTO catalogue_head (format, revision, updated_at, published_revision, published_at, home_hub, last_place, last_batch, schema_url)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (only_row) DO UPDATE SET
       format = excluded.format, revision = excluded.revision, updated_at = excluded.updated_at,
       published_revision = excluded.published_revision, published_at = excluded.published_at,
       home_hub = excluded.home_hub, last_place = excluded.last_place, last_batch = excluded.last_batch,
       schema_url = excluded.schema_url`,
    [
      ...[documentFormat, revision, updatedAt, publishedRevision, publishedAt],
      ...[document.homeHub, lastPlace, lastBatch, document.$schema ?? null],
    ],
  );
  const told = session.rows('SELECT pg_notify($1, $2)', [changedChannel, String(revision)]);
  await Promise.all([written, told]);
}

function* slices<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < all.length; start += mostRows) yield all.slice(start, start + mostRows);
}
