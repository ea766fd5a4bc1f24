import { randomUUID } from 'node:crypto';
import { collections, type Entry, type Values } from '../../catalogue/document/entry-change.js';
import { checkStoredValueOrThrow } from '../../catalogue/read/check.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { type Commit, Ledger, type RevisionMark } from '../../catalogue/revision/commit.js';
import { CommitBatch } from '../lowdb/commit-batch.js';
import { replayChanges } from '../lowdb/journal/replay-changes.js';
import { entryOrder } from '../lowdb/recovery/read-stored.js';
import { type Redacted, Redactor, type TextRedaction } from '../lowdb/redact-text.js';
import type { Database } from '../postgres/database.js';
import type { Session } from '../postgres/session.js';
import { markOf, type WholeCatalogue } from './whole-catalogue.js';
import { readWhole, within, writeCommits } from './whole-database.js';

// Commands that change a database as a whole. A commit records what they did, and changes nothing but the home hub.

/**
 * Removes a text from a catalogue in a database: from every entry and every commit, so that no past state has it either.
 * Revisions keep their numbers. Undefined if there is no catalogue. Rejects with `CatalogueRefused` where the catalogue would have problems without the text.
 */
export function redactDatabase(
  redaction: TextRedaction,
  database: Database,
  isDryRun: boolean,
): Promise<Redacted | undefined> {
  return inDatabase(database, async (stored, session) => {
    const redactor = new Redactor(redaction);
    const document = redactor.redact(stored.document);
    const inDocument = redactor.count;
    const commits = redactor.redact(stored.commits);
    const counts = { document: inDocument, history: redactor.count - inDocument };
    const result = { counts, deleted: [], others: [] };
    const state = CatalogueState.of(checkStoredValueOrThrow(document).document);
    if (isDryRun || redactor.count === 0) return result;
    const cause = { by: 'redact', why: redaction.why };
    const commit = await record({ state, commits, document }, { above: state.mark, cause, stored }, session);
    return { ...result, commit };
  });
}

/** No catalogue makes as many changes between two backups. */
const unknownNumbers = 1_000_000;

/** The revision of a catalogue in a database before and after a command. */
export interface RaisedRevision {
  readonly from: number;
  readonly to: number;
}

/**
 * Makes the catalogue go on above the highest number that there was, after a backup of the database was restored, so that no
 * number is given to two revisions. A commit records it, unless the catalogue has a higher number already. Undefined if there is no catalogue.
 */
export function raiseRevision(highest: number | undefined, database: Database): Promise<RaisedRevision | undefined> {
  return inDatabase(database, async (stored, session) => {
    const { document, commits } = stored;
    const { revision: from, publishedRevision } = markOf(document);
    const above = highest ?? from + unknownNumbers;
    if (from > above) return { from, to: from };
    const state = CatalogueState.of(checkStoredValueOrThrow(document).document);
    const why = `A backup of revision ${from} was restored. The changes after it are lost, and numbers up to ${above} are not used again.`;
    const numbers = { revision: above, publishedRevision: publishedRevision + above - from };
    const cause = { by: 'restore-backup', why };
    const { revision: to } = await record({ state, commits, document }, { above: numbers, cause, stored }, session);
    return { from, to };
  });
}

/** Runs a task on everything that a database has, in one transaction; undefined if that is nothing. */
function inDatabase<T>(
  database: Database,
  task: (stored: WholeCatalogue, session: Session) => Promise<T>,
): Promise<T | undefined> {
  return database.transaction({ isolation: 'SERIALIZABLE', within }, async (session) => {
    const stored = await readWhole(session);
    return stored && task(stored, session);
  });
}

interface ChangedCatalogue extends Pick<WholeCatalogue, 'document' | 'commits'> {
  readonly state: CatalogueState;
}

interface Recording {
  /** The highest numbers that revisions have had. */
  readonly above: Pick<RevisionMark, 'revision' | 'publishedRevision'>;
  readonly cause: Pick<Commit, 'by' | 'why'>;
  /** The catalogue as it is stored. */
  readonly stored: WholeCatalogue;
}

/** Stores a changed catalogue in the place of the stored one, with a commit that says so. */
async function record(
  changed: ChangedCatalogue,
  { above, cause, stored }: Recording,
  session: Session,
): Promise<Commit> {
  const batch = new CommitBatch(changed.state, new Ledger(changed.commits), () => new Date());
  const commit = batch.addRecord(above, cause);
  const target = { mark: batch.state.mark, order: entryOrder };
  await updateEntries(stored.document, replayChanges(changed.document, commit.changes, target), session);
  await updateCommits(stored.commits, changed.commits, session);
  const id = randomUUID();
  await writeCommits([commit], session, id);
  // A service that runs knows commits by their batches. It reads everything again, instead of this commit alone.
  await session.rows('UPDATE catalogue_commits SET batch = $1', [id]);
  const { revision, updatedAt, publishedRevision, publishedAt } = commit;
  await session.rows(
    `UPDATE catalogue_head
     SET revision = $1, updated_at = $2, published_revision = $3, published_at = $4, last_batch = $5`,
    [revision, updatedAt, publishedRevision, publishedAt, id],
  );
  return commit;
}

const entriesIn = (document: Values) => collections.flatMap((list) => document[list] as readonly Entry[]);

async function updateEntries(before: Values, after: Values, session: Session): Promise<void> {
  const known = new Map(entriesIn(before).map((entry) => [entry.id, JSON.stringify(entry)]));
  const changed = entriesIn(after).filter((entry) => known.get(entry.id) !== JSON.stringify(entry));
  await session.rows(
    `UPDATE catalogue_entries SET entry = changed.entry
     FROM unnest($1::text[], $2::text[]) AS changed (id, entry) WHERE catalogue_entries.id = changed.id`,
    [changed.map(({ id }) => id), changed.map((entry) => JSON.stringify(entry))],
  );
}

async function updateCommits(before: readonly Commit[], after: readonly Commit[], session: Session): Promise<void> {
  const changed = after.filter((commit, index) => JSON.stringify(commit) !== JSON.stringify(before[index]));
  await session.rows(
    `UPDATE catalogue_commits SET stored_commit = changed.stored
     FROM unnest($1::integer[], $2::text[]) AS changed (revision, stored) WHERE catalogue_commits.revision = changed.revision`,
    [changed.map(({ revision }) => revision), changed.map((commit) => JSON.stringify(commit))],
  );
}
