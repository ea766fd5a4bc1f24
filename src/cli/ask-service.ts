import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { dataOf } from '../graphql/ask.js';
import { documentText } from '../graphql/document-text.js';

/** A service that did not answer as a catalogue does. */
export class NoAnswer extends Error {
  constructor(url: string, why: string) {
    super(`No catalogue answered at ${url} (${why}). Check the address, and that the service runs.`);
    this.name = 'NoAnswer';
  }
}

const patience = 30_000;

/** A service, and who asks it. */
export interface Service {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** A token of the API. */
  readonly token?: string | undefined;
}

/** What a service answers to one of the committed documents. Rejects with `NoAnswer`, or with the first of its errors. */
export async function askService<Data, Variables extends object>(
  { url, token }: Service,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const body = JSON.stringify({ query: documentText(document), variables });
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...authorization };
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body, signal }).catch((error) => {
    throw new NoAnswer(url, error.cause?.code ?? error.message);
  });
  const text = await response.text();
  if (!isAnswer(text)) throw new NoAnswer(url, `HTTP status ${response.status}`);
  return dataOf<Data>(text);
}

function isAnswer(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
  } catch {
    return false;
  }
}
