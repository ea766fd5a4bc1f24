import { Verdict } from './verdict.js';

// What people call themselves and their schools, so that one wording can be held against another.

/** Words, in the singular, that are written in several ways. */
const written: Readonly<Record<string, string>> = {
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

/** Who has all of the first words also has the second ones. */
const implied: readonly (readonly [string, string])[] = [
  ['head mathematic', 'department'],
  ['sixth form school', 'post 16'],
  ['further education', 'post 16'],
  ['sixth form school', '11-18'],
];

/** Whoever is one of the first is none of the second, unless they say both. */
const opposed: readonly (readonly [string, string])[] = [
  ['assistant', 'teacher'],
  ['primary infant junior nursery preschool', 'secondary 16 11-16 11-18'],
];

const denied = /\b(not|no|never|former|formerly|ex|retired|without)\b/;

/**
 * Whether what somebody says they are is one of several wordings: case, plurals, punctuation and common short forms
 * take no part, and a wording fits if all of its words were said. It fails only where the two exclude each other for
 * certain (a teaching assistant is no teacher); any other wording is not known.
 */
export function wordingFits(said: string, wordings: readonly string[]): Verdict {
  if (denied.test(plain(said))) return Verdict.UNKNOWN;
  const own = withImplied(words(said));
  const asked = wordings.map(words);
  if (asked.some((wording) => hasAll(own, wording))) return Verdict.ELIGIBLE;
  return asked.length > 0 && asked.every((wording) => excludes(own, wording)) ? Verdict.NOT_ELIGIBLE : Verdict.UNKNOWN;
}

function excludes(own: ReadonlySet<string>, wording: ReadonlySet<string>): boolean {
  const sides = opposed.flatMap(([one, other]) => [
    [one.split(' '), other.split(' ')] as const,
    [other.split(' '), one.split(' ')] as const,
  ]);
  const isOnly = (set: ReadonlySet<string>, side: readonly string[], opposite: readonly string[]) =>
    side.some((word) => set.has(word)) && !opposite.some((word) => set.has(word));
  return sides.some(([mine, theirs]) => isOnly(own, mine, theirs) && isOnly(wording, theirs, mine));
}

const hasAll = (set: ReadonlySet<string>, needed: Iterable<string>) => [...needed].every((word) => set.has(word));

function withImplied(set: ReadonlySet<string>): ReadonlySet<string> {
  const more = implied.filter(([given]) => hasAll(set, given.split(' '))).flatMap(([, also]) => also.split(' '));
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
  return new Set(found.map(singular).flatMap((word) => (written[word] ?? word).split(' ')));
}

const singular = (word: string) => (word.length > 2 && /[^su]s$/.test(word) ? word.slice(0, -1) : word);
