import type { HTTPGraphQLRequest } from '@apollo/server';
import type { OperationRequest } from './guard/guard.js';

/** The operation that an HTTP request carries; undefined for one that is malformed, which Apollo refuses. */
export function requestIn({ method, search, body }: HTTPGraphQLRequest): OperationRequest | undefined {
  const sent = method === 'GET' ? inAddress(search) : body;
  if (!isObject(sent) || typeof sent['query'] !== 'string') return undefined;
  const { query, operationName, variables } = sent;
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isObject(variables) ? variables : undefined,
  };
}

function inAddress(search: string): object {
  const parameters = new URLSearchParams(search);
  const variables = parameters.get('variables');
  return {
    query: parameters.get('query'),
    operationName: parameters.get('operationName'),
    variables: variables === null ? undefined : parsed(variables),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
