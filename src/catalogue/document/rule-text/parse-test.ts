import { closest } from 'fastest-levenshtein';
import { conditionForms } from '../../../domain/fields/rule-forms.js';
import { quote } from '../../../domain/fields/rules.js';
import { Obligation, Strength } from '../../../domain/fields/vocabulary.js';
import { englishList } from '../../../text/english-list.js';
import { nameSpelling } from '../../../text/spelling.js';
import type { RuleCursor } from './rule-cursor.js';
import { RuleTextError } from './rule-fault.js';
import type { TestJson } from './rule-json.js';
import type { RuleNames } from './rule-names.js';
import { formatWord, parseNumbers, type TestForm, testForms, testOfLabel, wordsOf } from './test-forms.js';

/** Parses one test: its label, its content, and what is in square brackets. */
export function parseTest(cursor: RuleCursor, names: RuleNames): TestJson {
  const test = parseCohort(cursor) ?? parseLabelled(cursor, names);
  return { ...test, ...parseQualifiers(cursor) };
}

/** "Cohort 1-4 specialist". */
function parseCohort(cursor: RuleCursor): TestJson | undefined {
  const { offset } = cursor;
  const found = cursor.take(/cohorts?\s+([^;:()[\]"]*?)\s+(?:mastery\s+)?specialists?(?![\w-])/i);
  if (!found) return undefined;
  const range = parseNumbers(found[1] ?? '');
  if (range) return { kind: 'SPECIALIST_COHORT', range };
  throw new RuleTextError(
    offset,
    `${quote(found[1])} is no cohort. Write "Cohort 3 specialist" or "Cohort 1-4 specialist".`,
  );
}

function parseLabelled(cursor: RuleCursor, names: RuleNames): TestJson {
  const { offset } = cursor;
  if (cursor.take(/phase(?=\s*(?:[;)[]|unless[\s(]|$))/i)) return { kind: 'PHASE' };
  if (cursor.take(/state[- ]funded(?=\s*(?:[;)[]|unless[\s(]|$))/i)) return { kind: 'STATE_FUNDED' };
  const label = cursor.take(/[^;:()[\]"]*:/)?.[0].slice(0, -1);
  const labelled = label === undefined ? undefined : testOfLabel(label);
  if (!labelled)
    throw new RuleTextError(offset, describeUnlabelled(label ?? cursor.takeText(';()[\\]', 'A condition')));
  const form = testForms[labelled.kind];
  return { ...labelled, ...parseContent(cursor, { form, names }) };
}

const beginnings: readonly string[] = conditionForms.map(({ written }) => written.trim());

function describeUnlabelled(found: string): string {
  const known = englishList(
    beginnings.map((each) => `"${each}"`),
    'or',
  );
  const near = closest(`${found.trim().toLowerCase().slice(0, 80)}:`, [...beginnings]);
  return `${quote(found.trim())} is no condition that is known. Start it with ${known}. Did you mean "${near}"?`;
}

interface ContentContext {
  readonly form: TestForm;
  readonly names: RuleNames;
}

const stops = ';()[\\]';

function parseContent(cursor: RuleCursor, { form, names }: ContentContext): Partial<TestJson> {
  const { offset } = cursor;
  switch (form.content) {
    case 'programme':
      return { programme: findProgramme(cursor.takeText(stops, 'The name of a programme'), offset, names) };
    case 'values':
      return { values: parseValues(cursor, form) };
    case 'nothing':
      throw new RuleTextError(offset, `Nothing follows "${form.label}". Remove the colon and what comes after it.`);
    case 'text':
      return { text: cursor.takeText(stops, 'The condition') };
    case 'range': {
      const written = cursor.takeText(stops, 'A number');
      const range = parseNumbers(written);
      if (range) return { range };
      throw new RuleTextError(
        offset,
        `${quote(written)} is not a number or a range. Write "2", "1-4", "3 or more" or "up to 5".`,
      );
    }
  }
}

function findProgramme(name: string, offset: number, names: RuleNames): string {
  const found = names.find(name);
  const [only, ...others] = found;
  if (only && others.length === 0) return only.id;
  if (only) {
    const all = englishList(found.slice(0, 5).map(({ id, title, slug }) => `${quote(title ?? id)} (${slug ?? id})`));
    const message = `${quote(name)} can mean ${all}. Write what is in parentheses for the one that you mean.`;
    throw new RuleTextError(offset, message, 'RULE_NAME_UNCLEAR');
  }
  const near = names.nearest(name);
  const hint = near === undefined ? 'Add the series first.' : `Did you mean ${quote(near)}?`;
  throw new RuleTextError(offset, `${quote(name)} is not the name of a series. ${hint}`, 'RULE_NAME_UNKNOWN');
}

function parseValues(cursor: RuleCursor, { words }: TestForm): readonly string[] {
  const values: string[] = [];
  do {
    const { offset } = cursor;
    const isQuoted = cursor.text[offset] === '"';
    const written = cursor.takeText(`${stops},`, 'A value');
    const found = words && !isQuoted ? wordsOf(written, words) : [written];
    if (found.length === 0) {
      const known = Object.keys(words ?? {}).map(formatWord);
      throw new RuleTextError(offset, `${quote(written)} is not one of ${known.join(', ')}. Correct it.`);
    }
    values.push(...found.filter((value) => !values.includes(value)));
  } while (cursor.take(/,/));
  return values;
}

const qualifiers: Readonly<Record<string, Partial<TestJson>>> = {
  ...Object.fromEntries(Object.keys(Strength).map((strength) => [strength.toLowerCase(), { strength }])),
  ...Object.fromEntries(Object.keys(Obligation).map((obligation) => [obligation.toLowerCase(), { obligation }])),
  listed: { listed: true },
  'not listed': { listed: false },
};

function parseQualifiers(cursor: RuleCursor): Partial<TestJson> {
  let found: Partial<TestJson> = {};
  if (!cursor.take(/\[/)) return found;
  do {
    const { offset } = cursor;
    const written = cursor.takeText(',;()[\\]', 'A word');
    const name = Object.keys(qualifiers).find((one) => nameSpelling(one) === nameSpelling(written));
    if (name === undefined)
      throw new RuleTextError(
        offset,
        `${quote(written)} is not one of ${Object.keys(qualifiers).join(', ')}. Correct it.`,
      );
    found = { ...found, ...qualifiers[name] };
  } while (cursor.take(/,/));
  cursor.expect(']', 'to close the square bracket');
  return found;
}
