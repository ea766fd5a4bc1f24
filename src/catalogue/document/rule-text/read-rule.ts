import { cleanText } from '../../../domain/fields/clean-text.js';
import { defaultWording } from './default-wording.js';
import { withStored } from './match-stored.js';
import { parseRule } from './parse-rule.js';
import { type RuleFault, RuleTextError } from './rule-fault.js';
import { type RuleJson, rulesWithin } from './rule-json.js';
import type { RuleNames, RuleTarget } from './rule-names.js';
import { writeRule } from './write-rule.js';

/** A rule as JSON, or why the line can't be read. */
export type ReadRule = { readonly rule: RuleJson } | { readonly fault: RuleFault };

/**
 * Reads one line of text as a rule. A line that says what the stored rule says is the stored rule, with its ids and evidence.
 * In another line, each test of the stored rule keeps its id, wording, strength and evidence.
 */
export function readRule(line: string, known: RuleNames, stored?: RuleJson): ReadRule {
  const text = cleanText(line);
  const names = stored ? known.with(unnamedIn(stored, known)) : known;
  try {
    const rule = withStored(parseRule(text, names), stored, 'tests');
    const isUnchanged = stored && writeRule(rule, names.nameOf) === writeRule(stored, names.nameOf);
    return { rule: isUnchanged ? stored : withWording(rule, names) };
  } catch (error) {
    if (error instanceof RuleTextError) return { fault: error.faultIn(text) };
    throw error;
  }
}

/** Parts of other programmes that a stored rule is about: a line calls them by their ids. */
function unnamedIn(rule: RuleJson, names: RuleNames): readonly RuleTarget[] {
  const id = rule.test?.programme;
  const own = id !== undefined && names.target(id) === undefined ? [{ id }] : [];
  return [...own, ...rulesWithin(rule).flatMap((part) => unnamedIn(part, names))];
}

function withWording(rule: RuleJson, names: RuleNames): RuleJson {
  const { all, any, not, unless, test } = rule;
  const inside = (part: RuleJson) => withWording(part, names);
  return {
    ...rule,
    ...(all?.length && { all: all.map(inside) }),
    ...(any?.length && { any: any.map(inside) }),
    ...(not && { not: inside(not) }),
    ...(unless && { unless: inside(unless) }),
    ...(test && { test: { ...test, text: test.text ?? defaultWording(test, names.nameOf) } }),
  };
}
