import type { ProblemCode } from '../../../domain/fields/problem-codes.js';

/** Why a line cannot be read as a rule: where, and what to do. */
export interface RuleFault {
  readonly code: ProblemCode;
  /** "Line 1, column 16: …" */
  readonly message: string;
}

/** Thrown at a place of a line. */
export class RuleTextError extends Error {
  readonly offset: number;
  readonly code: ProblemCode;

  constructor(offset: number, message: string, code: ProblemCode = 'RULE_TEXT_UNREADABLE') {
    super(message);
    this.name = 'RuleTextError';
    this.offset = offset;
    this.code = code;
  }

  /** The fault, with the line and column in the text. */
  faultIn(text: string): RuleFault {
    const before = text.slice(0, this.offset).split(/\r\n|\r|\n/);
    const column = [...(before.at(-1) ?? '')].length + 1;
    return { code: this.code, message: `Line ${before.length}, column ${column}: ${this.message}` };
  }
}
