import { fold } from './fold.js';
import { singular } from './singular.js';
import { stopWords } from './stop-words.js';
import { spellings } from './synonyms.js';

/** How one word is read, wherever it stands. */
export interface Reading {
  /** Folded, in its common spelling, singular. Read again, a term is itself. */
  readonly term: string;
  /** Whether it is left out: a small word, or no word at all. */
  readonly skipped: boolean;
  /** What it is together with the next word's term: for `re`, `sit` gives `resit`. */
  readonly pairs?: ReadonlyMap<string, string>;
}

const singles = new Map(Object.entries(spellings).filter(([spelling]) => !spelling.includes(' ')));
const pairs = pairsByFirst();

// A memo changes no answer; it is emptied when full, so that hostile texts can't make it grow.
const memo = new Map<string, Reading>();
const memoSize = 50_000;
const memoLength = 32;

/** Reads one word as it stands in a text. */
export function reading(word: string): Reading {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const read = readingOf(word);
  if (word.length <= memoLength) {
    if (memo.size >= memoSize) memo.clear();
    memo.set(word, read);
  }
  return read;
}

function readingOf(word: string): Reading {
  const folded = fold(word);
  const one = singular(singles.get(folded) ?? folded);
  const term = singles.get(one) ?? one;
  const following = pairs.get(term);
  return { term, skipped: term === '' || stopWords.has(term), ...(following && { pairs: following }) };
}

function pairsByFirst(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [spelling, term] of Object.entries(spellings)) {
    const [first = '', second] = spelling.split(' ');
    if (second !== undefined) found.set(first, (found.get(first) ?? new Map()).set(second, term));
  }
  return found;
}
