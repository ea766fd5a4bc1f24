import type { Shape } from '../domain/fields/fields.js';

/** How a fact is written in one cell. */
export type Notation =
  /** A text, number, date, yes or no, a word of a vocabulary, or the name of another thing. */
  | 'value'
  /** Several of those, with semicolons between them. */
  | 'list'
  /** "6 to 7", "4", "3 or more", "up to 5". */
  | 'range'
  /** Several small things, with semicolons between them: "kind: WORKSHOP, count: 6; kind: SCHOOL_VISIT, count: 1". */
  | 'records'
  /** What has no other notation. */
  | 'json';

/** A fact of a thing, and the column that holds it. */
export interface Column {
  /** Where the fact is in the thing: `participation.unit`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly notation: Notation;
  readonly shape: Shape;
  /** Whether every such thing has to have it. */
  readonly required: boolean;
}
