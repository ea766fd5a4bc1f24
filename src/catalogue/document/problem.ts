import type { ProblemCode } from '../../domain/fields/problem-codes.js';

/** Something wrong with a catalogue document: a permanent code, where it is (RFC 6901), and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly pointer: string;
  /** What a person calls the thing that the pointer leads into; absent where it leads into none. */
  readonly thing?: string;
  /** From 1, in the file; absent where nobody looked it up, and for a problem of the file as a whole. */
  readonly line?: number;
  readonly message: string;
}

/** Appends one step to a JSON pointer. */
export function at(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** One line for a person: `CODE at /programmes/3/slug, line 120 (programme "mastering-number" of 2021/22): message`. */
export function formatProblem({ code, pointer, line, thing, message }: Problem): string {
  const place = `${pointer || 'the top'}${line === undefined ? '' : `, line ${line}`}`;
  return `${code} at ${place}${thing ? ` (${thing})` : ''}: ${message}`;
}

/** Why a file was not taken, for a person: its name and how much is wrong, then a line for each problem. */
export function formatProblems(file: string, problems: readonly Problem[]): readonly string[] {
  return [`${file} has ${problems.length} problem${problems.length === 1 ? '' : 's'}:`, ...problems.map(formatProblem)];
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
