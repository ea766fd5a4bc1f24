import { choice, type Rule } from '../../../domain/fields/rules.js';
import { ParticipationUnit, Phase, YearGroup } from '../../../domain/fields/vocabulary.js';
import { EligibilityRule, EligibilityTest } from '../../../domain/parts/eligibility-rule.js';
import { at } from '../../document/problem.js';
import type { EntryLaw } from './law.js';

/** Each rule is one thing. */
export const rulesAreRules: EntryLaw<EligibilityRule> = {
  scope: 'entry',
  of: [EligibilityRule],
  problems(placed) {
    const fault = faultOf(placed.thing);
    return fault ? [{ code: 'RULE_MALFORMED', pointer: placed.pointer, message: fault }] : [];
  },
};

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

const ruleOfValues: Readonly<Record<string, Rule>> = {
  PHASE: choice(Phase),
  YEAR_GROUP: choice(YearGroup),
  UNIT: choice(ParticipationUnit),
};

/** Each test has what its kind asks about. */
export const testsAreComplete: EntryLaw<EligibilityTest> = {
  scope: 'entry',
  of: [EligibilityTest],
  problems(placed) {
    const { thing } = placed;
    const asked = asksFor[thing.kind];
    const given = thing[asked];
    if (given === undefined || (Array.isArray(given) && given.length === 0)) {
      const message = `A test of ${thing.kind} asks about "${asked}", which is not there. Add it.`;
      return [{ code: 'TEST_INCOMPLETE', pointer: at(placed.pointer, asked), message }];
    }
    const rule = ruleOfValues[thing.kind];
    return thing.values.flatMap((value, index) => {
      const fault = rule?.(value);
      return fault ? [{ ...fault, pointer: at(at(placed.pointer, 'values'), index) }] : [];
    });
  },
};
