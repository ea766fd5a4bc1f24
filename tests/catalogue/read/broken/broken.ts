import type { ProblemCode } from '../../../../src/domain/fields/problem-codes.js';
import { bytesOf } from '../../../support/builders.js';

/** A broken catalogue: what was done to it, its bytes, and all that has to be told of it. */
export interface Broken {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly problems: readonly (readonly [code: ProblemCode, pointer: string])[];
}

/** A document that is JSON, with all its problems. */
export const document = (name: string, value: unknown, ...problems: Broken['problems']): Broken => ({
  name,
  bytes: bytesOf(value),
  problems,
});

/** Bytes that are refused as a whole. */
export const file = (name: string, bytes: Uint8Array, code: ProblemCode): Broken => ({
  name,
  bytes,
  problems: [[code, '']],
});

/** Every n-th. */
export const some = <T>(items: readonly T[], every: number): readonly T[] =>
  items.filter((_, index) => index % every === 0);
