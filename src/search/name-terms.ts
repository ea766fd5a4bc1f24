import { conceptOf, conceptsAt } from './synonyms.js';
import { tokenize, tokenizeQuery } from './tokens.js';

/** A name as the index reads it, to compare names without an index. */
export interface NameTerms {
  /** Its words, and the concepts that its words and phrases stand for. */
  readonly terms: ReadonlySet<string>;
  /** How many words it has; stop words are not counted. */
  readonly words: number;
}

export function nameTerms(name: string): NameTerms {
  const tokens = tokenize(name);
  const concepts = tokens.flatMap((_token, at) => conceptsAt(name, tokens, at));
  return { terms: new Set([...tokens, ...concepts].map(({ term }) => term)), words: tokens.length };
}

/** For each word of a query, the terms of which a name must have one: the word itself, or what it abbreviates. */
export function queryTerms(query: string): readonly (readonly string[])[] {
  return tokenizeQuery(query).tokens.map(({ term }) => [term, conceptOf(term) ?? term]);
}
