import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { YearGroup } from '../../src/domain/fields/vocabulary.js';
import type { EligibilityRule, EligibilityTest } from '../../src/domain/parts/eligibility-rule.js';
import { atLeast, Verdict } from '../../src/eligibility/findings/verdict.js';
import { judge } from '../../src/eligibility/judge.js';
import type { Profile } from '../../src/eligibility/profile/profile.js';
import { allOf, anyOf, asking, asks, judged, needs, not, someOf, unless } from './rules.js';

/** Rules over leaves: all, any, at least some, not, exemptions, three levels deep. */
function rules(leaf: fc.Arbitrary<EligibilityRule>): fc.Arbitrary<EligibilityRule> {
  const { tree } = fc.letrec<{ tree: EligibilityRule }>((tie) => {
    const parts = fc.array(tie('tree'), { minLength: 1, maxLength: 4 });
    return {
      tree: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        leaf,
        parts.map((all) => allOf(...all)),
        parts.map((any) => anyOf(...any)),
        parts.chain((any) => fc.integer({ min: 1, max: any.length }).map((least) => someOf(least, ...any))),
        tie('tree').map(not),
        fc.tuple(tie('tree'), tie('tree')).map(([exemption, rule]) => unless(exemption, rule)),
      ),
    };
  });
  return tree;
}

/** What is true of everybody, false of everybody, or one of three questions that nobody has answered. */
const open = ['x', 'y', 'z'];
const answered = rules(fc.constantFrom('true', 'false', ...open).map((text) => leafOf(text)));
const leafOf = (text: string) =>
  text === 'true'
    ? asks('COMMITMENT', { text })
    : text === 'false'
      ? needs(text, { text })
      : asks('CRITERIA', { text });

/** The texts of the tests of a rule. */
const textsOf = ({ all, any, not: excluded, unless: exemption, test }: EligibilityRule): readonly string[] => [
  ...[...all, ...any, excluded, exemption].flatMap((rule) => (rule ? textsOf(rule) : [])),
  ...(test ? [test.text] : []),
];

/** Whether some question is asked of a rule twice: three-valued logic can't tell that the answers are the same. */
const asksTwice = (rule: EligibilityRule) => {
  const asked = textsOf(rule).filter((text) => open.includes(text));
  return new Set(asked).size < asked.length;
};

/** Two-valued logic, written down anew. */
function holds(rule: EligibilityRule, truths: ReadonlySet<string>): boolean {
  if (rule.unless && holds(rule.unless, truths)) return true;
  if (rule.not) return !holds(rule.not, truths);
  if (rule.test) return truths.has(rule.test.text);
  if (rule.all.length > 0) return rule.all.every((part) => holds(part, truths));
  return rule.any.filter((part) => holds(part, truths)).length >= (rule.atLeast ?? 1);
}

/** All subsets. */
const completions = ([first, ...others]: readonly string[]): readonly (readonly string[])[] =>
  first === undefined ? [[]] : completions(others).flatMap((set) => [set, [first, ...set]]);

