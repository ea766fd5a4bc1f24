import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { LRUCache } from 'lru-cache';
import * as generated from '../../generated/graphql.js';
import { documentText } from './document-text.js';

const mostBytes = 8 * 1024 * 1024;

/** A committed document, as codegen makes it. */
type Committed = TypedDocumentNode<unknown, never> & { readonly __meta__: { readonly hash: string } };

const committed: ReadonlyMap<string, Committed> = new Map(
  Object.values(generated as Readonly<Record<string, unknown>>)
    .filter((value): value is Committed => typeof value === 'object' && value !== null && '__meta__' in value)
    .map((document) => [document.__meta__.hash.replace(/^sha256:/, ''), document]),
);

/**
 * The texts that a request may name instead of sending them, by the SHA-256 of their UTF-8 in hexadecimal digits: the
 * committed documents, always, and what clients have sent with its hash, as long as there is room.
 */
export class PersistedTexts {
  readonly #sent = new LRUCache<string, string>({ maxSize: mostBytes });

  get(sha256: string): string | undefined {
    const document = committed.get(sha256);
    return document ? documentText(document) : this.#sent.get(sha256);
  }

  /** Remembers a text that is known to be valid, by what is known to be its hash. */
  remember(sha256: string, text: string): void {
    this.#sent.set(sha256, text, { size: 2 * text.length });
  }
}
