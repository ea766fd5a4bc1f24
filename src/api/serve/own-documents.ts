import { type DocumentNode, parse } from 'graphql';
import { normalizedText } from '../../access/manifest.js';
import * as generated from '../../generated/graphql.js';

const { TypedDocumentString } = generated;

/** The texts of `schema/operations` and `schema/desk` by their hashes. */
const ownTexts: ReadonlyMap<string, string> = new Map(
  Object.values(generated as Readonly<Record<string, unknown>>).flatMap((value) => {
    const hash: unknown = value instanceof TypedDocumentString ? value.__meta__?.['hash'] : undefined;
    return typeof hash === 'string' ? [[hash.replace(/^sha256:/, ''), String(value)]] : [];
  }),
);

/** The text of an own document by its hash. */
export const ownText = (sha256: string): string | undefined => ownTexts.get(sha256);

let known: ReadonlySet<string> | undefined;

/** Whether our own pages send this document, in any layout. */
export function isOwnDocument(document: DocumentNode): boolean {
  known ??= new Set([...ownTexts.values()].map((text) => normalizedText(parse(text))));
  return known.has(normalizedText(document));
}
