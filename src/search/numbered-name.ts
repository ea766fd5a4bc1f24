/** A name with a number, in one spelling: year groups, key stages, academic years and NCP codes. */
export interface NumberedName {
  /** One, or several for a range: "Y5 – 8" is `y5`, `y6`, `y7` and `y8`. */
  readonly terms: readonly string[];
  /** Offset in the text, in UTF-16 units, exclusive. */
  readonly end: number;
}

// Runs of spaces are bounded, so that no text makes matching take quadratic time.
const gap = '\\s{0,3}';
const dash = '[-\u2010-\u2015]';
const and = `${gap}(?:${dash}|/|&|\\bto\\b|\\band\\b)${gap}`;
const several = (name: string, number: string, group: string) => {
  const head = `(?:${name})[-\\s]{0,2}`;
  return `${head}(?<${group}>${number}(?:${and}(?:${head})?${number}(?!\\p{Nd})){0,12})(?:['’]?s)?`;
};

const numberWords = 'one two three four five six seven eight nine ten eleven twelve thirteen'.split(' ');
/** Numbers up to `most`, in digits or words; the longest first, because "1" begins "13". */
const upTo = (most: number) =>
  `(?:${Array.from({ length: most }, (_, i) => `${most - i}|${numberWords[most - i - 1]}`).join('|')})`;

const patterns = [
  `(?<from>20\\d\\d)${gap}(?:${dash}|/)${gap}(?:20)?(?<to>\\d\\d)`,
  `ncp[-\\s]{0,2}(?<set>\\d\\d)(?:${gap}${dash}?${gap}(?<code>\\d\\d[a-z]?))?`,
  // Two numbers alone are a code, unless they are ages ("11-18 schools") or part of a longer number.
  `(?<!${dash}|/)(?!1[1-8]${dash}1[4-9](?!\\d))(?<bareSet>1[3-9]|[23]\\d)${dash}(?<bareCode>\\d\\d[a-z]?)(?!${dash}|/)`,
  several('years?|yrs?|y', upTo(13), 'years'),
  several('key[-\\s]{1,3}stages?|ks', upTo(5), 'stages'),
];
const numberedNamePattern = new RegExp(`(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iuy');
const firstCharacter = /[\dkny]/i;

/** The numbered name that starts at this offset, which must be the start of a word; undefined where none does. */
export function numberedName(text: string, start: number): NumberedName | undefined {
  if (!firstCharacter.test(text.charAt(start))) return undefined;
  numberedNamePattern.lastIndex = start;
  const match = numberedNamePattern.exec(text);
  return match === null ? undefined : { terms: termsOf(match.groups ?? {}), end: numberedNamePattern.lastIndex };
}

function termsOf(groups: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (groups['from'] !== undefined) return [`${groups['from']}/${groups['to']}`];
  const set = groups['set'] ?? groups['bareSet'];
  const code = groups['code'] ?? groups['bareCode'];
  if (set !== undefined) return [code === undefined ? `ncp${set}` : `ncp${set}-${code.toLowerCase()}`];
  return groups['years'] === undefined ? listTerms('ks', groups['stages'] ?? '') : listTerms('y', groups['years']);
}

const listedNumber = new RegExp(`\\d+|\\b(?:${[...numberWords].reverse().join('|')})\\b`, 'g');

/** A term for each number of a list or range: for `y` and "5 – 8", `y5` to `y8`. */
function listTerms(name: string, list: string): readonly string[] {
  const numbers = (list.toLowerCase().match(listedNumber) ?? []).map(
    (text) => Number(text) || numberWords.indexOf(text) + 1,
  );
  const isRange = /\bto\b|[-\u2010-\u2015]/i.test(list.replace(/(?<=[a-z])-/gi, ''));
  const all = isRange ? range(Math.min(...numbers), Math.max(...numbers)) : numbers;
  return [...new Set(all)].map((number) => `${name}${number}`);
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
