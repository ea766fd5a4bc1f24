import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { dataOf } from '../../api/serve/ask.js';

/** Thrown when a service does not answer like a catalogue. */
export class NoAnswer extends Error {
  constructor(url: string, why: string) {
    super(`No catalogue answered at ${url} (${why}). Check the address, and check that the service is running.`);
    this.name = 'NoAnswer';
  }
}

const timeoutMs = 30_000;

/** A service and a token for it. */
export interface Service {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** A token of the API. */
  readonly token?: string | undefined;
}

/** Sends an operation of `schema/operations/` to a service. Rejects with `NoAnswer`, or with the first error of the answer. */
export async function askService<Data, Variables extends object>(
  { url, token }: Service,
  document: DocumentTypeDecoration<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const body = JSON.stringify({ query: String(document), variables });
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...authorizationHeader(token) };
  const { status, bytes } = await fetchBytes(`${url}/graphql`, { method: 'POST', headers, body });
  const text = bytes.toString();
  if (!isAnswer(text)) throw new NoAnswer(url, `HTTP status ${status}`);
  return dataOf<Data>(text);
}

/** Reads the whole document of a service, with drafts, as it is now or was at a revision. Rejects with `NoAnswer`, or with the error of the service. */
export async function documentFrom({ url, token }: Service, revision?: number): Promise<Buffer> {
  const address = `${url}/exports/catalogue.json${revision === undefined ? '' : `?revision=${revision}`}`;
  const { status, bytes } = await fetchBytes(address, { headers: authorizationHeader(token) });
  if (status === 200) return bytes;
  if (!isAnswer(bytes.toString())) throw new NoAnswer(url, `HTTP status ${status}`);
  return dataOf<never>(bytes.toString());
}

const authorizationHeader = (token: string | undefined) =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

/** The status and the body at an address. Rejects with `NoAnswer` if nothing answers in time. */
export async function fetchBytes(address: string, init: RequestInit = {}) {
  try {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    throw new NoAnswer(new URL(address).origin, cause?.code ?? message);
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
