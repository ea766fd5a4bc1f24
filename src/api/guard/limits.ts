import { cacheSizes } from '../../base/cache-sizes.js';

/** The limits on what a request may use, and on what may be cached between requests. A value equal to its limit is allowed. */
export interface Limits {
  /** Objects of the answer, both estimated and actual. */
  readonly objects: number;
  /** Estimated characters of the answer. */
  readonly characters: number;
  /** Comparisons of two values: estimated for filters, orders, searches, commits and the like, and actual for filters. */
  readonly work: number;
  /** Milliseconds that a query may run. */
  readonly milliseconds: number;
  /** Levels of fields. */
  readonly depth: number;
  /** Levels of brackets in the text, and of selection sets with fragments expanded. */
  readonly nesting: number;
  /** Aliases of fields. */
  readonly aliases: number;
  /** Root fields of an operation, with fragments expanded. */
  readonly rootFields: number;
  readonly directives: number;
  /** Fields and fragments that the document selects. */
  readonly selections: number;
  /** How often one name, or fragments of any name, may occur in one selection set: validation compares every pair. */
  readonly repeats: number;
  /** Operations in the document, of which one is run. */
  readonly operations: number;
  readonly tokens: number;
  /** Characters of the query. */
  readonly queryCharacters: number;
  /** Bytes of the variables, in UTF-8. */
  readonly variableBytes: number;
  /** Values in the variables. */
  readonly variableValues: number;
  /** Levels of lists and objects in the variables. */
  readonly variableNesting: number;
  /** Like `variableBytes`, but for a mutation, whose variables may contain a whole batch of edits. */
  readonly mutationBytes: number;
  /** Like `variableValues`, but for a mutation. */
  readonly mutationValues: number;
  /** Approximate bytes of cached parsed queries. */
  readonly keptBytes: number;
  /** Bytes of the answer to a query, for a catalogue of any size. */
  readonly answerBytes: number;
  /** Bytes of the answer to a query that are allowed for each programme of the catalogue, in addition to 1 MiB. */
  readonly answerBytesPerProgramme: number;
}

const mebibyte = 1024 * 1024;

/**
 * Chosen so that every reasonable query of a page passes with 40 hubs and five years (25 programmes each), and so that a
 * query that passes takes at most some hundreds of milliseconds.
 */
export const defaultLimits: Limits = Object.freeze({
  objects: 50_000,
  characters: 10_000_000,
  work: 10_000_000,
  milliseconds: 2_000,
  depth: 30,
  nesting: 100,
  aliases: 200,
  rootFields: 50,
  directives: 100,
  selections: 2_000,
  repeats: 50,
  operations: 20,
  tokens: 10_000,
  queryCharacters: 100_000,
  variableBytes: 64 * 1024,
  variableValues: 5_000,
  variableNesting: 32,
  mutationBytes: mebibyte,
  mutationValues: 50_000,
  keptBytes: cacheSizes.parsedQueries,
  answerBytes: 10 * mebibyte,
  answerBytesPerProgramme: 20_000,
});

/** How many bytes the answer to a query may have in a catalogue with so many programmes. */
export const maxAnswerBytes = ({ answerBytes, answerBytesPerProgramme }: Limits, programmes: number): number =>
  Math.min(answerBytes, mebibyte + programmes * answerBytesPerProgramme);
