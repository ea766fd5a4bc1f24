import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { plainId } from '../../access/manifest.js';
import { refusal } from '../errors/refusal.js';
import type { OperationRequest } from '../guard/guard.js';
import type { Price } from '../guard/price.js';
import type { PersistedQueries } from './persisted-queries.js';

// Step 1 of an answer: from an HTTP request to the operation that it carries, or names by a hash.

/** A GraphQL request as HTTP brought it. */
export interface HttpOperation {
  readonly method: string;
  /** The id of the request in the log; absent where our own code asks. */
  readonly id?: string | undefined;
  /** By lower-case name. */
  readonly headers: IncomingHttpHeaders;
  /** The query string of the address with its question mark; empty for none. */
  readonly search: string;
  /** The parsed JSON of a POST. */
  readonly body: unknown;
  /** How many bytes of an answer the server can take at present; absent or undefined for any number. */
  readonly room?: () => number | undefined;
  /** Has the client pay for its operation: 0, or after how many seconds it can pay. Absent if nobody pays. */
  readonly charge?: (price: Price) => number;
}

/** The operation of a request. */
export interface ParsedRequest extends OperationRequest {
  readonly variables: Values | undefined;
  /** Whether the whole request follows GraphQL over HTTP. Where it doesn't, Apollo refuses it or decides. */
  readonly isWellFormed: boolean;
  /** The hash of the text, where the client wants the text to be remembered. */
  readonly sha256: string | undefined;
  /** The same request with the text of its query in place of a hash. */
  readonly http: HttpOperation;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Finds the operation of an HTTP request. Returns undefined where there is none, which Apollo refuses. Throws a refusal
 * for the hash of an unknown text.
 */
export function parseRequest(sent: HttpOperation, persisted: PersistedQueries): ParsedRequest | undefined {
  const request = withoutEmptyMembers(sent);
  const parameters = request.method === 'GET' ? parseSearch(request.search) : request.body;
  if (!isObject(parameters)) return undefined;
  checkExtensions(parameters['extensions']);
  const named = findPersisted(parameters, persisted);
  const query = named?.query ?? parameters['query'];
  if (typeof query !== 'string') {
    if (request.method === 'POST' && new URLSearchParams(request.search).has('documentId')) throw misplacedId();
    return undefined;
  }
  const { operationName, variables, extensions } = parameters;
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isObject(variables) ? variables : undefined,
    isWellFormed:
      (operationName == null || typeof operationName === 'string') &&
      [variables, extensions].every((member) => member == null || isObject(member)) &&
      (request.method === 'POST' || isWellFormedGet(request)),
    sha256: named?.sha256,
    http: named ? withText(request, parameters, query) : request,
  };
}

const misplacedId = () =>
  badRequest(
    'The address of a POST has a documentId, which is read from its body. Send { "documentId": "…" }, or a GET.',
  );

/** Of extensions only the hash of a query is read, but they are written again for Apollo Server. */
function checkExtensions(extensions: unknown): void {
  if (hasLevelsBelow(extensions, maxExtensionLevels))
    throw badRequest(`extensions has more than ${maxExtensionLevels} levels of lists and objects. Leave them out.`);
}

const maxExtensionLevels = 32;

/** Whether a value contains lists or objects below so many levels of them. */
export const hasLevelsBelow = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => hasLevelsBelow(each, levels - 1)));

const optionalMembers = ['operationName', 'variables', 'extensions'];
const emptyParameter = /[?&](?:operationName|variables|extensions)=(?:null)?(?:&|$)/;

/** The request without optional members that are empty: many clients send `operationName=` or `variables=null` for none. */
function withoutEmptyMembers(request: HttpOperation): HttpOperation {
  const { method, search, body } = request;
  if (method === 'GET' && emptyParameter.test(search)) {
    const parameters = new URLSearchParams(search);
    for (const name of optionalMembers) {
      const [value, ...others] = parameters.getAll(name);
      const isEmpty = value === '' || (value === 'null' && name !== 'operationName');
      if (isEmpty && others.length === 0) parameters.delete(name);
    }
    return { ...request, search: `?${parameters}` };
  }
  if (!isObject(body) || !hasEmptyMember(body)) return request;
  const members = Object.entries(body).filter(([name, value]) => value !== '' || !optionalMembers.includes(name));
  return { ...request, body: Object.fromEntries(members) };
}

