interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
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
  throw new Error(answer.errors?.[0]?.message ?? `The service answered ${response.status}. Try again in a moment.`);
}
