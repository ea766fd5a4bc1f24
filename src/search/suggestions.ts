import type { Lexicon } from './lexicon.js';
import { isUnknownWord, type QueryWord } from './query-parser.js';
import { tokenizeQuery } from './tokens.js';

// Searching the vocabulary takes milliseconds a word, and a query with more unknown words is hardly a typing error.
const correctedWordLimit = 4;
const distanceLimit = 3;

/**
 * Corrected queries as plain text, the most likely first: each unknown word is replaced by a near word of the index, or
 * dropped where there is none. Empty where the index knows every word, or no word near an unknown one.
 */
export function suggestQueries(
  query: string,
  words: readonly QueryWord[],
  { lexicon, limit }: { readonly lexicon: Lexicon; readonly limit: number },
): readonly string[] {
  const unknown = words.filter(isUnknownWord);
  if (unknown.length === 0) return [];
  const near = new Map(unknown.map(({ term }, i) => [term, i < correctedWordLimit ? nearestWords(term, lexicon) : []]));
  const choices = Math.max(1, ...Array.from(near.values(), ({ length }) => length));
  const all = Array.from({ length: Math.min(limit, choices) }, (_, choice) => correctQuery(query, near, choice));
  return all.filter((text, i) => text !== '' && all.indexOf(text) === i);
}

/** The words at most three edits and half the term's length away, the nearest and then the most frequent first. */
function nearestWords(term: string, lexicon: Lexicon): readonly string[] {
  return lexicon.vocabulary
    .near(term, Math.min(distanceLimit, Math.floor(term.length / 2)))
    .map(({ word, distance }) => ({ word, distance, frequency: lexicon.postings(word).length }))
    .sort((a, b) => a.distance - b.distance || b.frequency - a.frequency)
    .map(({ word }) => word);
}

/** The query with the choice-th near word for each unknown one; empty where only stop words are left. */
function correctQuery(query: string, near: ReadonlyMap<string, readonly string[]>, choice: number): string {
  const { text, tokens } = tokenizeQuery(query);
  let result = '';
  let from = 0;
  let isEmpty = true;
  for (const { term, start, end } of tokens) {
    // All year groups of a range have the same offsets.
    if (start < from) continue;
    const words = near.get(term);
    const word = words === undefined ? text.slice(start, end) : (words[Math.min(choice, words.length - 1)] ?? '');
    result += text.slice(from, start) + word;
    from = end;
    isEmpty &&= word === '';
  }
  return isEmpty ? '' : (result + text.slice(from)).replace(/\s+/g, ' ').trim();
}
