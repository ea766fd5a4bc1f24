import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind } from 'graphql';
import type { JsonResult } from '../../engine/compiled-operation.js';
import { toBinaryString } from '../../engine/json-text.js';
import type { Context } from '../context/context.js';
import { type ErrorCode, errorCodes } from '../errors/error-codes.js';
import { actualOf } from '../guard/node-budget.js';
import { explainError } from './explain-error.js';

// Step 4 of an answer: from a result to the bytes that are sent, with errors as clients see them and the cost.

/** The HTTP answer to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  /** In UTF-8. */
  readonly body: Buffer;
  /** Whether the same request gets the same answer as long as its reading is the same: a query without errors. */
  readonly isLasting: boolean;
  /** The operation that was answered; absent where the request could not be read. */
  readonly operation?: AnsweredOperation | undefined;
}

/** What metrics tell of an operation. */
export interface AnsweredOperation {
  /** The name that the client gave it; undefined if it gave none. */
  readonly name: string | undefined;
  /** The estimated number of objects. */
  readonly objects: number;
  /** The estimated number of comparisons. */
  readonly work: number;
}

interface AnswerParts {
  readonly errors: FormattedErrors;
  readonly cost: CostExtension | undefined;
  readonly mediaType: string;
}

/** Puts an answer together as Apollo does: the same members in the same order, and a line feed at the end. */
export function formatAnswer(
  { data }: JsonResult,
  { errors: { errors, status }, cost, mediaType }: AnswerParts,
): Answer {
  const first = errors.length > 0 ? `"errors":${toBinaryString(JSON.stringify(errors))},` : '';
  const last = cost ? `,"extensions":${JSON.stringify({ cost })}` : '';
  const body = Buffer.from(`{${first}"data":${data}${last}}\n`, 'latin1');
  return { status, headers: [['content-type', mediaType]], body, isLasting: errors.length === 0 };
}

/** The request header by which a client asks for the cost of its request. */
export const costHeader = 'x-catalogue-cost';

/** `extensions.cost` of an answer, in objects: the price, the limit, and how many the answer has. */
export interface CostExtension {
  readonly requested: number;
  readonly limit: number;
  readonly actual: number;
}

/** The cost of a request; undefined where the client didn't ask for it, or nothing was priced. */
export function costExtension(context: Context): CostExtension | undefined {
  const { priced, guard, tellsCost } = context;
  if (!priced || !guard || !tellsCost) return undefined;
  return { requested: priced.requested, limit: guard.limits.objects, actual: actualOf(context) };
}

export interface FormattedErrors {
  readonly errors: readonly GraphQLFormattedError[];
  /** The HTTP status of the whole answer. */
  readonly status: number;
}

type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Formats the errors of fields. An error may set the HTTP status in `extensions.http`, which clients don't see. */
export function formatErrors(errors: readonly GraphQLError[], format: ErrorFormatter): FormattedErrors {
  let status = 200;
  const formatted = errors.map((error) => {
    const { http, ...extensions } = error.extensions;
    status = (http as { readonly status?: number } | undefined)?.status ?? status;
    const code = extensions['code'] ?? 'INTERNAL_SERVER_ERROR';
    return format({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
  });
  return { errors: formatted, status };
}

const maxMessage = 400;
/** The maximum number of consecutive characters from a client that a message quotes. */
const maxQuotation = 80;

/**
 * An error as a client sees it: its message, its place, and its permanent code. With a schema, an error of graphql-js also
 * says what to write instead. Never a stack trace, a path of a file or a whole rejected object; of an unexpected error,
 * only that it happened.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  schema?: GraphQLSchema,
): GraphQLFormattedError {
  const code = errorCodeOf(formatted, error);
  if (code === 'INTERNAL_SERVER_ERROR' || isUnexpected(error)) {
    const { path, locations } = formatted;
    return {
      message: 'An error occurred in the service. It has been logged; please try again later.',
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  }
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const explained = schema && error instanceof GraphQLError ? explainError(error, schema) : undefined;
  const message = explained
    ? `${shortenValues(explained.fault)} ${explained.remedy}`
    : shortenValues(formatted.message);
  return { ...formatted, message, extensions: { ...extensions, code } };
}

function errorCodeOf({ extensions }: GraphQLFormattedError, error: unknown): ErrorCode {
  const code = String(extensions?.['code'] ?? '');
  if (Object.hasOwn(errorCodes, code) && code !== 'INTERNAL_SERVER_ERROR') return code as ErrorCode;
  return isAboutArgument(error) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

/**
 * True where graphql-js refuses the value of an argument while it runs a valid query, such as null from a variable that
 * has a default. It gives such an error no code; its node is the value, where other errors have the field.
 */
function isAboutArgument(error: unknown): boolean {
  const kind = error instanceof GraphQLError ? error.nodes?.[0]?.kind : undefined;
  return kind !== undefined && kind !== Kind.FIELD && kind !== Kind.OPERATION_DEFINITION;
}

/** True for an unexpected error of a resolver: graphql-js wraps it in a GraphQLError as `originalError`. */
function isUnexpected(error: unknown): boolean {
  const original = error instanceof GraphQLError ? error.originalError : error;
  return original !== undefined && original !== null && !(original instanceof GraphQLError);
}

/**
 * graphql-js prints the values and names that it rejects in full. Of each text at most 80 characters are kept, and an
 * object or list is replaced by those words.
 */
function shortenValues(message: string): string {
  const short = message
    .replace(/(?<=got invalid value )[{[][\s\S]*?(?= at "[^"]*"; |; (?!.*; ))/, 'an object or list')
    .replace(/(?<=found:? )[{[][\s\S]*[}\]]/, 'an object or list')
    .replace(/"((?:[^"\\]|\\[\s\S])*)"/g, (quotation, text: string) =>
      text.length > maxQuotation ? `"${truncate(text)}"` : quotation,
    )
    .replace(/[^\s"]+/g, (word) => (word.length > maxQuotation + 2 ? truncate(word) : word));
  return short.length > maxMessage ? `${short.slice(0, maxMessage)}…` : short;
}

/** The start of a text, which doesn't end inside an escape sequence. */
const truncate = (text: string) => `${text.slice(0, maxQuotation - 1).replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')}…`;
