import type { ImportCode, ProblemCode } from '../../domain/fields/problem-codes.js';
import { type Place, toldPlace } from './place.js';

/** Why nothing can be imported as it stands: a permanent code, where, and a sentence that says what to do. */
export interface ImportProblem {
  readonly code: ImportCode | ProblemCode;
  /** Absent for what is not in a file. */
  readonly place?: Place | undefined;
  readonly message: string;
}

/** One line for a person: `CODE programmes.csv, row 4, column "section": message`. */
export const toldProblem = ({ code, place, message }: ImportProblem): string =>
  `${code} ${place ? toldPlace(place) : 'in the catalogue'}: ${message}`;

/** What was understood, and in what way, for a person to see: nothing has to be done. */
export interface ImportNote {
  readonly place: Place;
  readonly message: string;
}
