/** The most that a request may take, and that what is kept of requests may take. Each number itself still passes. */
export interface Limits {
  /** Objects that the answer is priced at, and that it may hold. */
  readonly objects: number;
  /** Characters that the answer is priced at. */
  readonly characters: number;
  /** Comparisons of two values that filters, orders, searches, commits and the like are priced at, and filters may make. */
  readonly work: number;
  /** Milliseconds that a query may run. */
  readonly milliseconds: number;
  /** Levels of fields. */
  readonly depth: number;
  /** Levels of brackets in the text, and of selection sets when fragments are followed. */
  readonly nesting: number;
  /** Fields that are given another name. */
  readonly aliases: number;
  /** Fields of an operation at its root, fragments followed. */
  readonly rootFields: number;
  readonly directives: number;
  /** Fields and fragments that the document selects. */
  readonly selections: number;
  /** Times that one name, or fragments of any name, stand in one place: validation compares each with each. */
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
  /** As `variableBytes`, of a mutation: a whole batch of edits is in its variables. */
  readonly mutationBytes: number;
  /** As `variableValues`, of a mutation. */
  readonly mutationValues: number;
  /** Bytes of parsed queries that are kept, about. */
  readonly keptBytes: number;
  /** Bytes of the answer to a query, for a catalogue of any size. */
  readonly answerBytes: number;
  /** Bytes of the answer to a query for each programme of the catalogue, beside one mebibyte. */
  readonly answerBytesPerProgramme: number;
}

const mebibyte = 1024 * 1024;

/**
 * Chosen so that whatever a page reasonably asks for passes at 40 hubs and five years (25 programmes each), and so that
 * what passes costs at most some hundreds of milliseconds.
 */
export const defaultLimits: Limits = Object.freeze({
  objects: 50_000,
  characters: 10_000_000,
  work: 10_000_000,
  milliseconds: 1_000,
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
  keptBytes: 32 * mebibyte,
  answerBytes: 10 * mebibyte,
  answerBytesPerProgramme: 20_000,
});

/** How many bytes the answer to a query may have in a catalogue with so many programmes. */
export const maxAnswerBytes = ({ answerBytes, answerBytesPerProgramme }: Limits, programmes: number): number =>
  Math.min(answerBytes, mebibyte + programmes * answerBytesPerProgramme);
