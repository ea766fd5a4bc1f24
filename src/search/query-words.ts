import type { KnownWords } from './known-words.js';
import type { Lexicon } from './lexicon.js';
import { fold } from './normalized-word.js';
import type { Postings } from './postings.js';
import { conceptOf, conceptsAt } from './synonyms.js';
import { queryTokens } from './tokens.js';

/** A word or phrase of a query, and every term that it matches in one version of an index. */
export interface QueryWord {
  /** As it stands in the query. */
  readonly text: string;
  readonly term: string;
  /** None where the index knows nothing like it. */
  readonly matches: readonly TermMatch[];
}

/** A term that a word matches, and the documents that hold it. */
export interface TermMatch {
  readonly term: string;
  /** How near it is to what was typed, up to 1 for the word itself. */
  readonly nearness: number;
  readonly postings: Postings;
}

// Binary fractions, as all factors of a score are: so its sums are exact, in whatever order they are made.
const asTyped = 1;
const asSynonym = 7 / 8;
const asBeginning = 5 / 8;
const asTypo = [1, 3 / 8, 1 / 4];
const nothing = { term: '', start: 0, end: 0 };

/**
 * The words of a query, each once: the first 32 of its first 1,000 characters. A phrase that stands for a concept of
 * the index is one word. A word matches itself, its synonyms and what begins with it; only where there is nothing of
 * these, the words nearest to it by typos. An abbreviation is complete and begins nothing: "MAT" isn't "maths".
 */
export function queryWords(query: string, lexicon: Lexicon, known: KnownWords): readonly QueryWord[] {
  const { text, found } = queryTokens(query);
  const words = new Map<string, QueryWord>();
  for (let at = 0; at < found.length; ) {
    const phrase = conceptsAt(text, found, at).find(({ term, length }) => length > 1 && isHeld(term, lexicon));
    const { term, start, end } = phrase ?? found[at] ?? nothing;
    at += phrase?.length ?? 1;
    const typed = text.slice(start, end);
    if (words.has(term)) continue;
    const isLast = at === found.length;
    const key = [term, typed, phrase ? 'phrase' : isLast ? 'last' : ''].join('\n');
    words.set(
      term,
      known.word(key, () => {
        const same = withConcepts([term], asTyped, lexicon);
        const all = phrase ? same : [...same, ...begun(term, typed, isLast, lexicon)];
        return { text: typed, term, matches: all.length > 0 ? all : mistyped(term, lexicon) };
      }),
    );
  }
  return [...words.values()];
}

/** How many documents hold what was typed, or a synonym; where none does, how many postings it matches instead. */
export function frequency({ matches }: QueryWord): number {
  const typed = matches.filter(({ nearness }) => nearness >= asSynonym);
  if (typed.length > 0) return Math.max(...typed.map(({ postings }) => postings.length));
  return matches.reduce((sum, { postings }) => sum + postings.length, 0);
}

/** Whether the index holds neither the word nor a synonym, nor anything that begins with it. */
export const isGuess = ({ matches }: QueryWord) => !matches.some(({ nearness }) => nearness >= asBeginning * asSynonym);

/** What begins with a word as typed, for "sens" is no plural yet. */
function begun(term: string, typed: string, isLast: boolean, lexicon: Lexicon): readonly TermMatch[] {
  const beginning = hasDigit(term) ? term : fold(typed);
  const concept = conceptOf(term);
  if (concept !== undefined && beginning === term && isHeld(concept, lexicon)) return [];
  // "Y1" doesn't begin "Y10", but "NCP21" begins "NCP21-07" and "2021" begins "2021/22".
  const least = hasDigit(term) ? 4 : isLast ? 2 : 3;
  if (beginning.length < least) return [];
  const longer = lexicon.vocabulary.startingWith(beginning).filter((word) => word !== term);
  return withConcepts(longer, asBeginning, lexicon);
}

function mistyped(term: string, lexicon: Lexicon): readonly TermMatch[] {
  const max = hasDigit(term) || term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
  const near = max === 0 ? [] : lexicon.vocabulary.near(term, max);
  const least = near.reduce((nearest, { distance }) => Math.min(nearest, distance), max);
  const nearest = near.filter(({ distance }) => distance === least).map(({ word }) => word);
  return withConcepts(nearest, asTypo[least] ?? 0, lexicon);
}

/** These terms and their concepts, as far as documents hold them. */
function withConcepts(terms: readonly string[], nearness: number, lexicon: Lexicon): readonly TermMatch[] {
  const found: TermMatch[] = [];
  for (const term of terms) {
    const concept = conceptOf(term);
    found.push({ term, nearness, postings: lexicon.postings(term) });
    if (concept === undefined) continue;
    found.push({ term: concept, nearness: nearness * asSynonym, postings: lexicon.postings(concept) });
  }
  return found.filter(({ postings }) => postings.length > 0);
}

const isHeld = (term: string, lexicon: Lexicon) => lexicon.postings(term).length > 0;
const hasDigit = (term: string) => /\d/.test(term);
