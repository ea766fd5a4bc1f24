import type { ImportCode, ProblemCode } from '../domain/fields/problem-codes.js';

/** What is wrong with a cell: a permanent code, and a sentence that says what was found, what belongs there and what to do. */
export interface CellFault {
  readonly code: ImportCode | ProblemCode;
  readonly message: string;
}

/** What a cell says. With a fault, `value` is its text: it means nothing, and its rule need not be asked. */
export interface CellValue {
  readonly value: unknown;
  readonly fault?: CellFault | undefined;
}

export const faulty = (value: unknown, code: CellFault['code'], message: string): CellValue => ({
  value,
  fault: { code, message },
});
