import { fileURLToPath } from 'node:url';
import { NewsletterDocument, type NewsletterQuery } from '../generated/graphql.js';
import { ask } from '../graphql/ask.js';
import { Operations } from '../graphql/operations.js';
import { buildCatalogueSchema } from '../graphql/schema.js';
import { variablesOf } from '../newsletter/variables-of.js';
import type { Wanted } from '../newsletter/wanted.js';
import { readDocument } from '../store/lowdb/document-adapter.js';
import { Snapshot } from '../store/snapshot.js';

const ownCatalogue = fileURLToPath(new URL('../../data/catalogue.json', import.meta.url));

/** What the catalogue of a document says of the picks. */
export async function newsletterFromFile(catalogue: string | undefined, wanted: Wanted): Promise<NewsletterQuery> {
  const document = await readDocument(catalogue ?? (process.env['CATALOGUE_FILE'] || ownCatalogue));
  let unplanned: unknown;
  const operations = await Operations.start(buildCatalogueSchema(), {
    onUnplanned: (error) => {
      unplanned = error;
    },
  });
  try {
    return await ask(operations, new Snapshot(document), NewsletterDocument, variablesOf(wanted));
  } catch (error) {
    throw unplanned ?? error;
  } finally {
    await operations.stop();
  }
}
