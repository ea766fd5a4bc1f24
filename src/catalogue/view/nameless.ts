import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import type { Programme } from '../../domain/programme.js';

/** Roles and tests name programmes, and have no id by which the programme that they stand in could be found. */
export function nameless({ participation, eligibilityRule }: Programme): readonly object[] {
  return [...(participation?.roles ?? []), ...(eligibilityRule ? tests(eligibilityRule) : [])];
}

function tests({ test, all, any, unless }: EligibilityRule): readonly object[] {
  const inside = [...all, ...any, ...(unless ? [unless] : [])].flatMap(tests);
  return test ? [test, ...inside] : inside;
}
