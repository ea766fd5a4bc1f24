import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

const texts = new WeakMap<object, string>();

/** A document as text; written once. */
export function documentText(document: TypedDocumentNode<unknown, never>): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}