describe('a verdict', () => {
  it('is the one on which all answers to the open questions agree, if none is asked twice', () => {
    fc.assert(
      fc.property(answered, (rule) => {
        const answers = completions(open).map((truths) => holds(rule, new Set(['true', ...truths])));
        const agreed = answers.every(Boolean) ? 'ELIGIBLE' : answers.some(Boolean) ? 'UNKNOWN' : 'NOT_ELIGIBLE';
        const { verdict } = judge(judged(rule), asking());
        if (verdict !== 'UNKNOWN' || !asksTwice(rule)) expect(verdict).toBe(agreed);
      }),
      { numRuns: 1000 },
    );
  });

  // Phases of the programme are left out: a profile without a phase does not fail them, and one with another phase does.
  it('does not change when the profile states more', () => {
    fc.assert(
      fc.property(rules(tests), profiles, joins, fc.subarray(fields), (rule, whole, joining, left) => {
        const part: Profile = Object.fromEntries(
          Object.entries(whole).filter(([field]) => field === 'unit' || left.includes(field)),
        );
        const joined = judged(rule, { ...joining, phases: [] });
        const early = judge(joined, { ...asking(), profile: part }).verdict;
        const late = judge(joined, { ...asking(), profile: whole }).verdict;
        expect(early === Verdict.UNKNOWN || early === late).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is that of its worst reason, and reasons are sorted by verdict', () => {
    fc.assert(
      fc.property(rules(tests), profiles, joins, (rule, profile, joining) => {
        const { verdict, reasons } = judge(judged(rule, joining), asking(profile));
        const verdicts = reasons.map((reason) => reason.verdict);
        expect(atLeast(verdicts.length, verdicts)).toBe(verdict);
        expect(verdicts[0]).toBe(verdict);
      }),
    );
  });

  it('has wouldChange only for open or failed conditions', () => {
    fc.assert(
      fc.property(rules(tests), profiles, joins, (rule, profile, joining) => {
        for (const { verdict, wouldChange } of judge(judged(rule, joining), asking(profile)).reasons) {
          if (verdict === 'ELIGIBLE') expect(wouldChange).toBeUndefined();
          if (verdict === 'UNKNOWN') expect(wouldChange).toMatch(/ (could join|would be met) /);
        }
      }),
    );
  });

  it('comes with a question or a missing field exactly when it is UNKNOWN', () => {
    fc.assert(
      fc.property(rules(tests), profiles, joins, (rule, profile, joining) => {
        const { verdict, ask, missing } = judge(judged(rule, joining), asking(profile));
        expect(ask.length + missing.length > 0).toBe(verdict === 'UNKNOWN');
      }),
    );
  });
});

const series = fc.constantFrom('a', 'b', 'a/first');
const strength = fc.constantFrom('STATED', 'IMPLIED', 'AMBIGUOUS' as const);
const obligation = fc.constantFrom(undefined, 'MUST', 'EXPECTED', 'ENCOURAGED' as const);
const timing = fc.constantFrom(undefined, 'PREVIOUS_YEAR', 'ANY_EARLIER_YEAR' as const);

// A primary school, and Reception in it, are of two phases, and a profile that states one of them does not state the other.
const primary: readonly YearGroup[] = ['Y3', 'Y4', 'Y5', 'Y6'];
const secondary: readonly YearGroup[] = ['Y7', 'Y8', 'Y9', 'Y10', 'Y11'];

/** A phase, year groups that it has, and a kind of school that has these. */
const taught: fc.Arbitrary<Pick<Profile, 'phase' | 'yearGroups' | 'schoolKind'>> = fc.oneof(
  fc.record({
    phase: fc.constant('EARLY_YEARS' as const),
    yearGroups: fc.constant(['NURSERY' as const]),
    schoolKind: fc.constant('nursery school'),
  }),
  fc.record({
    phase: fc.constant('PRIMARY' as const),
    yearGroups: fc.subarray([...primary], { minLength: 1 }),
    schoolKind: fc.constant('a kind that nobody knows'),
  }),
  // A junior school has all of these: one that states some of them would contradict itself.
  fc.record({
    phase: fc.constant('PRIMARY' as const),
    yearGroups: fc.constant(primary),
    schoolKind: fc.constant('junior school'),
  }),
  fc.record({
    phase: fc.constant('SECONDARY' as const),
    yearGroups: fc.constant(secondary),
    schoolKind: fc.constantFrom('11-16 school', 'independent 11-16 school'),
  }),
);

const joins = fc.record({
  unit: fc.constantFrom('SCHOOL', 'INDIVIDUAL', undefined),
  phases: fc.subarray(['PRIMARY', 'SECONDARY'] as const),
  audienceRoles: fc.constantFrom([], ['teacher']),
});

const kinds: fc.Arbitrary<readonly [EligibilityTest['kind'], Partial<EligibilityTest>]> = fc.oneof(
  fc.record({ programme: series, timing }).map((asked) => ['COMPLETED', asked] as const),
  fc.record({ programme: series, timing }).map((asked) => ['NEVER_COMPLETED', asked] as const),
  series.map((programme) => ['TAKING', { programme }] as const),
  fc.constantFrom('PRIMARY', 'EARLY_YEARS').map((phase) => ['PHASE', { values: [phase] }] as const),
  fc.constantFrom(['RECEPTION', 'Y1'], ['Y6', 'Y7'], secondary).map((values) => ['YEAR_GROUP', { values }] as const),
  fc.constant(['UNIT', { values: ['SCHOOL'] }] as const),
  fc.constant(['ROLE', { values: ['teacher'] }] as const),
  fc.constant(['SCHOOL_KIND', { values: ['11-18 school'] }] as const),
  fc.constant(['SCHOOL_KIND', { values: ['state-funded school'] }] as const),
  fc.constant(['STATE_FUNDED', {}] as const),
  fc.constant(['AREA', { values: ['Derby'] }] as const),
  fc.constant(['YEARS_TEACHING', { range: { min: 1, max: 2 } }] as const),
  fc.constant(['SPECIALIST_COHORT', { range: { max: 4 } }] as const),
  fc.constant(['COMMITMENT', {}] as const),
  fc.constant(['CRITERIA', {}] as const),
);
const tests = fc
  .tuple(kinds, strength, obligation, fc.boolean())
  .map(([[kind, asked], sure, binding, listed]) =>
    asks(kind, { ...asked, strength: sure, obligation: binding, listed: listed || kind === 'PHASE' }),
  );

const fields = [
  'phase',
  'yearGroups',
  'unit',
  'role',
  'schoolKind',
  'yearsTeaching',
  'specialistCohort',
  'completed',
  'current',
];
const others: fc.Arbitrary<Profile> = fc.record({
  unit: fc.constantFrom('SCHOOL', 'TRUST', 'INDIVIDUAL' as const),
  role: fc.constantFrom('class teacher', 'teaching assistant', 'bursar'),
  yearsTeaching: fc.nat(4),
  specialistCohort: fc.nat(6),
  completed: fc.array(fc.record({ of: series, year: fc.constantFrom('2019/20', '2020/21') }), { maxLength: 3 }),
  current: fc.uniqueArray(series),
});
/** Only a teacher is in a year of teaching. */
const profiles = fc.tuple(taught, others).map(([phase, { yearsTeaching, ...rest }]): Profile => {
  const isTeacher = rest.role === 'class teacher';
  return { ...phase, ...rest, yearsTeaching: isTeacher ? yearsTeaching : 0 };
});
