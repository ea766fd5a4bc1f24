import { hash } from 'node:crypto';
import { quote } from '../../domain/fields/rules.js';
import { refusal } from '../errors/refusal.js';
import type { PersistedTexts } from './persisted-texts.js';

type Values = Readonly<Record<string, unknown>>;

/** A text that a request names, or names while it sends it. */
export interface NamedText {
  readonly query: string;
  /** Its hash, where the client wants it remembered. */
  readonly sha256?: string;
}

const refused = (message: string, status = 400) => refusal('BAD_REQUEST', message, { http: { status } });

/**
 * The text that a request names: by `documentId`, as the draft of GraphQL over HTTP has it, or by the extension
 * `persistedQuery`, as Apollo's clients do (automatic persisted queries). Undefined for one that names none. Throws a
 * refusal for a name that is none, or of no text that is known.
 */
export function namedText(sent: Values, texts: PersistedTexts): NamedText | undefined {
  const { query, documentId, extensions } = sent;
  const isSent = typeof query === 'string' && query !== '';
  if (documentId != null) {
    if (isSent) throw refused('The request has a query and a documentId. Send one of them.');
    return { query: byDocumentId(documentId, texts) };
  }
  const persisted = extensions && (extensions as Values)['persistedQuery'];
  if (persisted == null) return undefined;
  const sha256 = hashIn(persisted as Values);
  if (!isSent) return { query: byHash(sha256, texts) };
  if (hash('sha256', query) !== sha256) {
    throw refused('sha256Hash is not the SHA-256 of the query. Hash its UTF-8, and send the hexadecimal digits.');
  }
  return { query, sha256 };
}

function byDocumentId(documentId: unknown, texts: PersistedTexts): string {
  const text = typeof documentId === 'string' ? texts.get(documentId.replace(/^sha256:/, '')) : undefined;
  if (text !== undefined) return text;
  const message = `${quote(String(documentId))} is the documentId of no text that is known here. Send the text as "query"; once it was sent with its hash (extensions.persistedQuery), its documentId is "sha256:" and that hash.`;
  throw refusal('DOCUMENT_UNKNOWN', message, { http: { status: 400 } });
}

function hashIn({ version, sha256Hash }: Values): string {
  if (version !== 1) throw refused('extensions.persistedQuery has no version that is known here. Send "version": 1.');
  if (typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/.test(sha256Hash)) return sha256Hash;
  throw refused('extensions.persistedQuery has no sha256Hash of 64 hexadecimal digits, in small letters.');
}

function byHash(sha256: string, texts: PersistedTexts): string {
  const text = texts.get(sha256);
  if (text !== undefined) return text;
  // Clients know this message, and send the text.
  throw refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { http: { status: 200 } });
}
