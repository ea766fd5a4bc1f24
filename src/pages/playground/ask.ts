interface Question {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** Sends a question to the service that this page came from. Throws where the answer is no JSON. */
export async function ask(question: Question, options?: { readonly headers?: Readonly<Record<string, string>> }) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      ...options?.headers,
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'x-catalogue-cost': '1', // The answer then says what it cost, in `extensions.cost`.
    },
    body: JSON.stringify(question),
  });
  try {
    return await response.json();
  } catch (cause) {
    throw new Error(`The service answered ${response.status}, and not in JSON. Try again in a moment.`, { cause });
  }
}
