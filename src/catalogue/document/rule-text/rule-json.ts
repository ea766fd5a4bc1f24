import type { EligibilityTestKind } from '../../../domain/fields/vocabulary.js';

/** An eligibility rule as JSON. Lists may be absent or empty, and parts that are new have no id yet. */
export interface RuleJson {
  readonly id?: string | undefined;
  readonly all?: readonly RuleJson[] | undefined;
  readonly any?: readonly RuleJson[] | undefined;
  readonly atLeast?: number | undefined;
  readonly not?: RuleJson | undefined;
  readonly unless?: RuleJson | undefined;
  readonly test?: TestJson | undefined;
}

export interface TestJson {
  readonly kind: EligibilityTestKind;
  readonly programme?: string | undefined;
  readonly timing?: string | undefined;
  readonly obligation?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly range?: RangeJson | undefined;
  readonly text?: string | undefined;
  readonly openQuestion?: string | undefined;
  readonly strength?: string | undefined;
  readonly listed?: boolean | undefined;
  readonly evidence?: readonly unknown[] | undefined;
}

export interface RangeJson {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly approximate?: boolean | undefined;
}

/** The rules directly in a group. */
export const partsOf = ({ all = [], any = [] }: RuleJson): readonly RuleJson[] => [...all, ...any];

/** All rules directly in a rule. */
export const rulesWithin = (rule: RuleJson): readonly RuleJson[] =>
  [...partsOf(rule), rule.not, rule.unless].filter((part) => part !== undefined);
