import type { GraphQLError } from 'graphql';
import type { ErrorCode } from '../error-codes.js';
import { refusal } from '../refusal.js';

/** A refusal of a whole request: nothing of it was run, so that its HTTP status is 400. */
export function refused(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return refusal(code, message, { ...details, http: { status: 400 } });
}
