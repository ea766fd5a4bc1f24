import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { formatRule } from '../../eligibility/format-rule.js';
import { lastingName, type Side } from './side.js';

/** A text before and after; null where there was, or is, none. */
export interface TextChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** The rule before and after, in words; nothing where it asks the same. */
export function ruleChange(before: Side, after: Side): TextChange | undefined {
  if (meaning(before) === meaning(after)) return undefined;
  const [old, now] = [before, after].map(({ programme: { eligibilityRule: rule } }) =>
    rule ? formatRule(rule) : null,
  );
  return { before: old ?? null, after: now ?? null };
}

/** All that a rule asks, without what only says where it comes from. */
function meaning(side: Side): string {
  const rule: EligibilityRule | undefined = side.programme.eligibilityRule;
  return JSON.stringify(rule ?? null, (key, value: unknown) => {
    if (key === 'id' || key === 'evidence') return undefined;
    return key === 'programme' && typeof value === 'string' ? lastingName(value, side) : value;
  });
}
