/** What follows the label of a condition: a programme, a list of values, numbers, words, or nothing. */
export type ConditionContent = 'programme' | 'values' | 'range' | 'text' | 'nothing';

/** A condition of a rule that is written as a line of text: its label, a colon if something follows, and its content. */
interface Condition {
  readonly label: string;
  readonly content: ConditionContent;
  /** What somebody who meets the condition does or is. */
  readonly means: string;
  readonly example: string;
}

/**
 * How the conditions of each kind of test are written. The parser of lines, its messages and the menu of the desk read
 * this table, so that none of them knows a condition that the others don't.
 */
export const conditions = {
  COMPLETED: {
    label: 'completed',
    content: 'programme',
    means: 'took part in it, in whatever year',
    example: 'completed: Mastery Readiness',
  },
  TAKING: {
    label: 'taking',
    content: 'programme',
    means: 'takes part in it now',
    example: 'taking: Secondary Subject Leadership',
  },
  NEVER_COMPLETED: {
    label: 'never',
    content: 'programme',
    means: 'did not take part in it before',
    example: 'never: Mastering Number',
  },
  PHASE: {
    label: 'phase',
    content: 'values',
    means: 'belongs to one of these phases; “phase” alone means those of this programme',
    example: 'phase: primary, secondary',
  },
  YEAR_GROUP: {
    label: 'year groups',
    content: 'values',
    means: 'teaches one of these year groups',
    example: 'year groups: Reception, Y1 to Y3',
  },
  UNIT: {
    label: 'unit',
    content: 'values',
    means: 'takes part as a school, a department, a trust or an individual',
    example: 'unit: school',
  },
  ROLE: {
    label: 'role',
    content: 'values',
    means: 'has one of these roles',
    example: 'role: head of department, subject leader',
  },
  SCHOOL_KIND: {
    label: 'kind of school',
    content: 'values',
    means: 'is a school of one of these kinds',
    example: 'kind of school: 11-18 school, middle school',
  },
  STATE_FUNDED: {
    label: 'state-funded',
    content: 'nothing',
    means: 'is funded by the state',
    example: 'state-funded',
  },
  AREA: { label: 'area', content: 'values', means: 'is in one of these areas', example: 'area: Derby, Leeds' },
  YEARS_TEACHING: {
    label: 'years teaching',
    content: 'range',
    means: 'is in that year of teaching, counted from 1',
    example: 'years teaching: 1-2',
  },
  SPECIALIST_COHORT: {
    label: 'specialist cohort',
    content: 'range',
    means: 'is, or is the school of, a Mastery Specialist of that cohort; also “Cohort 1-4 specialist”',
    example: 'specialist cohort: 1-4',
  },
  COMMITMENT: {
    label: 'commitment',
    content: 'text',
    means: 'agrees to do what the text says',
    example: 'commitment: releases two teachers for six days',
  },
  CRITERIA: {
    label: 'criteria',
    content: 'text',
    means: 'meets what the text says, of which only the hub can judge',
    example: 'criteria: has capacity to support other schools',
  },
} as const satisfies Readonly<Record<string, Condition>>;

/** Labels that say a time, and with it what kind of test is meant. */
export const timedConditions = [
  {
    label: 'previous year',
    others: [],
    kind: 'COMPLETED',
    timing: 'PREVIOUS_YEAR',
    content: 'programme',
    means: 'took part in it in the academic year before',
    example: 'previous year: Mastery Readiness',
  },
  {
    label: 'earlier year',
    others: ['any earlier year', 'an earlier year'],
    kind: 'COMPLETED',
    timing: 'ANY_EARLIER_YEAR',
    content: 'programme',
    means: 'took part in it in any earlier year',
    example: 'earlier year: Mastery Readiness',
  },
  {
    label: 'same year',
    others: [],
    kind: 'TAKING',
    timing: 'SAME_YEAR',
    content: 'programme',
    means: 'takes part in it in the same year',
    example: 'same year: Secondary Subject Leadership',
  },
] as const satisfies readonly (Condition & { readonly others: readonly string[]; readonly [key: string]: unknown })[];

/** Something that can be written in a line. */
export interface RuleForm {
  readonly written: string;
  readonly means: string;
  readonly example: string;
}

/** Every condition, as it begins: "role: ", "state-funded". */
export const conditionForms: readonly (RuleForm & { readonly content: ConditionContent })[] = [
  ...timedConditions,
  ...Object.values(conditions),
].map(({ label, content, means, example }) => ({
  written: content === 'nothing' ? label : `${label}: `,
  content,
  means,
  example,
}));

/** What is written before a condition, or around several. */
export const groupForms: readonly RuleForm[] = [
  { written: 'not ', means: 'the condition after it does not hold', example: 'not area: Derby' },
  {
    written: 'any of (',
    means: 'one of the conditions in the parentheses is enough',
    example: 'phase: primary; and any of (area: Derby; state-funded)',
  },
  {
    written: 'at least 2 of (',
    means: 'so many of the conditions in the parentheses hold',
    example: 'at least 2 of (phase: primary; area: Derby; state-funded)',
  },
  {
    written: 'all of (',
    means: 'each of the conditions in the parentheses holds',
    example: 'area: Leeds; or all of (phase: primary; area: Derby)',
  },
];

/** What is written after a condition. */
export const endForms: readonly RuleForm[] = [
  {
    written: ' unless ',
    means: 'the condition before it is not asked for where the one after it holds',
    example: 'area: Derby unless role: headteacher',
  },
  {
    written: ' [implied]',
    means:
      'how certain the condition is (also “ambiguous”), or how binding (“must”, “expected”, “encouraged”, “may”), and “not listed” for criteria that the source only mentions',
    example: 'criteria: the national criteria [must, not listed]',
  },
];
