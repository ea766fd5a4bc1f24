import { type ConditionContent, conditions, timedConditions } from '../../../domain/fields/rule-forms.js';
import type { EligibilityTestKind } from '../../../domain/fields/vocabulary.js';
import { ParticipationUnit, Phase, Timing, YearGroup } from '../../../domain/fields/vocabulary.js';
import { nameSpelling } from '../../../text/spelling.js';
import type { RangeJson, TestJson } from './rule-json.js';

/** How the tests of a kind are written: the label first, and then its content. */
export interface TestForm {
  readonly label: string;
  /** Other labels that are understood. */
  readonly others: readonly string[];
  readonly content: ConditionContent;
  /** The vocabulary of the values, if they have one. */
  readonly words?: Readonly<Record<string, string>>;
}

export const testForms: Readonly<Record<EligibilityTestKind, TestForm>> = {
  COMPLETED: { ...conditions.COMPLETED, others: ['took part in'] },
  TAKING: { ...conditions.TAKING, others: ['takes part in', 'taking part in'] },
  NEVER_COMPLETED: { ...conditions.NEVER_COMPLETED, others: ['never completed'] },
  PHASE: { ...conditions.PHASE, others: ['phases'], words: Phase },
  YEAR_GROUP: { ...conditions.YEAR_GROUP, others: ['year group', 'years'], words: YearGroup },
  UNIT: { ...conditions.UNIT, others: ['units', 'joined by'], words: ParticipationUnit },
  ROLE: { ...conditions.ROLE, others: ['roles'] },
  SCHOOL_KIND: { ...conditions.SCHOOL_KIND, others: ['school kind', 'kinds of school'] },
  STATE_FUNDED: { ...conditions.STATE_FUNDED, others: ['state funded'] },
  AREA: { ...conditions.AREA, others: ['areas'] },
  YEARS_TEACHING: { ...conditions.YEARS_TEACHING, others: ['year of teaching', 'years of teaching'] },
  SPECIALIST_COHORT: { ...conditions.SPECIALIST_COHORT, others: ['specialist cohorts'] },
  COMMITMENT: { ...conditions.COMMITMENT, others: ['commits to'] },
  CRITERIA: { ...conditions.CRITERIA, others: ['criterion'] },
};

const timingLabels: Readonly<Record<Timing | 'ANY_LATER_YEAR', string>> = {
  PREVIOUS_YEAR: 'previous year',
  ANY_EARLIER_YEAR: 'earlier year',
  SAME_YEAR: 'same year',
  FOLLOWING_YEAR: 'following year',
  ANY_LATER_YEAR: 'later year',
};

/** The label of a test on a programme. "previous year" and "earlier year" alone mean that it was completed then. */
export function labelOf({ kind, timing }: TestJson): string {
  const { label } = testForms[kind];
  const when = timing === undefined ? undefined : timingLabels[timing as Timing];
  if (when === undefined) return label;
  const isUsual = timing === Timing.PREVIOUS_YEAR || timing === Timing.ANY_EARLIER_YEAR;
  return kind === 'COMPLETED' && isUsual ? when : `${label} ${when}`;
}

/** What a label says of a test. */
export type LabelledTest = Pick<TestJson, 'kind' | 'timing'>;

/** Every label that is understood, in lower case. */
const labels: ReadonlyMap<string, LabelledTest> = new Map(
  (Object.keys(testForms) as EligibilityTestKind[]).flatMap((kind) => {
    const { label, others, content } = testForms[kind];
    const plain = [label, ...others].map((one) => [one, { kind }] as const);
    if (content !== 'programme') return plain;
    const timed = [label, ...others].flatMap((one) =>
      Object.entries(timingLabels).map(([timing, when]) => [`${one} ${when}`, { kind, timing }] as const),
    );
    return [...plain, ...timed];
  }),
);

const timedAlone: ReadonlyMap<string, LabelledTest> = new Map(
  timedConditions.flatMap(({ label, others, kind, timing }) =>
    [label, ...others].map((one) => [one, { kind, timing }] as const),
  ),
);

export function testOfLabel(label: string): LabelledTest | undefined {
  const written = label.trim().toLowerCase().replace(/\s+/g, ' ');
  return timedAlone.get(written) ?? labels.get(written);
}

/** A word of a vocabulary as it is written in a line: "post 16", "Y7". */
export const formatWord = (word: string): string =>
  /^Y\d/.test(word) ? word : word.toLowerCase().replaceAll('_', ' ');

/** The words of a vocabulary that a text means: one, or year groups from one to another. Empty if it means none. */
export function wordsOf(text: string, words: Readonly<Record<string, string>>): readonly string[] {
  const one = wordOf(text, words);
  if (one !== undefined) return [one];
  const [from, to] = text.split(/\s+to\s+|\s*[–—]\s*|(?<=\d)\s*-\s*/).map((end) => wordOf(end, words));
  const all = Object.keys(words);
  if (words !== YearGroup || from === undefined || to === undefined) return [];
  return all.slice(all.indexOf(from), all.indexOf(to) + 1);
}

function wordOf(text: string, words: Readonly<Record<string, string>>): string | undefined {
  const spelling = nameSpelling(text.replace(/^year\s*(?=\d)/i, 'Y'));
  return Object.keys(words).find((word) => nameSpelling(word) === spelling);
}

/** "1-4", "3", "2 or more", "up to 5", each with "about" before it if it is not exact. */
export function formatNumbers({ min, max, approximate }: RangeJson): string {
  const about = approximate ? 'about ' : '';
  if (min === undefined) return `${about}up to ${max}`;
  if (max === undefined) return `${about}${min} or more`;
  return min === max ? `${about}${min}` : `${about}${min}-${max}`;
}

const numbers =
  /^(about )?(?:(?:up to|at most) (?<most>\d{1,6})|at least (?<least>\d{1,6})|(?<min>\d{1,6})(?<open>\+| or more| or later)?(?: ?(?:-|–|—|to) ?(?<max>\d{1,6}))?)$/i;

export function parseNumbers(text: string): RangeJson | undefined {
  const found = numbers.exec(text.trim().replace(/\s+/g, ' '));
  const groups = found?.groups;
  if (!groups || (groups['open'] && groups['max'])) return undefined;
  const approximate = found[1] ? { approximate: true } : {};
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]));
  const [most, least, min, max] = [number('most'), number('least'), number('min'), number('max')];
  if (most !== undefined) return { max: most, ...approximate };
  if (least !== undefined) return { min: least, ...approximate };
  if (groups['open']) return { ...(min !== undefined && { min }), ...approximate };
  return min === undefined ? undefined : { min, max: max ?? min, ...approximate };
}
