import type { Asked } from './asked.js';
import type { OperationRequest } from './guard/guard.js';

/** An operation as HTTP brought it. */
export interface RequestIn extends OperationRequest {
  readonly variables: Values | undefined;
  /** Whether all of the request is as GraphQL over HTTP has it. Where it is not, Apollo refuses or decides. */
  readonly isWellFormed: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** The operation that an HTTP request carries; undefined for one without any, which Apollo refuses. */
export function requestIn(request: Asked): RequestIn | undefined {
  const sent = request.method === 'GET' ? inAddress(request.search) : request.body;
  if (!isObject(sent) || typeof sent['query'] !== 'string') return undefined;
  const { query, operationName, variables, extensions } = sent;
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isObject(variables) ? variables : undefined,
    isWellFormed:
      (operationName == null || typeof operationName === 'string') &&
      [variables, extensions].every((member) => member == null || isObject(member)) &&
      !(isObject(extensions) && 'persistedQuery' in extensions) &&
      (request.method === 'POST' || isPlainGet(request)),
  };
}

function inAddress(search: string): Values {
  const parameters = new URLSearchParams(search);
  const json = (name: string) => {
    const text = parameters.get(name);
    return text === null ? undefined : parsed(text);
  };
  return {
    query: parameters.get('query'),
    operationName: parameters.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

/** Whether a GET names each parameter once, and no type of a content that it has not. */
function isPlainGet({ search, headers }: Asked): boolean {
  const names = [...new URLSearchParams(search).keys()];
  return new Set(names).size === names.length && headers['content-type'] === undefined;
}

/** The object that a parameter holds; anything else stays the text that it is. */
function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : json;
  } catch {
    return json;
  }
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
