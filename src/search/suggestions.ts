import type { Lexicon } from './lexicon.js';
import { isGuess, type QueryWord } from './query-words.js';
import { queryTokens } from './tokens.js';

// Looking far afield takes milliseconds a word; a query with more unknown words is hardly a slip of the keyboard.
const mostCorrected = 4;
const farthest = 3;

/**
 * A query with those of its words that the index doesn't hold replaced by the nearest that it does, or dropped where
 * nothing is near; the likeliest first, as plain text. None where the index holds every word, or nothing near any.
 */
export function suggestions(
  query: string,
  words: readonly QueryWord[],
  lexicon: Lexicon,
  limit: number,
): readonly string[] {
  const unknown = words.filter(isGuess);
  if (unknown.length === 0) return [];
  const near = new Map(unknown.map(({ term }, i) => [term, i < mostCorrected ? nearest(term, lexicon) : []]));
  const choices = Math.max(1, ...Array.from(near.values(), ({ length }) => length));
  const all = Array.from({ length: Math.min(limit, choices) }, (_, choice) => corrected(query, near, choice));
  return all.filter((text, i) => text !== '' && all.indexOf(text) === i);
}

/** The words at most three edits and half its length away, the nearest and then the most frequent first. */
function nearest(term: string, lexicon: Lexicon): readonly string[] {
  return lexicon.vocabulary
    .near(term, Math.min(farthest, Math.floor(term.length / 2)))
    .map(({ word, distance }) => ({ word, distance, frequency: lexicon.postings(word).length }))
    .sort((a, b) => a.distance - b.distance || b.frequency - a.frequency)
    .map(({ word }) => word);
}

/** Empty where nothing is left but small words. */
function corrected(query: string, near: ReadonlyMap<string, readonly string[]>, choice: number): string {
  const { text, found } = queryTokens(query);
  let result = '';
  let from = 0;
  let isEmpty = true;
  for (const { term, start, end } of found) {
    // The year groups of a range stand in one place.
    if (start < from) continue;
    const words = near.get(term);
    const word = words === undefined ? text.slice(start, end) : (words[Math.min(choice, words.length - 1)] ?? '');
    result += text.slice(from, start) + word;
    from = end;
    isEmpty &&= word === '';
  }
  return isEmpty ? '' : (result + text.slice(from)).replace(/\s+/g, ' ').trim();
}
