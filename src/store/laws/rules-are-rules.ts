import { EligibilityRule, EligibilityTest } from '../../domain/eligibility-rule.js';
import { quote } from '../../domain/rules.js';
import { ParticipationUnit, Phase, YearGroup } from '../../domain/vocabulary.js';
import type { Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** Each rule is one thing, and each test has what its kind asks about. */
export const rulesAreRules: Law = (inventory) => [
  ...inventory.sound(EligibilityRule).flatMap(rule),
  ...inventory.sound(EligibilityTest).flatMap(test),
];

function rule(placed: Placed<EligibilityRule>): readonly Problem[] {
  const fault = faultOf(placed.thing);
  return fault ? [{ code: 'RULE_MALFORMED', pointer: placed.pointer, message: fault }] : [];
}

function faultOf({ all, any, atLeast, test }: EligibilityRule): string | undefined {
  const said = [all.length > 0, any.length > 0, test !== undefined].filter(Boolean).length;
  if (said !== 1) return `It says ${said} of all, any and test. Say exactly one, and nest the others.`;
  if (atLeast !== undefined && any.length === 0) return 'atLeast belongs to any. Remove it, or list the alternatives.';
  if (atLeast !== undefined && atLeast > any.length) return `It asks for ${atLeast} of ${any.length}. Lower atLeast.`;
  return undefined;
}

const asksFor: Readonly<Record<EligibilityTest['kind'], 'programme' | 'values' | 'range' | 'text'>> = {
  COMPLETED: 'programme',
  TAKING: 'programme',
  NEVER_COMPLETED: 'programme',
  PHASE: 'values',
  YEAR_GROUP: 'values',
  UNIT: 'values',
  ROLE: 'values',
  SCHOOL_KIND: 'values',
  AREA: 'values',
  YEARS_TEACHING: 'range',
  SPECIALIST_COHORT: 'range',
  COMMITMENT: 'text',
  CRITERIA: 'text',
};

const closed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PHASE: Phase,
  YEAR_GROUP: YearGroup,
  UNIT: ParticipationUnit,
};

function test(placed: Placed<EligibilityTest>): readonly Problem[] {
  const { thing } = placed;
  const asked = asksFor[thing.kind];
  const given = thing[asked];
  if (given === undefined || (Array.isArray(given) && given.length === 0)) {
    const message = `A test of ${thing.kind} asks about "${asked}", which is not there. Add it.`;
    return [{ code: 'TEST_INCOMPLETE', pointer: at(placed.pointer, asked), message }];
  }
  const vocabulary = closed[thing.kind];
  if (!vocabulary) return [];
  return thing.values.flatMap((value, index) => {
    if (Object.hasOwn(vocabulary, value)) return [];
    const message = `${quote(value)} is none of ${Object.keys(vocabulary).join(', ')}. Use one of them.`;
    return [{ code: 'CHOICE_UNKNOWN' as const, pointer: at(at(placed.pointer, 'values'), index), message }];
  });
}
