import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';

/** A rule in words, from the words of its tests, without a full stop at the end. */
export function ruleWords(rule: EligibilityRule): string {
  const words = rule.test ? unstopped(rule.test.text) : groupWords(rule);
  return rule.unless ? `${words} (unless exempt: ${ruleWords(rule.unless)})` : words;
}

function groupWords({ all, any, atLeast = 1 }: EligibilityRule): string {
  if (all.length > 0) return all.map(ruleWords).join('; and ');
  if (any.length === 1) return any.map(ruleWords).join();
  return `${atLeast === 1 ? 'one' : atLeast} of: ${any.map(ruleWords).join('; or ')}`;
}

const unstopped = (text: string) => text.replace(/\.$/, '');
