import { describe, expect, test } from '@jest/globals';
import type { EligibilityRule, EligibilityTest } from '../../../../src/domain/parts/eligibility-rule.js';
import {
  aCatalogue,
  allOf,
  anyOf,
  aProgramme,
  asks,
  faultsOf,
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
    ['rules in rules', allOf(anyOf(yes(), yes()), unless(yes(), allOf(yes())))],
  ])('is one: %s', (_, rule) => {
    expect(faultsOf(ruled(rule))).toEqual([]);
  });

  test.each<[string, Stored<EligibilityRule>]>([
    ['nothing', { id: 'rul-x' }],
    ['an exemption alone', unless(yes(), { id: 'rul-x' })],
    ['all and any', { ...allOf(yes()), any: [yes()] }],
    ['a test beside all', { ...allOf(yes()), ...yes() }],
    ['at least, of all', { ...allOf(yes(), yes()), atLeast: 1 }],
    ['at least three of two', { ...anyOf(yes(), yes()), atLeast: 3 }],
  ])('is none: %s', (_, rule) => {
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
  ])('of %s has its %s', (kind, asked) => {
    expect(faultsOf(ruled(asks(kind)))).toEqual([`TEST_INCOMPLETE at /programmes/0/eligibilityRule/test/${asked}`]);
  });

  test.each<[EligibilityTest['kind'], string, string]>([
    ['PHASE', 'Primary', 'PRIMARY'],
    ['YEAR_GROUP', 'Y14', 'Y13'],
    ['UNIT', 'HUB', 'SCHOOL'],
    ['PHASE', 'constructor', 'PRIMARY'],
  ])('of %s knows no %s', (kind, value, known) => {
    const values = [known, value];
    expect(faultsOf(ruled(asks(kind, { values })))).toEqual([
      'CHOICE_UNKNOWN at /programmes/0/eligibilityRule/test/values/1',
    ]);
  });

  test('of a kind whose words are open takes any', () => {
    expect(faultsOf(ruled(asks('SCHOOL_KIND', { values: ['junior school'] })))).toEqual([]);
  });
});
