import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';

/** Formats a rule from the texts of its tests, without a full stop at the end. */
export function formatRule(rule: EligibilityRule): string {
  const words = rule.test
    ? withoutFullStop(rule.test.text)
    : rule.not
      ? `not: ${formatRule(rule.not)}`
      : formatGroup(rule);
  return rule.unless ? `${words} (unless exempt: ${formatRule(rule.unless)})` : words;
}

function formatGroup({ all, any, atLeast = 1 }: EligibilityRule): string {
  if (all.length > 0) return all.map(formatRule).join('; and ');
  if (any.length === 1) return any.map(formatRule).join();
  return `${atLeast === 1 ? 'one' : atLeast} of: ${any.map(formatRule).join('; or ')}`;
}

const withoutFullStop = (text: string) => text.replace(/\.$/, '');
