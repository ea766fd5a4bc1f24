import { ruleKey, testKey } from '../../../domain/parts/derived-rule-id.js';
import { partsOf, type RuleJson, rulesWithin, type TestJson } from './rule-json.js';

/**
 * A rule that was read or typed, with what the stored rule knows of the same tests, unless something else is stated: only their
 * ids, or also their wording, strength and evidence. A group keeps the id of the stored group that has the most rules in
 * common with it.
 */
export function withStored(rule: RuleJson, stored: RuleJson | undefined, kept: 'ids' | 'tests'): RuleJson {
  return stored ? new StoredRules(stored, kept === 'tests').complete(rule) : rule;
}

class StoredRules {
  readonly #tests = new Map<string, RuleJson[]>();
  readonly #groups: RuleJson[] = [];

  readonly #keepsTests: boolean;

  constructor(stored: RuleJson, keepsTests: boolean) {
    this.#keepsTests = keepsTests;
    this.#add(stored);
  }

  #add(rule: RuleJson): void {
    if (rule.test) {
      const key = keyOf(rule.test);
      this.#tests.set(key, [...(this.#tests.get(key) ?? []), rule]);
    } else this.#groups.push(rule);
    for (const part of rulesWithin(rule)) this.#add(part);
  }

  complete(rule: RuleJson): RuleJson {
    if (rule.test) return this.#completeTest(rule, rule.test);
    const { all, any, not } = rule;
    const parts = {
      ...(all?.length && { all: all.map((part) => this.complete(part)) }),
      ...(any?.length && { any: any.map((part) => this.complete(part)) }),
      ...(not && { not: this.complete(not) }),
      ...(rule.unless && { unless: this.complete(rule.unless) }),
    };
    const completed = { ...rule, ...parts };
    if (rule.id !== undefined) return completed;
    const group = this.#takeGroup(completed);
    return group?.id === undefined ? completed : { id: group.id, ...completed };
  }

  #completeTest(rule: RuleJson, test: TestJson): RuleJson {
    const key = keyOf(test);
    const known = this.#tests.get(key)?.shift();
    const unless = rule.unless && { unless: this.complete(rule.unless) };
    if (!known?.test) return { ...rule, ...unless };
    const stated = Object.fromEntries(Object.entries(test).filter(([, value]) => value !== undefined));
    const kept = this.#keepsTests ? { test: { ...known.test, ...stated } } : {};
    return { ...(known.id !== undefined && { id: known.id }), ...rule, ...unless, ...kept };
  }

  /** The stored group of the same form that has the most rules in common with this one. Each is taken once. */
  #takeGroup(rule: RuleJson): RuleJson | undefined {
    const own = new Set(contentOf(rule));
    const shared = (group: RuleJson) => contentOf(group).filter((key) => own.has(key)).length;
    const [best] = this.#groups
      .filter((group) => formOf(group) === formOf(rule) && shared(group) > 0)
      .toSorted((a, b) => shared(b) - shared(a));
    if (best) this.#groups.splice(this.#groups.indexOf(best), 1);
    return best;
  }
}

const keyOf = (test: TestJson): string => testKey({ ...test });

const contentOf = (rule: RuleJson): readonly string[] =>
  [...partsOf(rule), ...(rule.not ? [rule.not] : [])].map((part) => ruleKey({ ...part }));

const formOf = ({ all, any }: RuleJson) => (all?.length ? 'all' : any?.length ? 'any' : 'not');
