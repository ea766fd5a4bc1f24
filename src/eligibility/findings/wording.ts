import { Verdict } from './verdict.js';

// Compares what people call themselves and their schools with the wording of a source.

/** Variants of a word, all in the singular, and the form that they are compared in. */
const standardForms: Readonly<Record<string, string>> = {
  math: 'mathematic',
  leader: 'lead',
  ta: 'teaching assistant',
  hlta: 'higher level teaching assistant',
  hod: 'head of department',
  ect: 'early career teacher',
  mat: 'multi school trust',
  academy: 'school',
  academie: 'school',
  college: 'school',
  institution: 'school',
  provider: 'school',
};

/** A text that has all of the first words is treated as if it also had the second ones. */
const implications: readonly (readonly [string, string])[] = [
  ['head mathematic', 'department'],
  ['sixth form school', 'post 16'],
  ['further education', 'post 16'],
  ['sixth form school', '11-18'],
];

/** Words of the first list exclude those of the second, unless a text has both. */
const exclusions: readonly (readonly [string, string])[] = [
  ['assistant', 'teacher'],
  ['primary infant junior nursery preschool', 'secondary 16 11-16 11-18'],
];

const negations = /\b(not|no|never|former|formerly|ex|retired|without)\b/;

/**
 * Whether what somebody says they are matches one of several wordings. Case, plurals, punctuation and common short forms
 * make no difference, and a wording matches if the text has all of its words. The result is NOT_ELIGIBLE only where the
 * two certainly exclude each other (a teaching assistant is not a teacher); otherwise a mismatch is UNKNOWN.
 */
export function matchWording(said: string, wordings: readonly string[]): Verdict {
  if (negations.test(plain(said))) return Verdict.UNKNOWN;
  const own = withImplied(words(said));
  const asked = wordings.map(words);
  if (asked.some((wording) => hasAll(own, wording))) return Verdict.ELIGIBLE;
  return asked.length > 0 && asked.every((wording) => excludes(own, wording)) ? Verdict.NOT_ELIGIBLE : Verdict.UNKNOWN;
}

function excludes(own: ReadonlySet<string>, wording: ReadonlySet<string>): boolean {
  const sides = exclusions.flatMap(([one, other]) => [
    [one.split(' '), other.split(' ')] as const,
    [other.split(' '), one.split(' ')] as const,
  ]);
  const isOnly = (set: ReadonlySet<string>, side: readonly string[], opposite: readonly string[]) =>
    side.some((word) => set.has(word)) && !opposite.some((word) => set.has(word));
  return sides.some(([mine, theirs]) => isOnly(own, mine, theirs) && isOnly(wording, theirs, mine));
}

const hasAll = (set: ReadonlySet<string>, needed: Iterable<string>) => [...needed].every((word) => set.has(word));

function withImplied(set: ReadonlySet<string>): ReadonlySet<string> {
  const more = implications.filter(([given]) => hasAll(set, given.split(' '))).flatMap(([, also]) => also.split(' '));
  return new Set([...set, ...more]);
}

/** "non-specialist" and "11 to 18" are one word each. */
function plain(text: string): string {
  return text
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replace(/\bnon[\s-]+/g, 'non')
    .replace(/\b(\d{1,2})\s*(?:-|to)\s*(\d{1,2})\b/g, '$1-$2');
}

function words(text: string): ReadonlySet<string> {
  const found = plain(text).match(/\d+-\d+|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.map(singular).flatMap((word) => (standardForms[word] ?? word).split(' ')));
}

const singular = (word: string) => (word.length > 2 && /[^su]s$/.test(word) ? word.slice(0, -1) : word);

/** Normalizes a text so that case, accents, punctuation and spaces make no difference. */
export const spelling = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
