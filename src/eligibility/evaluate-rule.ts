import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { evaluateTest, type TestUse } from './findings/evaluate-test.js';
import type { Finding } from './findings/finding.js';
import { atLeast, opposite, type Verdict } from './findings/verdict.js';
import type { Situation } from './profile/profile.js';

/** A rule with the verdicts on the rule and on each of its parts, in one situation. */
export interface EvaluatedRule {
  readonly rule: EligibilityRule;
  readonly verdict: Verdict;
  /** The verdict on the rule without its exemption. */
  readonly rest: Verdict;
  readonly exemption: EvaluatedRule | undefined;
  /** The finding of its test, where the rule is a single test. */
  readonly finding: Finding | undefined;
  /** The rule that must not hold, where the rule is an exclusion. */
  readonly excluded: EvaluatedRule | undefined;
  readonly parts: readonly EvaluatedRule[];
  /** How many of the parts have to be met. */
  readonly needed: number;
}

/**
 * Evaluates a rule in Kleene's three-valued logic: an unknown part makes the result unknown unless either answer would
 * lead to the same result. `use` is as in `evaluateTest`.
 */
export function evaluateRule(rule: EligibilityRule, situation: Situation, use: TestUse = 'CONDITION'): EvaluatedRule {
  const exemption = rule.unless && evaluateRule(rule.unless, situation, 'WAY_IN');
  const finding = rule.test && evaluateTest(rule.test, situation, use);
  const inverse = { ...situation, isExclusion: !situation.isExclusion };
  const excluded = rule.not && evaluateRule(rule.not, inverse, use === 'CONDITION' ? 'EXCLUSION' : 'CONDITION');
  const inside = rule.all.length > 0 ? rule.all : rule.any;
  const needed = rule.all.length > 0 ? inside.length : (rule.atLeast ?? Math.min(1, inside.length));
  const partUse = inside.length > 1 ? purposeOfParts(needed < inside.length, use) : use;
  const parts = inside.map((part) => evaluateRule(part, situation, partUse));
  const rest = finding?.verdict ?? (excluded ? opposite(excluded.verdict) : atLeast(needed, parts.map(verdictOf)));
  const verdict = exemption ? atLeast(1, [exemption.verdict, rest]) : rest;
  return { rule, verdict, rest, exemption, finding, excluded, parts, needed };
}

const verdictOf = ({ verdict }: EvaluatedRule) => verdict;

/** A part that other parts can replace is one way in, or one way to be excluded; a part that always has to be met is a condition. */
function purposeOfParts(areReplaceable: boolean, use: TestUse): TestUse {
  if (!areReplaceable) return 'CONDITION';
  return use === 'EXCLUSION' ? use : 'WAY_IN';
}

/** Whether all parts have to be met, so that each is a condition of its own. */
export const isAllOf = ({ parts, needed }: EvaluatedRule): boolean => needed === parts.length;
