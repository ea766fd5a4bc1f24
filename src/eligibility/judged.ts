import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { atLeast } from './at-least.js';
import type { Finding } from './findings/finding.js';
import { testFinding } from './findings/test-finding.js';
import type { Verdict } from './findings/verdict.js';
import type { Situation } from './profile/situation.js';

/** A rule with the verdict on it and on each of its parts. */
export interface Judged {
  readonly rule: EligibilityRule;
  readonly verdict: Verdict;
  /** The verdict on the rule without its exemption. */
  readonly rest: Verdict;
  readonly exemption: Judged | undefined;
  /** What its test found, where it is one. */
  readonly finding: Finding | undefined;
  readonly parts: readonly Judged[];
  /** How many of the parts have to hold. */
  readonly needed: number;
}

/** Judges a rule by Kleene's logic: what is not known decides nothing unless either answer would lead to the same. */
export function judged(rule: EligibilityRule, situation: Situation, granting = false): Judged {
  const exemption = rule.unless && judged(rule.unless, situation, true);
  const finding = rule.test && testFinding(rule.test, situation, granting);
  const inside = rule.all.length > 0 ? rule.all : rule.any;
  const needed = rule.all.length > 0 ? inside.length : (rule.atLeast ?? Math.min(1, inside.length));
  // A part that others can stand in for opens a way; a part that all depends on stands in the way.
  const grants = inside.length > 1 ? needed < inside.length : granting;
  const parts = inside.map((part) => judged(part, situation, grants));
  const rest = finding
    ? finding.verdict
    : atLeast(
        needed,
        parts.map(({ verdict }) => verdict),
      );
  const verdict = exemption ? atLeast(1, [exemption.verdict, rest]) : rest;
  return { rule, verdict, rest, exemption, finding, parts, needed };
}

/** Whether all parts have to hold, so that each is a condition of its own. */
export const isAllOf = ({ parts, needed }: Judged): boolean => needed === parts.length;