/** Written out because each query takes this way: a loop over the names takes 1 µs. */
const hasEmptyMember = ({ operationName, variables, extensions }: Values): boolean =>
  operationName === '' || variables === '' || extensions === '';

function parseSearch(search: string): Values {
  const parameters = new URLSearchParams(search);
  const parameter = (name: string) => {
    const text = parameters.get(name);
    return text === null ? undefined : parseObject(text);
  };
  return {
    query: parameters.get('query'),
    documentId: parameters.get('documentId'),
    operationName: parameters.get('operationName'),
    variables: parameter('variables'),
    extensions: parameter('extensions'),
  };
}

/** The object that a parameter holds as JSON; anything else stays text, which is refused later. */
function parseObject(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : json;
  } catch {
    return json;
  }
}

/** Whether a GET has each parameter once, and no Content-Type: it has no content. */
function isWellFormedGet({ search, headers }: HttpOperation): boolean {
  const names = [...new URLSearchParams(search).keys()];
  return new Set(names).size === names.length && headers['content-type'] === undefined;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withText(request: HttpOperation, body: Values, query: string): HttpOperation {
  const { documentId: _, extensions, ...others } = body;
  const { persistedQuery: __, ...rest } = isObject(extensions) ? extensions : {};
  if (request.method !== 'GET') return { ...request, body: { ...others, extensions: rest, query } };
  const parameters = new URLSearchParams(request.search);
  parameters.delete('documentId');
  parameters.set('query', query);
  parameters.set('extensions', JSON.stringify(rest));
  return { ...request, search: `?${parameters}` };
}

interface PersistedQuery {
  readonly query: string;
  /** The hash, where the client sent the query with it to have it remembered. */
  readonly sha256?: string;
}

const badRequest = (message: string) => refusal('BAD_REQUEST', message, { http: { status: 400 } });

/**
 * The query that a request names by `documentId`, as the draft of GraphQL over HTTP has it, or by the extension
 * `persistedQuery`, as Apollo's clients do (automatic persisted queries). Undefined where it names none.
 */
function findPersisted(parameters: Values, persisted: PersistedQueries): PersistedQuery | undefined {
  const { query, documentId, extensions } = parameters;
  const hasText = typeof query === 'string' && query !== '';
  if (documentId != null) {
    if (hasText) throw badRequest('The request has both a query and a documentId. Send only one of them.');
    return { query: persisted.find(documentId) };
  }
  const extension = extensions && (extensions as Values)['persistedQuery'];
  if (extension == null) return undefined;
  const sha256 = readHash(extension as Values);
  if (!hasText) return { query: findByHash(sha256, persisted) };
  if (hash('sha256', query) !== sha256) {
    throw badRequest(
      'sha256Hash is not the SHA-256 hash of the query. Hash the query as UTF-8, and send the hexadecimal digits.',
    );
  }
  return { query, sha256 };
}

function readHash({ version, sha256Hash }: Values): string {
  if (version !== 1) throw badRequest('extensions.persistedQuery has an unsupported version. Send "version": 1.');
  if (typeof sha256Hash === 'string' && /^(?:sha256:)?[0-9a-f]{64}$/.test(sha256Hash)) return plainId(sha256Hash);
  throw badRequest('extensions.persistedQuery needs a sha256Hash of 64 lower-case hexadecimal digits.');
}

function findByHash(sha256: string, persisted: PersistedQueries): string {
  const query = persisted.get(sha256);
  if (query !== undefined) return query;
  // Apollo's clients look for this message, and then send the text.
  throw refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { http: { status: 200 } });
}
