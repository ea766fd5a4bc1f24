import type { TextRedaction } from '../../catalogue/document/redaction.js';
import { checkStoredValueOrThrow } from '../../catalogue/read/check.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { type Commit, Ledger, type RevisionMark } from '../../catalogue/revision/commit.js';
import type { Redacted } from '../../catalogue/store.js';
import { replayChanges } from '../lowdb/journal/replay-changes.js';
import { entryOrder } from '../lowdb/recovery/read-stored.js';
import type { Database } from '../postgres/database.js';
import { redactCatalogue } from '../postgres/redact-catalogue.js';
import type { Session } from '../postgres/session.js';
import { writeCatalogue } from '../postgres/write-catalogue.js';
import { CommitBatch } from '../shared/commit-batch.js';
import { markOf, type WholeCatalogue } from './whole-catalogue.js';
import { readWhole, within } from './whole-database.js';

// Commands that change a database as a whole. A commit records what they did, and changes nothing but the home hub.

/** Removes a text from the catalogue in a database. Undefined if there is no catalogue. */
export const redactDatabase = (redaction: TextRedaction, database: Database): Promise<Redacted | undefined> =>
  inDatabase(database, (_, session) => redactCatalogue(session, redaction));

/** No catalogue makes as many changes between two backups. */
const unknownNumbers = 1_000_000;

/** The revision of a catalogue in a database before and after a command. */
export interface RaisedRevision {
  readonly from: number;
  readonly to: number;
}

/**
 * Makes the catalogue go on above the highest number that there was, after a backup of the database was restored, so that no
 * number is given to two revisions. A commit records it, unless the catalogue has that number already. Undefined if there is
 * no catalogue.
 */
export function raiseRevision(highest: number | undefined, database: Database): Promise<RaisedRevision | undefined> {
  return inDatabase(database, async (stored, session) => {
    const { document, commits } = stored;
    const { revision: from, publishedRevision } = markOf(document);
    const above = highest ?? from + unknownNumbers;
    if (from >= above) return { from, to: from };
    const state = CatalogueState.of(checkStoredValueOrThrow(document).document);
    const why = `A backup of revision ${from} was restored. The changes after it are lost, and numbers up to ${above} are not used again.`;
    const numbers = { revision: above, publishedRevision: publishedRevision + above - from };
    const cause = { above: numbers, by: 'restore-backup', why };
    const { revision: to } = await record({ state, commits, document }, cause, session);
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

interface RecordedCause extends Pick<Commit, 'by' | 'why'> {
  /** The highest numbers that revisions have had. */
  readonly above: Pick<RevisionMark, 'revision' | 'publishedRevision'>;
}

/**
 * Stores a changed catalogue in the place of the stored one, with a commit that says so. The commits get a batch of their
 * own, by which a service that runs notices that it has to read everything again.
 */
async function record(
  { state, document, commits }: ChangedCatalogue,
  { above, by, why }: RecordedCause,
  session: Session,
): Promise<Commit> {
  const batch = new CommitBatch(state, new Ledger(commits), () => new Date());
  const commit = batch.addRecord(above, { by, why });
  const target = { mark: batch.state.mark, order: entryOrder };
  const { journalRevision: _, ...recorded } = replayChanges(document, commit.changes, target);
  await writeCatalogue(session, { document: recorded, commits: [...commits, commit] });
  return commit;
}
