/**
 * Spellings of one word, by the term that stands for them in documents and queries alike. Keys are one or two words,
 * folded and singular.
 */
const spellings: Readonly<Record<string, string>> = {
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

/** Words that are neither indexed nor required of a hit. Folded and singular. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been by for from has have in into is it of on or our such that the their them ' +
    'then there these they this those to was we were which who will with you your'
  ).split(' '),
);

/** The normalized form of a word, regardless of the words around it. */
export interface NormalizedWord {
  /** Folded, in the spelling of the table, singular. Normalizing a term gives the same term. */
  readonly term: string;
  /** Whether it is a stop word, or has no letter or digit. */
  readonly isSkipped: boolean;
  /** The terms of this word together with the next, by the next word's term: for `re`, `sit` gives `resit`. */
  readonly pairs?: ReadonlyMap<string, string>;
}

const singles = new Map(Object.entries(spellings).filter(([spelling]) => !spelling.includes(' ')));
const pairsByFirstWord = pairsOfSpellings();

// A word always normalizes to the same term, so entries never go stale. The cache is emptied when it is full, and words
// of more than 32 characters are left out, so that hostile texts cannot make it grow over some 10 MB.
const cache = new Map<string, NormalizedWord>();
const cacheSize = 50_000;
const cachedLength = 32;

/** Normalizes one word of a text. */
export function normalizeWord(word: string): NormalizedWord {
  const cached = cache.get(word);
  if (cached !== undefined) return cached;
  const normalized = normalizeUncached(word);
  if (word.length <= cachedLength) {
    if (cache.size >= cacheSize) cache.clear();
    cache.set(word, normalized);
  }
  return normalized;
}

function normalizeUncached(word: string): NormalizedWord {
  const folded = fold(word);
  const singularWord = singular(singles.get(folded) ?? folded);
  const term = singles.get(singularWord) ?? singularWord;
  const pairs = pairsByFirstWord.get(term);
  return { term, isSkipped: term === '' || stopWords.has(term), ...(pairs && { pairs }) };
}

function pairsOfSpellings(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const pairs = new Map<string, Map<string, string>>();
  for (const [spelling, term] of Object.entries(spellings)) {
    const [first = '', second] = spelling.split(' ');
    if (second !== undefined) pairs.set(first, (pairs.get(first) ?? new Map()).set(second, term));
  }
  return pairs;
}

const possessive = /['’ʼ]s$/i;
const neitherLetterNorDigit = /[^\p{L}\p{Nd}]/gu;
const foldedLength = 64;

/**
 * A word without case, accents, apostrophes and a possessive ending: `Café’s` is `cafe`. At most 64 code points; empty
 * where the word has no letter or digit.
 */
export function fold(word: string): string {
  const folded = word.replace(possessive, '').normalize('NFKD').replace(neitherLetterNorDigit, '').toLowerCase();
  return folded.length > foldedLength ? [...folded].slice(0, foldedLength).join('') : folded;
}

const unchanged = new Set(['series', 'species', 'news']);

/**
 * The singular of an English plural, judged by its ending: `groups` is `group`, `studies` is `study`, `approaches` is
 * `approach`. Words in -ss, -us, -is and -ics are unchanged (`progress`, `focus`, `analysis`, `statistics`), and so is
 * any word under three letters. These are the rules of Harman's S-stemmer and one for sibilants; a heavier stemmer
 * would join words that teachers tell apart.
 */
function singular(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || unchanged.has(word)) return word;
  if (/(?:[sui]s|ics)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
