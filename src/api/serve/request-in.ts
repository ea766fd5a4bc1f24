import type { OperationRequest } from '../guard/guard.js';
import type { Asked } from './asked.js';
import { namedText } from './named-text.js';
import type { PersistedTexts } from './persisted-texts.js';

/** An operation as HTTP brought it. */
export interface RequestIn extends OperationRequest {
  readonly variables: Values | undefined;
  /** Whether all of the request is as GraphQL over HTTP has it. Where it is not, Apollo refuses or decides. */
  readonly isWellFormed: boolean;
  /** The hash of the text, where the client wants it remembered. */
  readonly sha256: string | undefined;
  /** The same request with its text in it, not named. */
  readonly asked: Asked;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The operation that an HTTP request carries or names; undefined for one without any, which Apollo refuses. Throws a
 * refusal for a name of no text that is known.
 */
export function requestIn(request: Asked, texts: PersistedTexts): RequestIn | undefined {
  const sent = request.method === 'GET' ? inAddress(request.search) : request.body;
  if (!isObject(sent)) return undefined;
  const named = namedText(sent, texts);
  const query = named?.query ?? sent['query'];
  if (typeof query !== 'string') return undefined;
  const { operationName, variables, extensions } = sent;
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isObject(variables) ? variables : undefined,
    isWellFormed:
      (operationName == null || typeof operationName === 'string') &&
      [variables, extensions].every((member) => member == null || isObject(member)) &&
      (request.method === 'POST' || isPlainGet(request)),
    sha256: named?.sha256,
    asked: named ? unnamed(request, sent, query) : request,
  };
}

function unnamed(request: Asked, sent: Values, query: string): Asked {
  const { documentId: _, extensions, ...others } = sent;
  const { persistedQuery: __, ...rest } = isObject(extensions) ? extensions : {};
  if (request.method !== 'GET') return { ...request, body: { ...others, extensions: rest, query } };
  const parameters = new URLSearchParams(request.search);
  parameters.delete('documentId');
  parameters.set('query', query);
  parameters.set('extensions', JSON.stringify(rest));
  return { ...request, search: `?${parameters}` };
}

function inAddress(search: string): Values {
  const parameters = new URLSearchParams(search);
  const json = (name: string) => {
    const text = parameters.get(name);
    return text === null ? undefined : parsed(text);
  };
  return {
    query: parameters.get('query'),
    documentId: parameters.get('documentId'),
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
