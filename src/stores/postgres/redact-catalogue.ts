import { plainDocument } from '../../catalogue/document/plain.js';
import type { TextRedaction } from '../../catalogue/document/redaction.js';
import { Ledger } from '../../catalogue/revision/commit.js';
import type { Redacted } from '../../catalogue/store.js';
import { CommitBatch } from '../shared/commit-batch.js';
import { redactedCatalogue } from '../shared/redacted-catalogue.js';
import { readCatalogue } from './read-catalogue.js';
import type { DatabaseSession } from './session.js';
import { writeCatalogue } from './write-catalogue.js';

/**
 * Removes a text from every entry and every commit, so that no past state has it either. Revisions keep their numbers. The
 * commits get a batch of their own, by which every instance of the service notices that it has to read everything again.
 * Rejects with `CatalogueRefused` where the catalogue would have problems without the text.
 */
export async function redactCatalogue(session: DatabaseSession, redaction: TextRedaction): Promise<Redacted> {
  const { state, commits, counts } = redactedCatalogue(await readCatalogue(session), redaction);
  const found = { counts, deleted: [], others: [] };
  if (redaction.dryRun || counts.document + counts.history === 0) return { ...found, commit: undefined };
  const batch = new CommitBatch(state, new Ledger(commits), () => new Date());
  const commit = batch.addRecord(state.mark, redaction);
  await writeCatalogue(session, { document: plainDocument(batch.state.document), commits: [...commits, commit] });
  return { ...found, commit };
}
