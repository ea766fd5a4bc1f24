import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { evaluateTest } from './findings/evaluate-test.js';
import type { Finding } from './findings/finding.js';
import { atLeast, type Verdict } from './findings/verdict.js';
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
  readonly parts: readonly EvaluatedRule[];
  /** How many of the parts have to be met. */
  readonly needed: number;
}

/**
 * Evaluates a rule in Kleene's three-valued logic: an unknown part makes the result unknown unless either answer would
 * lead to the same result. `granting` is as in `evaluateTest`.
 */
export function evaluateRule(rule: EligibilityRule, situation: Situation, granting = false): EvaluatedRule {
  const exemption = rule.unless && evaluateRule(rule.unless, situation, true);
  const finding = rule.test && evaluateTest(rule.test, situation, granting);
  const inside = rule.all.length > 0 ? rule.all : rule.any;
  const needed = rule.all.length > 0 ? inside.length : (rule.atLeast ?? Math.min(1, inside.length));
  // A part that other parts can replace is one way in; a part that always has to be met is a barrier.
  const grants = inside.length > 1 ? needed < inside.length : granting;
  const parts = inside.map((part) => evaluateRule(part, situation, grants));
  const rest = finding
    ? finding.verdict
    : atLeast(
        needed,
        parts.map(({ verdict }) => verdict),
      );
  const verdict = exemption ? atLeast(1, [exemption.verdict, rest]) : rest;
  return { rule, verdict, rest, exemption, finding, parts, needed };
}

/** Whether all parts have to be met, so that each is a condition of its own. */
export const isAllOf = ({ parts, needed }: EvaluatedRule): boolean => needed === parts.length;
