import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { dataOf } from '../../api/serve/ask.js';

/** A service that did not answer as a catalogue does. */
export class NoAnswer extends Error {
  constructor(url: string, why: string) {
    super(`No catalogue answered at ${url} (${why}). Check the address, and that the service runs.`);
    this.name = 'NoAnswer';
  }
}

const timeoutMs = 30_000;

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
  const body = JSON.stringify({ query: print(document), variables });
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...authorizationHeader(token) };
  const { status, bytes } = await fetchBytes(url, '/graphql', { method: 'POST', headers, body });
  const text = bytes.toString();
  if (!isAnswer(text)) throw new NoAnswer(url, `HTTP status ${status}`);
  return dataOf<Data>(text);
}

/** The document of a service, with drafts. Rejects with `NoAnswer`, or with the error that the service tells. */
export async function documentFrom({ url, token }: Service): Promise<Buffer> {
  const { status, bytes } = await fetchBytes(url, '/exports/catalogue.json', { headers: authorizationHeader(token) });
  if (status === 200) return bytes;
  if (!isAnswer(bytes.toString())) throw new NoAnswer(url, `HTTP status ${status}`);
  return dataOf<never>(bytes.toString());
}

const authorizationHeader = (token: string | undefined) =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

async function fetchBytes(url: string, path: string, init: RequestInit) {
  try {
    const response = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    throw new NoAnswer(url, cause?.code ?? message);
  }
}

function isAnswer(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
  } catch {
    return false;
  }
}
