import type { ProblemCode } from '../domain/problem-codes.js';

/** Something wrong with a catalogue document: a permanent code, where it is (RFC 6901), and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly pointer: string;
  readonly message: string;
}

/** Appends one step to a JSON pointer. */
export function at(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** One line for a person: `CODE at /pointer: message`. */
export function told(problem: Problem): string {
  return `${problem.code} at ${problem.pointer || 'the top'}: ${problem.message}`;
}

/** A document was not taken, for all of these reasons. */
export class CatalogueRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The catalogue has ${problems.length} problem${problems.length === 1 ? '' : 's'}.`);
    this.name = 'CatalogueRefused';
    this.problems = problems;
  }
}
