/** A query that a link opens: `?query=&variables=&operationName=`, or `?operation=` and the name of an example. */
export interface SharedQuery {
  readonly query: string;
  /** JSON, as it is in the editor; empty for none. */
  readonly variables: string;
  /** Which operation to run; empty if the query has only one. */
  readonly operationName: string;
}

/** Proxies and servers refuse longer addresses: nginx takes 8,192 bytes of the whole first line of a request. */
export const longestLink = 8000;

/** A document that links name in place of the whole query. */
export interface NamedDocument {
  readonly name: string;
  readonly document: string;
  /** JSON, for an address that names no variables. */
  readonly variables?: string;
}

/** The query that the search part of an address opens, by its text or by the name of an example, if there is one. */
export function parseSharedQuery(search: string, examples: readonly NamedDocument[]): SharedQuery | undefined {
  const parameters = new URLSearchParams(search);
  const example = examples.find(({ name }) => name === parameters.get('operation'));
  const query = parameters.get('query') || example?.document;
  if (!query) return undefined;
  const variables = formatJson(parameters.get('variables') ?? example?.variables ?? '', 2);
  return {
    query,
    variables: variables === '{}' || variables === 'null' ? '' : variables,
    operationName: parameters.get('operationName') ?? '',
  };
}

/** The search part of a link that opens a query: by its name if it is an example. */
export function formatSharedQuery(shared: SharedQuery, examples: readonly NamedDocument[]): string {
  const example = examples.find(({ document }) => document === shared.query);
  const variables = formatJson(shared.variables, 0);
  const parameters = {
    ...(example ? { operation: example.name } : { query: shared.query }),
    ...(variables !== '' && { variables }),
    ...(shared.operationName !== '' && { operationName: shared.operationName }),
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
