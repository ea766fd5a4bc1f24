import { isDeepStrictEqual } from 'node:util';
import { idPrefix, type NewId } from '../catalogue/document/new-id.js';
import { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { tidy } from './tidy.js';

/**
 * An eligibility rule in which every rule has an id. One that says the same as the rule that is there, apart from ids, is
 * that rule.
 */
export function withRuleIds(stated: unknown, before: unknown, newId: NewId): unknown {
  const rule = tidy(stated);
  if (isDeepStrictEqual(withoutIds(rule), withoutIds(before))) return before;
  return given(rule, newId);
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const branches = ['all', 'any', 'unless'] as const;

function mapped(rule: unknown, change: (rule: Json) => Json): unknown {
  if (Array.isArray(rule)) return rule.map((one) => mapped(one, change));
  if (!isObject(rule)) return rule;
  const nested = branches.flatMap((key) => (key in rule ? [[key, mapped(rule[key], change)]] : []));
  return change({ ...rule, ...Object.fromEntries(nested) });
}

const withoutIds = (rule: unknown) => mapped(rule, ({ id: _, ...rest }) => rest);
const given = (rule: unknown, newId: NewId) =>
  mapped(rule, (one) => ('id' in one ? one : { id: newId(idPrefix(EligibilityRule)), ...one }));
