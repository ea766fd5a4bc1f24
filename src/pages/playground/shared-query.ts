/** A query that a link opens: `?query=&variables=&operationName=`. */
export interface SharedQuery {
  readonly query: string;
  /** JSON, as it is in the editor; empty for none. */
  readonly variables: string;
  /** Which operation to run; empty if the query has only one. */
  readonly operationName: string;
}

/** Proxies and servers refuse longer addresses: nginx takes 8,192 bytes of the whole first line of a request. */
export const longestLink = 8000;

/** The query in the search part of an address, if there is one. */
export function parseSharedQuery(search: string): SharedQuery | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (!query) return undefined;
  const variables = formatJson(parameters.get('variables') ?? '', 2);
  return {
    query,
    variables: variables === '{}' || variables === 'null' ? '' : variables,
    operationName: parameters.get('operationName') ?? '',
  };
}

/** The search part of a link that opens a query. */
export function formatSharedQuery({ query, variables, operationName }: SharedQuery): string {
  const short = formatJson(variables, 0);
  const parameters = {
    query,
    ...(short !== '' && { variables: short }),
    ...(operationName !== '' && { operationName }),
  };
  return `?${new URLSearchParams(parameters)}`;
}

/** JSON with another indentation. A text that isn't JSON stays as it is, so that its writer can correct it. */
function formatJson(text: string, indentation: number): string {
  try {
    return JSON.stringify(JSON.parse(text), null, indentation);
  } catch {
    return text.trim();
  }
}
