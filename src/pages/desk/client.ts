import type { DocumentTypeDecoration, ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { createContext, useContext } from 'react';
import deskEdit from '../../../schema/desk/desk-edit.graphql?raw';
import type { DeskEditDocument, DeskEditMutation, Edit } from '../../generated/graphql.js';
import { ask, fetchOk, messageOf as messageOfError, present, RefusedError } from '../service.js';

export { RefusedError };

export type EditAnswer = NonNullable<DeskEditMutation['batch']>;

/** Asks the service with the token of the session, which is sent in the header `Authorization` and nowhere else. */
export class DeskClient {
  readonly #headers: Readonly<Record<string, string>>;
  readonly #onRefused: () => void;

  /** `onRefused` is called where the service doesn't accept the token, or no longer. */
  constructor(token: string, onRefused: () => void) {
    this.#headers = { authorization: `Bearer ${token}` };
    this.#onRefused = onRefused;
  }

  async ask<Document extends DocumentTypeDecoration<unknown, never>>(
    query: string,
    variables: VariablesOf<Document>,
  ): Promise<ResultOf<Document>> {
    return this.#watched(() => ask<Document>(query, variables, this.#headers));
  }

  /** Makes edits as one change, or only checks them. */
  async edit(edits: readonly Edit[], { dryRun = false, why = '' } = {}): Promise<EditAnswer> {
    const key = dryRun ? null : crypto.randomUUID();
    const variables = { edits: [...edits], dryRun, idempotencyKey: key, why: why === '' ? null : why };
    const send = () => this.ask<typeof DeskEditDocument>(deskEdit, variables);
    // With the key, the service makes an edit once, even if its first answer was lost on the way.
    const { batch } = await (dryRun ? send() : send().catch((error) => (isOffline(error) ? send() : raise(error))));
    return present(batch);
  }

  /** A page of the service as its holder of a token sees it. */
  async fetchPage(address: string): Promise<Response> {
    return this.#watched(() => fetchOk(address, { headers: this.#headers, cache: 'no-store' }));
  }

  async #watched<Result>(send: () => Promise<Result>): Promise<Result> {
    try {
      return await send();
    } catch (error) {
      if (error instanceof RefusedError && error.code === 'TOKEN_UNKNOWN') this.#onRefused();
      throw error;
    }
  }
}

const raise = (error: unknown): never => {
  throw error;
};

/** Whether a request got no answer, as when the connection is lost. */
export const isOffline = (error: unknown): boolean => error instanceof TypeError;

export const messageOf = (error: unknown): string =>
  isOffline(error)
    ? 'The service does not answer. Check the connection; what you typed is kept in this tab.'
    : messageOfError(error);

/** What every part of the desk knows. */
export interface DeskSession {
  readonly client: DeskClient;
  readonly hub: DeskHub;
  /** Why the token may not change this hub; empty where it may. */
  readonly readOnly: string;
  /** Asks for the hubs and their years again, after a new year was started. */
  readonly refreshHubs: () => Promise<void>;
}

export interface DeskHub {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly revision: number | null;
  readonly academicYears: readonly string[];
  readonly defaultYear: string | null;
  readonly offers: readonly { readonly academicYear: string; readonly complete: boolean | null }[];
}

export const SessionContext = createContext<DeskSession | undefined>(undefined);

export function useSession(): DeskSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This part of the desk is shown only after signing in');
  return session;
}
