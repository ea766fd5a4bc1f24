import type { GraphQLError } from 'graphql';
import type { KeptTexts } from './kept-texts.js';

export type Values = Readonly<Record<string, unknown>>;

/** Gives the value of a field of one object. Its arguments are known already. */
export type Call = (source: unknown, context: unknown) => unknown;

/** What one run of a compiled operation carries. */
export interface Run {
  readonly context: unknown;
  /** What was written before with a context that says the same; undefined to write all anew, or within what is kept. */
  kept: KeptTexts | undefined;
  /** Coerced. */
  readonly variables: Values;
  /** Those told so far, in order. */
  readonly errors: GraphQLError[];
  /** For each list that is being written, from the outermost, the index of the item. */
  readonly indexes: number[];
  /** Calls whose arguments come from variables, made when they are first needed. */
  readonly calls: Call[];
}

/** Writes the JSON of a value, or of a field of an object. Throws what goes wrong. */
export type Writer = (value: unknown, run: Run) => string;
