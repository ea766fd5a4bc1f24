import { describe, expect, test } from '@jest/globals';
import type { EligibilityRule, EligibilityTest } from '../../../../src/domain/parts/eligibility-rule.js';
import {
  aCatalogue,
  allOf,
  anyOf,
  aProgramme,
  asks,
  faultsOf,
  needs,
  not,
  problemsOf,
  type Stored,
  unless,
} from '../../../support/builders.js';

const ruled = (eligibilityRule: Stored<EligibilityRule>) =>
  aCatalogue({ programmes: [aProgramme({ eligibilityRule })] });
const yes = () => asks('CRITERIA');

describe('a rule', () => {
  test.each<[string, Stored<EligibilityRule>]>([
    ['one test', yes()],
    ['all of two', allOf(yes(), yes())],
    ['any of two, or as many as said', { ...anyOf(yes(), yes()), atLeast: 2 }],
    ['not one', not(yes())],
    ['rules in rules', allOf(anyOf(yes(), yes()), unless(yes(), allOf(yes())))],
  ])('is accepted: %s', (_, rule) => {
    expect(faultsOf(ruled(rule))).toEqual([]);
  });

  test.each<[string, Stored<EligibilityRule>]>([
    ['nothing', { id: 'rul-x' }],
    ['an exemption alone', unless(yes(), { id: 'rul-x' })],
    ['all and any', { ...allOf(yes()), any: [yes()] }],
    ['not beside a test', { ...not(yes()), ...yes() }],
    ['not a commitment, which anybody can make', not(asks('COMMITMENT'))],
    ['a test beside all', { ...allOf(yes()), ...yes() }],
    ['at least, of all', { ...allOf(yes(), yes()), atLeast: 1 }],
    ['at least three of two', { ...anyOf(yes(), yes()), atLeast: 3 }],
  ])('is refused: %s', (_, rule) => {
    expect(faultsOf(ruled(rule))).toEqual(['RULE_MALFORMED at /programmes/0/eligibilityRule']);
  });
});

describe('a test', () => {
  test.each<[EligibilityTest['kind'], string]>([
    ['COMPLETED', 'programme'],
    ['TAKING', 'programme'],
    ['NEVER_COMPLETED', 'programme'],
    ['PHASE', 'values'],
    ['YEAR_GROUP', 'values'],
    ['UNIT', 'values'],
    ['ROLE', 'values'],
    ['SCHOOL_KIND', 'values'],
    ['AREA', 'values'],
    ['YEARS_TEACHING', 'range'],
    ['SPECIALIST_COHORT', 'range'],
  ])('of the kind %s needs %s', (kind, asked) => {
    expect(faultsOf(ruled(asks(kind)))).toEqual([`TEST_INCOMPLETE at /programmes/0/eligibilityRule/test/${asked}`]);
  });

  test.each<[EligibilityTest['kind'], string, string]>([
    ['PHASE', 'Primary', 'PRIMARY'],
    ['YEAR_GROUP', 'Y14', 'Y13'],
    ['UNIT', 'HUB', 'SCHOOL'],
    ['PHASE', 'constructor', 'PRIMARY'],
  ])('of the kind %s refuses the value %s', (kind, value, known) => {
    const values = [known, value];
    expect(faultsOf(ruled(asks(kind, { values })))).toEqual([
      'CHOICE_UNKNOWN at /programmes/0/eligibilityRule/test/values/1',
    ]);
  });

  test('of a kind without a vocabulary accepts any values', () => {
    expect(faultsOf(ruled(asks('SCHOOL_KIND', { values: ['junior school'] })))).toEqual([]);
  });
});

const later = aProgramme({ slug: 'later', academicYear: '2022/23', stages: 1, pathways: 1 });
const asking = (rule: ReturnType<typeof needs>) =>
  aCatalogue({ programmes: [aProgramme({ slug: 'now', eligibilityRule: rule }), later] });
const stage = { programme: later.stages?.[0]?.id ?? '' };

describe('a requirement', () => {
  test.each([
    ['a programme that this hub does not have in the year', needs('later')],
    ['never to have done what comes later', asks('NEVER_COMPLETED', stage)],
    ['the year before', needs('other', { timing: 'PREVIOUS_YEAR' })],
  ])('may be %s', (_, rule) => {
    expect(faultsOf(asking(rule))).toEqual([]);
  });

  test.each([
    ['in the following year', needs('other', { timing: 'FOLLOWING_YEAR' }), 'timing'],
    ['beside it, in the following year', asks('TAKING', { programme: 'ser-x', timing: 'FOLLOWING_YEAR' }), 'timing'],
    ['a stage of a programme of a later year', needs('', stage), 'programme'],
    ['a pathway of a programme of a later year', needs('', { programme: later.pathways?.[0]?.id ?? '' }), 'programme'],
  ])('cannot be taken %s', (_, rule, key) => {
    expect(faultsOf(asking(rule))).toEqual([`REQUIRES_LATER at /programmes/0/eligibilityRule/test/${key}`]);
  });

  test('may be reached in two ways without a cycle', () => {
    const programmes = [
      aProgramme({ slug: 'a', eligibilityRule: anyOf(needs('b'), needs('c')) }),
      aProgramme({ slug: 'b', eligibilityRule: needs('d') }),
      aProgramme({ slug: 'c', eligibilityRule: needs('d') }),
      aProgramme({ slug: 'd' }),
    ];
    expect(faultsOf(aCatalogue({ programmes }))).toEqual([]);
  });

  test('in a cycle is refused, and the message names all programmes of the cycle', () => {
    const programmes = [
      aProgramme({ slug: 'a', eligibilityRule: needs('b') }),
      aProgramme({ slug: 'b', eligibilityRule: needs('a') }),
    ];
    expect(problemsOf(aCatalogue({ programmes }))[0]?.message).toMatch(/joined first: a requires b requires a\. /);
  });

  test('in another hub or year forms no cycle', () => {
    const programmes = [
      aProgramme({ slug: 'a', eligibilityRule: needs('b') }),
      aProgramme({ slug: 'b', academicYear: '2020/21', eligibilityRule: needs('a') }),
    ];
    expect(faultsOf(aCatalogue({ programmes }))).toEqual([]);
  });
});
