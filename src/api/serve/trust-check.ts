import { hash } from 'node:crypto';
import { type DocumentNode, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { DocumentSet, TrustMode } from '../../access/trusted-documents.js';
import { quote } from '../../domain/fields/rules.js';
import { refusal } from '../errors/refusal.js';
import type { PricedRequest } from '../guard/priced-request.js';
import { isOwnDocument } from './own-documents.js';

export interface TrustSettings {
  readonly mode: TrustMode;
  /** The documents that are trusted at present. */
  readonly documents: () => DocumentSet;
  /** Called for the log, at most `maxLogged` times a minute, and about each document once. */
  readonly onUntrusted: (message: string) => void;
}

const minute = 60_000;
const maxLogged = 60;
const bytesRemembered = 256 * 1024;

/**
 * Refuses operations that are in no manifest (mode `enforce`), or has them logged (`audit`). Trusted without a manifest are
 * the operations of our own pages, and queries that ask for the schema only, which is public: the Playground needs it.
 */
export class TrustCheck {
  readonly #settings: TrustSettings;
  readonly #logged = new LRUCache<string, true>({ maxSize: bytesRemembered });
  #minuteEnds = 0;
  #linesLeft = maxLogged;

  constructor(settings: TrustSettings) {
    this.#settings = settings;
  }

  get isEnforced(): boolean {
    return this.#settings.mode === 'enforce';
  }

  /** Throws a refusal for an operation that is not trusted, in the mode `enforce`. */
  check(text: string, priced: PricedRequest): void {
    if (this.#isTrusted(text, priced.document)) return;
    const { operation } = priced;
    const kind = operation?.operation ?? 'document';
    const name = operation?.name ? ` ${quote(operation.name.value)}` : ' without a name';
    this.#log(`${kind}${name}, sha256:${hash('sha256', text)}`, this.isEnforced);
    if (!this.isEnforced) return;
    const message = `This service runs only documents that its operator trusts, and not this ${kind}${name}. Send the documentId of a trusted document, or ask the operator to add your manifest to TRUSTED_DOCUMENTS.`;
    throw refusal('DOCUMENT_NOT_TRUSTED', message, { http: { status: 403 } });
  }

  /** Has it logged that a request names a document by an unknown id, which is refused in every mode. */
  reportUnknown(id: string): void {
    this.#log(`document ${quote(id)}`, true);
  }

  #isTrusted(text: string, document: DocumentNode): boolean {
    return this.#settings.documents().has(text, document) || asksForSchemaOnly(document) || isOwnDocument(document);
  }

  #log(description: string, isRefused: boolean): void {
    if (this.#logged.get(description)) return;
    const now = performance.now();
    if (now > this.#minuteEnds) {
      this.#minuteEnds = now + minute;
      this.#linesLeft = maxLogged;
    }
    if (this.#linesLeft === 0) return;
    this.#linesLeft--;
    this.#logged.set(description, true, { size: 2 * description.length });
    const what = isRefused ? 'was refused' : 'would be refused with TRUSTED_DOCUMENTS_MODE=enforce';
    const rest = this.#linesLeft > 0 ? '' : ' Others are not logged for the rest of the minute.';
    this.#settings.onUntrusted(`Not in the trusted documents: ${description}. It ${what}.${rest}`);
  }
}

const schemaFields = ['__schema', '__type', '__typename'];

/** Whether each operation of a document is a query for the schema, or for the name of the root type. */
const asksForSchemaOnly = ({ definitions }: DocumentNode): boolean =>
  definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation === 'query' &&
        definition.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && schemaFields.includes(selection.name.value),
        )),
  );
