import { plainDocument } from '../../catalogue/document/plain.js';
import { Redactor, type TextRedaction } from '../../catalogue/document/redaction.js';
import { checkStoredValueOrThrow } from '../../catalogue/read/check.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import type { Commit } from '../../catalogue/revision/commit.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';

interface CatalogueWithHistory {
  readonly document: CatalogueDocument;
  readonly commits: readonly Commit[];
}

/**
 * A catalogue and its history without a text, and in how many texts it was. Throws `CatalogueRefused` where the catalogue
 * would have problems without the text.
 */
export function redactedCatalogue({ document, commits }: CatalogueWithHistory, redaction: TextRedaction) {
  const redactor = new Redactor(redaction);
  const value = redactor.redact(plainDocument(document));
  const inDocument = redactor.count;
  const redacted = redactor.redact(commits);
  const counts = { document: inDocument, history: redactor.count - inDocument };
  return { state: CatalogueState.of(checkStoredValueOrThrow(value).document), commits: redacted, counts };
}
