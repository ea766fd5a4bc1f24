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

/** An error after which it is worth trying again in some seconds: status 503 and `Retry-After`. */
export function refusalForNow(code: ErrorCode, message: string, retryAfter: number): GraphQLError {
  const headers = new Map([['retry-after', String(retryAfter)]]);
  return refusal(code, message, { http: { status: 503, headers } });
}
