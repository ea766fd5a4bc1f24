import { plainDocument } from '../../catalogue/document/plain.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { Ledger } from '../../catalogue/revision/commit.js';
import type { Database } from '../postgres/database.js';
import { readCatalogue } from '../postgres/read-catalogue.js';
import { writeCatalogue } from '../postgres/write-catalogue.js';
import { CommitBatch } from '../shared/commit-batch.js';
import { within } from './whole-database.js';

/** No catalogue makes as many changes between two backups. */
const unknownNumbers = 1_000_000;

/** The revision of a catalogue before and after a command. */
export interface RaisedRevision {
  readonly from: number;
  readonly to: number;
}

/**
 * Makes a catalogue go on above the highest number that there was, after a backup of its database was restored, so that no
 * number is given to two revisions. A commit records it, unless the catalogue has that number already. Rejects with
 * `DatabaseEmpty` if there is no catalogue.
 */
export function raiseRevision(highest: number | undefined, database: Database): Promise<RaisedRevision> {
  return database.transaction({ isolation: 'SERIALIZABLE', within }, async (session) => {
    const { document, commits } = await readCatalogue(session);
    const state = CatalogueState.of(document);
    const { revision: from, publishedRevision } = state.mark;
    const above = highest ?? from + unknownNumbers;
    if (from >= above) return { from, to: from };
    const batch = new CommitBatch(state, new Ledger(commits), () => new Date());
    const numbers = { revision: above, publishedRevision: publishedRevision + above - from };
    const commit = batch.addRecord(numbers, {
      by: 'restore-backup',
      why: `A backup of revision ${from} was restored. The changes after it are lost, and numbers up to ${above} are not used again.`,
    });
    await writeCatalogue(session, { document: plainDocument(batch.state.document), commits: [...commits, commit] });
    return { from, to: commit.revision };
  });
}
