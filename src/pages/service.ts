import type { DocumentTypeDecoration, ResultOf, VariablesOf } from '@graphql-typed-document-node/core';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The service refused a request. The message is the service's own. */
export class RefusedError extends Error {
  readonly code: string | undefined;
  /** The messages of all errors; the first is `message`. */
  readonly messages: readonly string[];

  constructor(messages: readonly [string, ...string[]], code: string | undefined) {
    super(messages[0]);
    this.code = code;
    this.messages = messages;
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'An error occurred. Try again in a moment.';

// All addresses are relative to the page, so that they are right below any path of PUBLIC_URL.

/** Posts a GraphQL request to the service that this page came from. */
export const post = (request: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch('graphql', {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(request),
  });

/**
 * The data of one of the committed operations, whose document generated/graphql.ts has. Throws a `RefusedError` where
 * the answer has an error, even if other parts of it have data.
 */
export async function ask<Document extends DocumentTypeDecoration<unknown, never>>(
  query: string,
  variables: VariablesOf<Document>,
  headers: Readonly<Record<string, string>> = {},
): Promise<ResultOf<Document>> {
  const response = await post({ query, variables }, headers);
  const answer = await answerIn<ResultOf<Document>>(response);
  if (answer.data && !answer.errors) return answer.data;
  throw refusal(answer, response);
}

/** The value of a field that is null only together with an error, which `ask` has thrown. */
export function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The answer of the service is incomplete. Try again in a moment.');
  return value;
}

interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The items of every page of a list. */
export async function allPages<Item>(
  pageAfter: (cursor: string | null) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page<Item> = await pageAfter(after);
    items.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return items;
}

/** The response to a GET of the service. Throws a `RefusedError` where the service refuses it. */
export async function fetchOk(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options);
  if (response.ok) return response;
  throw refusal(await answerIn(response), response);
}

/** The body of a response; empty where it isn't JSON, as when a proxy answers in place of the service. */
const answerIn = async <Data>(response: Response): Promise<Answer<Data>> =>
  response.json().catch(() => ({})) as Promise<Answer<Data>>;

function refusal({ errors }: Answer<unknown>, { status }: Response): RefusedError {
  const [error, ...others] = errors ?? [];
  const message = error?.message ?? `The service answered ${status}. Try again in a moment.`;
  return new RefusedError([message, ...others.map((other) => other.message)], error?.extensions?.code);
}

/** Makes parameters of the values that are not empty. */
export const nonEmptyParameters = (values: Readonly<Record<string, string>>): URLSearchParams =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));

/** The values of a parameter that may be given several times, or once with commas between its values. */
export const listParameter = (parameters: URLSearchParams, name: string): readonly string[] =>
  parameters
    .getAll(name)
    .flatMap((text) => text.split(','))
    .filter((text) => text !== '');
