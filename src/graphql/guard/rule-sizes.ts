import type { EligibilityRule } from '../../domain/eligibility-rule.js';
import { greatest } from './greatest.js';
import { greatestOfYears, type Of } from './in-hub-years.js';

/** Every rule in a rule, itself included. */
export function rulesIn(rule: EligibilityRule | undefined): readonly EligibilityRule[] {
  if (!rule) return [];
  const parts = rule.unless ? [...rule.all, ...rule.any, rule.unless] : [...rule.all, ...rule.any];
  return [rule, ...parts.flatMap(rulesIn)];
}

/** How many reasons a verdict has at most: one for each rule, and one more for who belongs to another hub. */
export const mostReasons: Of<number> = (snapshot) => 1 + Math.max(1, mostRules(snapshot));

const mostRules = greatestOfYears(({ programmes }) =>
  greatest(programmes, ({ eligibilityRule }) => rulesIn(eligibilityRule).length),
);

/** How much evidence the reasons of one verdict have together. */
export const mostEvidenceOfReasons = greatestOfYears(({ programmes }) =>
  greatest(programmes, ({ eligibilityRule }) =>
    rulesIn(eligibilityRule).reduce((sum, { test }) => sum + (test?.evidence.length ?? 0), 0),
  ),
);
