interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What the service refuses, in its own words. */
export class Refused extends Error {
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

/** The data of one of the committed operations. Throws what the service says is wrong. */
export async function ask<Data, Variables extends object>(query: string, variables: Variables): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Data>;
  if (answer.data) return answer.data;
  const [error] = answer.errors ?? [];
  const message = error?.message ?? `The service answered ${response.status}. Try again in a moment.`;
  throw new Refused(message, error?.extensions?.code);
}
