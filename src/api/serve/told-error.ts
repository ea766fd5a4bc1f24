import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { type ErrorCode, errorCodes } from '../errors/error-codes.js';

const longest = 400;
/** The most characters of what was sent that stand together in a message. */
const most = 80;

/**
 * What a client is told of an error: its message, where it is, and its permanent code. Never a trace, a path of a file
 * or a whole rejected object; of an error that nobody planned, only that it happened.
 */
export function toldError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeOf(formatted, error);
  if (code === 'INTERNAL_SERVER_ERROR' || isUnplanned(error)) {
    const { path, locations } = formatted;
    return {
      message: 'Something went wrong on our side. It has been logged; please try again later.',
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  }
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, message: withoutValues(formatted.message), extensions: { ...extensions, code } };
}

function codeOf({ extensions }: GraphQLFormattedError, error: unknown): ErrorCode {
  const code = String(extensions?.['code'] ?? '');
  if (Object.hasOwn(errorCodes, code) && code !== 'INTERNAL_SERVER_ERROR') return code as ErrorCode;
  return isAboutArgument(error) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

/**
 * True where graphql-js refuses the value of an argument while it runs a valid query, such as null from a variable that
 * has a default. It gives such an error no code; its nodes are the value, where others have the field.
 */
function isAboutArgument(error: unknown): boolean {
  const kind = error instanceof GraphQLError ? error.nodes?.[0]?.kind : undefined;
  return kind !== undefined && kind !== Kind.FIELD && kind !== Kind.OPERATION_DEFINITION;
}

/** True of what was thrown by accident in a resolver: a GraphQLError wraps it as its original. */
export function isUnplanned(error: unknown): boolean {
  const original = error instanceof GraphQLError ? error.originalError : error;
  return original !== undefined && original !== null && !(original instanceof GraphQLError);
}

/**
 * graphql-js prints whole values and names that it rejects. Of each text at most 80 characters are kept, and of objects
 * and lists only that they were there.
 */
function withoutValues(message: string): string {
  const short = message
    .replace(/(?<=got invalid value )[{[][\s\S]*?(?= at "[^"]*"; |; (?!.*; ))/, 'an object or list')
    .replace(/(?<=found:? )[{[][\s\S]*[}\]]/, 'an object or list')
    .replace(/"((?:[^"\\]|\\[\s\S])*)"/g, (quoted, text: string) => (text.length > most ? `"${cut(text)}"` : quoted))
    .replace(/[^\s"]+/g, (run) => (run.length > most + 2 ? cut(run) : run));
  return short.length > longest ? `${short.slice(0, longest)}…` : short;
}

/** The start of a text, not ending inside an escape. */
const cut = (text: string) => `${text.slice(0, most - 1).replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')}…`;
