import type { ProblemCode } from '../../domain/fields/problem-codes.js';
import { formatCount } from '../../text/format-count.js';

/** Something wrong with a catalogue document: a permanent code, where it is (RFC 6901), and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly pointer: string;
  /** A description of the entry that the pointer leads into; absent if it leads into none. */
  readonly thing?: string;
  /** The line in the file, from 1; absent if it was not looked up, and for a problem of the whole file. */
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

/** Why a file was refused, for a person: its name and the number of problems, then a line for each problem. */
export function formatProblems(file: string, problems: readonly Problem[]): readonly string[] {
  return [`${file} has ${formatCount(problems.length, 'problem')}:`, ...problems.map(formatProblem)];
}

/** A document was refused because of these problems. */
export class CatalogueRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The catalogue has ${formatCount(problems.length, 'problem')}.`);
    this.name = 'CatalogueRefused';
    this.problems = problems;
  }
}
