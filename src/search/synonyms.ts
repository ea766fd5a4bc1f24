import { type Token, tokens } from './tokens.js';

/**
 * What the field says in several ways, abbreviations first. Each phrase of a group finds the others, a little below
 * itself. Small words, case and plurals don't matter: "specialist knowledge for the teaching of maths" is SKTM.
 */
export const synonyms: readonly (readonly [string, ...string[]])[] = [
  ['TfM', 'teaching for mastery'],
  ['SKTM', 'specialist knowledge for teaching mathematics', 'specialist knowledge for teaching'],
  // An NQT became an ECT in September 2021; texts of either time should find each other.
  ['ECT', 'early career teacher', 'NQT', 'newly qualified teacher', 'recently qualified teacher', 'RQT'],
  ['ECF', 'early career framework'],
  ['TA', 'teaching assistant', 'HLTA', 'higher level teaching assistant'],
  ['MAT', 'multi-academy trust'],
  ['ITT', 'initial teacher training', 'ITE', 'initial teacher education'],
  ['HoD', 'head of department'],
  ['SLT', 'senior leadership team', 'senior leader'],
  ['LLME', 'local leader of mathematics education'],
  ['NCP', 'national collaborative project', 'network collaborative project'],
  ['NCETM', 'national centre for excellence in the teaching of mathematics'],
  ['TRG', 'teacher research group'],
  ['PD', 'professional development', 'CPD', 'continuing professional development'],
  ['AED', 'accreditation evidence document'],
  ['PGCert', 'postgraduate certificate'],
  ['EYFS', 'early years', 'early years foundation stage'],
  ['Reception', 'YR', 'Year R'],
  ['post-16', 'sixth form'],
  ['FE', 'further education'],
  ['SEND', 'SEN', 'special educational needs', 'special educational needs and disabilities'],
  ['workgroup', 'work group'],
];

/** What a phrase of a text stands for, in any wording: a token of its own beside those of its words. */
export interface Concept extends Token {
  /** How many tokens the phrase takes, small words not counted. */
  readonly length: number;
}

interface Phrase {
  readonly terms: readonly string[];
  readonly concept: string;
}

/** What starts the term of a concept, and no word's. */
export const conceptMark = '=';

// The longest first, so that "early years foundation stage" is read before "early years".
const phrases = phrasesByFirst();
const none: readonly Concept[] = [];
const nothing: Token = { term: '', start: 0, end: 0 };
const brokenBy = /[.!?;:,()|•\n]/;

/**
 * The concepts whose phrase starts at this token of a text, the longest first. A phrase never crosses a comma, a
 * bracket or the end of a sentence.
 */
export function conceptsAt(text: string, found: readonly Token[], at: number): readonly Concept[] {
  const { term: first, start, end } = found[at] ?? nothing;
  const starting = phrases.get(first);
  if (starting === undefined) return none;
  return starting
    .filter(({ terms }) => terms.every((term, i) => found[at + i]?.term === term && !broken(text, found, at, i)))
    .map(({ terms: { length }, concept }) => ({
      term: concept,
      start,
      end: found[at + length - 1]?.end ?? end,
      length,
    }));
}

/** The concept that a single word stands for, if it is the abbreviation of one. */
export function conceptOf(term: string): string | undefined {
  return phrases.get(term)?.find(({ terms }) => terms.length === 1)?.concept;
}

const broken = (text: string, found: readonly Token[], at: number, i: number) =>
  i > 0 && brokenBy.test(text.slice(found[at + i - 1]?.end, found[at + i]?.start));

function phrasesByFirst(): ReadonlyMap<string, readonly Phrase[]> {
  const all = synonyms.flatMap(([name, ...others]) => {
    const concept = `${conceptMark}${name.toLowerCase()}`;
    return [name, ...others].map((phrase) => ({ terms: tokens(phrase).map(({ term }) => term), concept }));
  });
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of all.sort((a, b) => b.terms.length - a.terms.length)) {
    const [first = ''] = phrase.terms;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}
