import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

/** An error for a client: what is wrong and what to do, with its permanent code. */
export function refusal(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
