import { type TextToken, tokenize } from './tokens.js';

/**
 * Groups of phrases that mean the same, the abbreviation first. Each phrase finds the others, with a slightly lower
 * score than itself. Stop words, case and plurals don't matter: "specialist knowledge for the teaching of maths" is SKTM.
 */
const synonyms: readonly (readonly [string, ...string[]])[] = [
  ['TfM', 'teaching for mastery'],
  ['SKTM', 'specialist knowledge for teaching mathematics', 'specialist knowledge for teaching'],
  // NQTs have been called ECTs since September 2021, and texts of either time should find each other.
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

/** The group of synonyms that a phrase of a text belongs to: a token in addition to those of its words. */
export interface Concept extends TextToken {
  /** How many tokens the phrase has; stop words are no tokens. */
  readonly length: number;
}

interface Phrase {
  readonly terms: readonly string[];
  readonly concept: string;
}

/** The first character of the terms of concepts. No word begins with it. */
export const conceptMark = '=';

// By first term, the longest phrase first, so that "early years foundation stage" is tried before "early years".
const phrases = phrasesByFirstTerm();
const noConcepts: readonly Concept[] = [];
const noToken: TextToken = { term: '', start: 0, end: 0 };
const phraseEnd = /[.!?;:,()|•\n]/;

/**
 * The concepts with a phrase that starts at this token of a text, the longest first. A phrase never continues across a
 * comma, a bracket or the end of a sentence.
 */
export function conceptsAt(text: string, tokens: readonly TextToken[], at: number): readonly Concept[] {
  const { term: first, start, end } = tokens[at] ?? noToken;
  const starting = phrases.get(first);
  if (starting === undefined) return noConcepts;
  const isBrokenAfter = (i: number) => isPhraseBroken(text, tokens[i] ?? noToken, tokens[i + 1] ?? noToken);
  return starting
    .filter(({ terms }) =>
      terms.every((term, i) => tokens[at + i]?.term === term && !(i > 0 && isBrokenAfter(at + i - 1))),
    )
    .map(({ terms: { length }, concept }) => ({
      term: concept,
      start,
      end: tokens[at + length - 1]?.end ?? end,
      length,
    }));
}

/** Whether a phrase ends between two tokens of a text: at a comma, a bracket or the end of a sentence. */
export const isPhraseBroken = (text: string, { end }: TextToken, { start }: TextToken): boolean =>
  start - end > 1 && phraseEnd.test(text.slice(end, start));

/** The term of the concept that a word alone stands for, such as an abbreviation. */
export function conceptOf(term: string): string | undefined {
  return phrases.get(term)?.find(({ terms }) => terms.length === 1)?.concept;
}

function phrasesByFirstTerm(): ReadonlyMap<string, readonly Phrase[]> {
  const all = synonyms.flatMap(([name, ...others]) => {
    const concept = `${conceptMark}${name.toLowerCase()}`;
    return [name, ...others].map((phrase) => ({ terms: tokenize(phrase).map(({ term }) => term), concept }));
  });
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of all.sort((a, b) => b.terms.length - a.terms.length)) {
    const [first = ''] = phrase.terms;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}
