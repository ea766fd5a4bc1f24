import type { TokenScope } from '../../access/token.js';
import type { ProblemCode } from '../../domain/fields/problem-codes.js';

/** Something wrong with a request: a permanent code, where it is in the request or in the catalogue, and what to do. */
export interface RefusalProblem {
  readonly code: ProblemCode | EditCode;
  readonly path: string;
  readonly message: string;
}

/** Why edits cannot be made. */
export type Refusal =
  | { readonly kind: 'INVALID'; readonly problems: readonly RefusalProblem[] }
  | { readonly kind: 'NOT_FOUND'; readonly id: string; readonly message: string }
  /** The entry has another revision than expected. `lost` is the expected one, if a restored backup does not have it. */
  | { readonly kind: 'CONFLICT'; readonly id: string; readonly revision: number; readonly lost?: number }
  /** The missing permission: a scope, or a hub by its id. */
  | { readonly kind: 'FORBIDDEN'; readonly message: string; readonly scope?: TokenScope; readonly hub?: string };

/** Edits were refused, and nothing was changed. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`The edits were refused: ${refusal.kind}.`);
    this.refusal = refusal;
  }
}

export const notFound = (id: string, message: string) => new EditRefused({ kind: 'NOT_FOUND', id, message });

/**
 * The codes of what can be wrong with an edit apart from the catalogue that it would make. Permanent, like those of
 * catalogue problems, and listed with them in docs/errors.md.
 */
export const editCodes = {
  ID_UNKNOWN: 'A part has an id that the edited entry does not contain.',
  NAME_UNKNOWN: 'A temporary name with @ was not defined earlier in the same request.',
  NAME_REPEATED: 'A temporary name with @ is defined twice.',
  STILL_REFERRED_TO: 'The thing to delete is referred to by something else.',
  DRAFT_NOT_WITHDRAWN: 'A draft cannot be withdrawn, because it was never published.',
  ORDER_INCOMPLETE: 'A new order does not contain each item exactly once.',
  YEAR_NOT_LATER: 'A year can be copied only to a later year.',
  YEAR_EMPTY: 'The year has no programmes to copy.',
  REDACTION_REFUSED: 'A text cannot be removed from the history with these arguments.',
} as const;

export type EditCode = keyof typeof editCodes;
