import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { normalizedText } from '../../access/manifest.js';
import * as generated from '../../generated/graphql.js';

/** A document of `schema/operations`, as codegen makes it. */
type OwnDocument = TypedDocumentNode<unknown, never> & { readonly __meta__: { readonly hash: string } };

const ownDocuments: ReadonlyMap<string, OwnDocument> = new Map(
  Object.values(generated as Readonly<Record<string, unknown>>)
    .filter((value): value is OwnDocument => typeof value === 'object' && value !== null && '__meta__' in value)
    .map((document) => [document.__meta__.hash.replace(/^sha256:/, ''), document]),
);

/** The text of an own document by its hash. */
export function ownText(sha256: string): string | undefined {
  const document = ownDocuments.get(sha256);
  return document && documentText(document);
}

const texts = new WeakMap<object, string>();

/** A document as text, printed once. */
export function documentText(document: TypedDocumentNode<unknown, never>): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}

let known: ReadonlySet<string> | undefined;

/** Whether our own pages send this document, in any layout. */
export function isOwnDocument(document: DocumentNode): boolean {
  known ??= new Set([...ownDocuments.values()].map(normalizedText));
  return known.has(normalizedText(document));
}
