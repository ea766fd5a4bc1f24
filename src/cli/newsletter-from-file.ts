import { type ExecutionResult, execute } from 'graphql';
import { NewsletterDocument, type NewsletterQuery } from '../generated/graphql.js';
import { buildCatalogueSchema } from '../graphql/schema.js';
import { variablesOf } from '../newsletter/variables-of.js';
import type { Wanted } from '../newsletter/wanted.js';
import { Edition } from '../store/edition.js';
import { readDocument } from '../store/lowdb/document-adapter.js';

/** What the catalogue of a file says of the picks, as the public sees it. */
export async function newsletterFromFile(file: string, wanted: Wanted): Promise<NewsletterQuery> {
  const { published } = Edition.of(await readDocument(file));
  const result = await execute({
    schema: buildCatalogueSchema(),
    document: NewsletterDocument,
    variableValues: variablesOf(wanted),
    contextValue: { snapshot: published },
  });
  const { data, errors } = result as ExecutionResult<NewsletterQuery>;
  if (data && !errors) return data;
  throw errors?.[0]?.extensions['code'] ? errors[0] : (errors?.[0]?.originalError ?? errors?.[0]);
}
