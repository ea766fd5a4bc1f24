import { hash } from 'node:crypto';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rulesIn = (list: unknown): readonly Json[] => (Array.isArray(list) ? list.filter(isObject) : []);

/** The kinds of tests whose words are what is asked. */
const saidInWords = ['COMMITMENT', 'CRITERIA'];

/** What a test asks, whatever its wording, strength and evidence. Equal keys mean the same question. */
export function testKey(test: Json): string {
  const { kind, programme, timing, values, range, text } = test;
  const bounds = isObject(range) ? [range['min'] ?? null, range['max'] ?? null, range['approximate'] === true] : null;
  const list = Array.isArray(values) && values.length > 0 ? values : null;
  const words = saidInWords.includes(String(kind)) ? text : null;
  return JSON.stringify([kind, programme ?? null, timing ?? null, list, bounds, words ?? null]);
}

/** What a rule asks. The order of its parts doesn't matter. */
export function ruleKey(rule: Json): string {
  const { test, not, unless, atLeast } = rule;
  const parts = ['all', 'any'].map((key) => rulesIn(rule[key]).map(ruleKey).sort());
  return JSON.stringify([
    isObject(test) ? testKey(test) : null,
    ...parts,
    atLeast ?? null,
    isObject(not) ? ruleKey(not) : null,
    isObject(unless) ? ruleKey(unless) : null,
  ]);
}

const idsOfRoots = new WeakMap<object, ReadonlyMap<object, string>>();

/** The id of a rule that states none, made from the id of its programme and from what it asks. */
export function derivedRuleId(rule: Json, programme: Json): string | undefined {
  const root = programme['eligibilityRule'];
  if (!isObject(root)) return undefined;
  const known = idsOfRoots.get(root) ?? idsIn(root, String(programme['id']));
  idsOfRoots.set(root, known);
  return known.get(rule);
}

/** Rules that ask the same in two places get different ids: the second one has a number. */
function idsIn(root: Json, programme: string): ReadonlyMap<object, string> {
  const ids = new Map<object, string>();
  const times = new Map<string, number>();
  const add = (rule: Json) => {
    const key = ruleKey(rule);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    ids.set(rule, idOf(JSON.stringify([programme, key, time])));
    for (const part of [...rulesIn(rule['all']), ...rulesIn(rule['any'])]) add(part);
    for (const part of [rule['not'], rule['unless']]) if (isObject(part)) add(part);
  };
  add(root);
  return ids;
}

const idOf = (content: string) => `rul-${BigInt(`0x${hash('sha256', content).slice(0, 15)}`).toString(32)}`;
