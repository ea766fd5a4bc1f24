/**
 * One thing written in several ways: each is read as what it stands for, in texts and in queries alike. Keys are one
 * or two words, folded and singular.
 */
export const spellings: Readonly<Record<string, string>> = {
  'a level': 'alevel',
  'post 16': 'post16',
  're sit': 'resit',
  'pg cert': 'pgcert',
  center: 'centre',
  children: 'child',
  'co ordinator': 'coordinator',
  curricula: 'curriculum',
  enroll: 'enrol',
  math: 'mathematics',
  maths: 'mathematics',
  program: 'programme',
};

/** Words that say nothing of what a text is about: never indexed and never required of a hit. Singular, folded. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been by for from has have in into is it of on or our such that the their them ' +
    'then there these they this those to was we were which who will with you your'
  ).split(' '),
);

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

const possessive = /['’ʼ]s$/i;
const notInAWord = /[^\p{L}\p{Nd}]/gu;
const longest = 64;

/**
 * A word without its case, accents, apostrophes and possessive ending: `Café’s` is `cafe`.
 * At most 64 code points; empty where nothing of the word is a letter or a digit.
 */
export function fold(word: string): string {
  const folded = word.replace(possessive, '').normalize('NFKD').replace(notInAWord, '').toLowerCase();
  return folded.length > longest ? [...folded].slice(0, longest).join('') : folded;
}

const unchanged = new Set(['series', 'species', 'news']);

/**
 * The singular of an English plural, by its ending only: `groups` is `group`, `studies` is `study`, `approaches` is
 * `approach`. Words in -ss, -us, -is and -ics stay (`progress`, `focus`, `analysis`, `statistics`), and so does any
 * word under three letters. Harman's S-stemmer, and the sibilants; a heavier stemmer would join words that teachers
 * tell apart.
 */
export function singular(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || unchanged.has(word)) return word;
  if (/(?:[sui]s|ics)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
