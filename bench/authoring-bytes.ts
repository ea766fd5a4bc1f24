import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { withAbsentValues } from '../src/catalogue/document/absent-values.js';
import type { Values } from '../src/catalogue/document/entry-change.js';
import { readRule } from '../src/catalogue/document/rule-text/read-rule.js';
import type { RuleJson } from '../src/catalogue/document/rule-text/rule-json.js';
import { RuleNames, type RuleTarget } from '../src/catalogue/document/rule-text/rule-names.js';
import { writeRule } from '../src/catalogue/document/rule-text/write-rule.js';
import { Programme } from '../src/domain/programme.js';
import { serviceManagedFields } from '../src/sheets/columns.js';

// How many bytes an author types for programmes, as indented JSON: with every value; without the values that are derived;
// and with the eligibility rule as a line of text as well. Evidence inside rules is left out everywhere, because a line has
// none. `node --import tsx bench/authoring-bytes.ts [SLUG...]`

interface Catalogue {
  readonly series: readonly RuleTarget[];
  readonly externalThings: readonly RuleTarget[];
  readonly programmes: readonly Values[];
}

const file = new URL('../data/catalogue.json', import.meta.url);
const catalogue = JSON.parse(await readFile(file, 'utf8')) as Catalogue;
const names = new RuleNames([...catalogue.series, ...catalogue.externalThings]);
const given = process.argv.slice(2);
const slugs = given.length > 0 ? given : ['primary-tfm-sustaining', 'secondary-subject-leadership', 'sktm-early-years'];

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;
const ruleOf = (programme: Values) => programme['eligibilityRule'] as RuleJson;
const lineOf = (programme: Values) => writeRule(ruleOf(programme), names.nameOf);
const fill = (programme: Values) => withAbsentValues(programme, Programme);

/** A copy of JSON without some properties of the objects in it. */
const without = <T>(value: T, isLeftOut: (key: string, owner: unknown) => boolean): T =>
  JSON.parse(
    JSON.stringify(value, function (key, one) {
      return isLeftOut(key, this) ? undefined : one;
    }),
  ) as T;

/** The programme with every value, as an author would type it for an import: without its id, which the service makes. */
function wholeProgramme(slug: string): Values {
  const stored = catalogue.programmes.find((one) => one['slug'] === slug);
  if (!stored?.['eligibilityRule']) throw new Error(`No programme with an eligibility rule has the slug "${slug}".`);
  const isManaged = (key: string) => key === 'id' || serviceManagedFields.has(key);
  const typed = Object.fromEntries(Object.entries(fill(stored)).filter(([key]) => !isManaged(key)));
  return { ...typed, eligibilityRule: without(ruleOf(typed), (key) => key === 'evidence') };
}

/** What remains of a programme without every value whose absence makes no difference to what is read. */
function shortest(programme: Values, meansTheSame: (shorter: Values) => boolean): Values {
  const typed = programme;
  for (const owner of objectsIn(typed))
    for (const [key, value] of Object.entries(owner)) {
      Reflect.deleteProperty(owner, key);
      if (!meansTheSame(typed)) Reflect.set(owner, key, value);
    }
  return typed;
}

function* objectsIn(value: unknown): Generator<Values> {
  if (!isObject(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const one of Object.values(value)) yield* objectsIn(one);
}

const withoutRuleIds = (programme: Values): Values => ({
  ...programme,
  eligibilityRule: without(ruleOf(programme), (key) => key === 'id'),
});

function readLine(programme: Values): Values {
  const result = readRule(String(programme['eligibilityRule']), names);
  if ('fault' in result) throw new Error(result.fault.message);
  return { ...programme, eligibilityRule: result.rule };
}

const withLine = (programme: Values): Values => ({ ...programme, eligibilityRule: lineOf(programme) });

function formsOf(slug: string): readonly Values[] {
  const whole = wholeProgramme(slug);
  const derived = shortest(
    structuredClone(whole),
    (typed) =>
      isObject(typed['eligibilityRule']) && isDeepStrictEqual(withoutRuleIds(fill(typed)), withoutRuleIds(whole)),
  );
  const lined = shortest(
    structuredClone(withLine(whole)),
    (typed) => 'eligibilityRule' in typed && isDeepStrictEqual(withLine(fill(readLine(typed))), withLine(whole)),
  );
  return [whole, derived, lined];
}

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value, null, 2));
const row = (name: string, values: readonly unknown[]) =>
  console.log(name.padEnd(42) + values.map((value) => String(value).padStart(12)).join(''));

row('bytes', ['every value', 'derived', 'and a line']);
const all = slugs.map(formsOf);
for (const [index, forms] of all.entries()) {
  row(slugs[index] ?? '', forms.map(bytes));
  row(
    '  the rule alone',
    forms.map((form) => bytes(form['eligibilityRule'])),
  );
}
const totals = [0, 1, 2].map((form) => all.reduce((sum, forms) => sum + bytes(forms[form]), 0));
row('together', totals);
row(
  '',
  totals.map((total) => `${Math.round((100 * total) / (totals[0] ?? 1))} %`),
);
