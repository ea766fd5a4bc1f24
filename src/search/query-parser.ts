import type { Lexicon } from './lexicon.js';
import { fold } from './normalized-word.js';
import type { Postings } from './postings.js';
import { conceptOf, conceptsAt } from './synonyms.js';
import type { TokenizedQuery } from './tokens.js';
import type { NearWord } from './vocabulary.js';

/** A word or phrase of a query, and every term of one version of an index that it matches. */
export interface QueryWord {
  /** As it was typed. */
  readonly text: string;
  readonly term: string;
  /** Empty where the index holds nothing like it. */
  readonly matches: readonly TermMatch[];
}

/** A term that a word matches, and the documents that hold it. */
export interface TermMatch {
  readonly term: string;
  /** From 0 to 1: 1 for the word itself, less for synonyms, prefixes and typos. */
  readonly nearness: number;
  readonly postings: Postings;
}

// Every factor of a score is a binary fraction, so sums of scores are exact in any order of addition.
const exactNearness = 1;
const synonymNearness = 7 / 8;
const prefixNearness = 5 / 8;
/** By edit distance. */
const typoNearness = [1, 3 / 8, 1 / 4];
const noToken = { term: '', start: 0, end: 0 };

/** Caches the words of earlier queries. */
interface WordCache {
  /** The cached word of this key; `parse` makes it the first time. */
  word(key: string, parse: () => QueryWord): QueryWord;
}

/**
 * The words of a query, each once. A phrase that stands for a concept of
 * the index is one word. A word matches itself, its synonyms and longer words that begin with it; where the index has
 * none of these, the words with the smallest edit distance. An abbreviation is no prefix: "MAT" doesn't match "maths".
 */
export function parseQuery({ text, tokens }: TokenizedQuery, lexicon: Lexicon, cache: WordCache): readonly QueryWord[] {
  const words = new Map<string, QueryWord>();
  for (let at = 0; at < tokens.length; ) {
    const phrase = conceptsAt(text, tokens, at).find(({ term, length }) => length > 1 && isIndexed(term, lexicon));
    const { term, start, end } = phrase ?? tokens[at] ?? noToken;
    at += phrase?.length ?? 1;
    const typed = text.slice(start, end);
    if (words.has(term)) continue;
    const isLast = at === tokens.length;
    const key = [term, typed, phrase ? 'phrase' : isLast ? 'last' : ''].join('\n');
    words.set(
      term,
      cache.word(key, () => {
        const exact = termMatches([term], exactNearness, lexicon);
        const matches = phrase ? exact : [...exact, ...prefixMatches({ term, typed, isLast }, lexicon)];
        return { text: typed, term, matches: matches.length > 0 ? matches : typoMatches(term, fold(typed), lexicon) };
      }),
    );
  }
  return [...words.values()];
}

/** How many documents hold the word or a synonym; where none does, how many postings its other matches have. */
export function documentFrequency({ matches }: QueryWord): number {
  const exact = matches.filter(({ nearness }) => nearness >= synonymNearness);
  if (exact.length > 0) return Math.max(...exact.map(({ postings }) => postings.length));
  return matches.reduce((sum, { postings }) => sum + postings.length, 0);
}

/** Whether the index holds neither the word, nor a synonym, nor a longer word that begins with it. */
export const isUnknownWord = ({ matches }: QueryWord) =>
  !matches.some(({ nearness }) => nearness >= prefixNearness * synonymNearness);

/** The indexed word that a misspelt word of a query most likely means; undefined for a word that is not misspelt. */
export function correctionOf({ matches: [best] }: QueryWord): string | undefined {
  return best !== undefined && best.nearness <= (typoNearness[1] ?? 0) ? best.term : undefined;
}

interface TypedWord {
  readonly term: string;
  readonly typed: string;
  /** Whether it ends the query, so that its user may still be typing it. */
  readonly isLast: boolean;
}

/** Longer words that begin with the word as it was typed: the singular of "sens" begins more than was meant. */
function prefixMatches({ term, typed, isLast }: TypedWord, lexicon: Lexicon): readonly TermMatch[] {
  const prefix = hasDigit(term) ? term : fold(typed);
  const concept = conceptOf(term);
  if (concept !== undefined && prefix === term && isIndexed(concept, lexicon)) return [];
  // "Y1" is no prefix of "Y10", but "NCP21" is one of "NCP21-07", and "2021" of "2021/22".
  const shortest = hasDigit(term) ? 4 : isLast ? 2 : 3;
  if (prefix.length < shortest) return [];
  const longer = lexicon.vocabulary.startingWith(prefix).filter((word) => word !== term);
  return termMatches(longer, prefixNearness, lexicon);
}

/**
 * The indexed words with the smallest edit distance from the term, and those from the word as it was typed: "redines" is
 * no plural, but looks like one. At most 1 for 4 to 6 letters, 2 for more, none for numbers.
 */
function typoMatches(term: string, typed: string, lexicon: Lexicon): readonly TermMatch[] {
  const distances = new Map<string, number>();
  for (const spelling of new Set([term, typed])) {
    for (const { word, distance } of nearestWords(spelling, Math.max(term.length, typed.length), lexicon))
      distances.set(word, Math.min(distance, distances.get(word) ?? distance));
  }
  return [...distances].flatMap(([word, distance]) => termMatches([word], typoNearness[distance] ?? 0, lexicon));
}

function nearestWords(spelling: string, length: number, lexicon: Lexicon): readonly NearWord[] {
  const max = hasDigit(spelling) || length < 4 ? 0 : length < 7 ? 1 : 2;
  const near = max === 0 ? [] : lexicon.vocabulary.near(spelling, max);
  const smallest = Math.min(...near.map(({ distance }) => distance));
  return near.filter(({ distance }) => distance === smallest);
}

/** These terms and the concepts of abbreviations among them, without those that no document holds. */
function termMatches(terms: readonly string[], nearness: number, lexicon: Lexicon): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  for (const term of terms) {
    const concept = conceptOf(term);
    matches.push({ term, nearness, postings: lexicon.postings(term) });
    if (concept === undefined) continue;
    matches.push({ term: concept, nearness: nearness * synonymNearness, postings: lexicon.postings(concept) });
  }
  return matches.filter(({ postings }) => postings.length > 0);
}

const isIndexed = (term: string, lexicon: Lexicon) => lexicon.postings(term).length > 0;
const hasDigit = (term: string) => /\d/.test(term);
