import type { TokenScope } from '../../access/token-scope.js';
import type { ProblemCode } from '../../domain/fields/problem-codes.js';
import type { EditCode } from './edit-codes.js';

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
