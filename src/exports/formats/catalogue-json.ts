import { collections } from '../../catalogue/document/entry-change.js';
import { toPlainEntry } from '../../catalogue/document/plain.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';

/**
 * The whole document with its drafts, as the import reads it. It is generated entry by entry, so that a large document
 * does not block other requests.
 */
export function* formatCatalogueJson(document: CatalogueDocument): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(name)}: `;
    const list = collections.find((one) => one === name);
    if (list) yield* formatEntries(document[list]);
    else yield formatIndented(value, 2);
    before = ',\n';
  }
  yield '\n}\n';
}

function* formatEntries(all: CatalogueDocument[(typeof collections)[number]]): Generator<string> {
  if (all.length === 0) return yield '[]';
  let before = '[\n    ';
  for (const entry of all) {
    yield `${before}${formatIndented(toPlainEntry(entry), 4)}`;
    before = ',\n    ';
  }
  yield '\n  ]';
}

const formatIndented = (value: unknown, by: number) =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
