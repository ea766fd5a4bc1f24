import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import type { Evidence } from '../domain/parts/evidence.js';
import type { Verdict } from './findings/verdict.js';

/** Why a verdict is what it is: one condition, or one set of alternatives, in plain words. */
export interface Reason {
  readonly verdict: Verdict;
  readonly text: string;
  /** The part of the rule that it is about; undefined where it comes from no rule. */
  readonly rule?: EligibilityRule | undefined;
  readonly evidence: readonly Evidence[];
  /** What would make the condition hold; undefined where nothing would, or it holds. */
  readonly wouldChange?: string | undefined;
}
