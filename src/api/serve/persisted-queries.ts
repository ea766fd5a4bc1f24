import { LRUCache } from 'lru-cache';
import { plainId } from '../../access/manifest.js';
import type { DocumentSet } from '../../access/trusted-documents.js';
import { cacheSizes } from '../../base/cache-sizes.js';
import { quote } from '../../domain/fields/rules.js';
import { refusal } from '../errors/refusal.js';
import { ownText } from './own-documents.js';
import type { TrustCheck } from './trust-check.js';

interface PersistedSources {
  /** The documents of the manifests of front ends. */
  readonly documents?: (() => DocumentSet) | undefined;
  readonly trust?: TrustCheck | undefined;
}

/**
 * The queries that a request may name in place of sending them: the documents of manifests, by their ids; the committed
 * documents, by the SHA-256 of their UTF-8 in hexadecimal digits; and by the same hash the queries that clients sent with
 * it, as long as there is room.
 */
export class PersistedQueries {
  readonly #sources: PersistedSources;
  readonly #sent = new LRUCache<string, string>({ maxSize: cacheSizes.persistedQueries });

  constructor(sources: PersistedSources) {
    this.#sources = sources;
  }

  get(id: string): string | undefined {
    return this.#sources.documents?.().textOf(id) ?? ownText(id) ?? this.#sent.get(id);
  }

  /** Remembers a valid query by its hash, which the caller has checked. */
  set(sha256: string, query: string): void {
    this.#sent.set(sha256, query, { size: 2 * query.length });
  }

  /** The query with a `documentId`. Throws a refusal if there is none. */
  find(documentId: unknown): string {
    const query = typeof documentId === 'string' ? this.get(plainId(documentId)) : undefined;
    if (query !== undefined) return query;
    const { trust } = this.#sources;
    trust?.reportUnknown(String(documentId));
    const remedy = trust?.isEnforced
      ? 'Ask the operator of the service to add your manifest to TRUSTED_DOCUMENTS.'
      : 'Send the text as "query". After it was sent once with its hash (extensions.persistedQuery), its documentId is "sha256:" followed by the hash.';
    const message = `${quote(String(documentId))} is not the documentId of a stored query. ${remedy}`;
    throw refusal('DOCUMENT_UNKNOWN', message, { http: { status: 400 } });
  }
}
