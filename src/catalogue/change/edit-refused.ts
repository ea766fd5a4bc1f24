import type { TokenScope } from '../../access/token.js';
import type { ProblemCode } from '../../domain/fields/problem-codes.js';

/** Something wrong with what was asked: a permanent code, where it is in the request or in the catalogue, and what to do. */
export interface EditProblem {
  readonly code: ProblemCode | EditCode;
  readonly path: string;
  readonly message: string;
}

/** Why edits cannot be made. */
export type Refusal =
  | { readonly kind: 'INVALID'; readonly problems: readonly EditProblem[] }
  | { readonly kind: 'NOT_FOUND'; readonly id: string; readonly message: string }
  /** The entry is at another revision than was expected. */
  | { readonly kind: 'CONFLICT'; readonly id: string; readonly revision: number }
  /** What is missing: a scope, or a hub by its id. */
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
  ID_UNKNOWN: 'A part has an id that the thing which is edited does not have.',
  NAME_UNKNOWN: 'A name with @ stands for nothing that was made before it in the same request.',
  NAME_REPEATED: 'A name with @ is given to two things.',
  STILL_REFERRED_TO: 'Something that is to be deleted is referred to.',
  DRAFT_NOT_WITHDRAWN: 'A draft is to be withdrawn that was never published.',
  ORDER_INCOMPLETE: 'An order does not name each of the things to be ordered once.',
  YEAR_NOT_LATER: 'A year is to be copied to one that is not later.',
  YEAR_EMPTY: 'A year is to be copied that has nothing to carry forward.',
} as const;

export type EditCode = keyof typeof editCodes;
