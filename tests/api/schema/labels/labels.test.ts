import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type GraphQLEnumType, isEnumType, isIntrospectionType } from 'graphql';
import { declaredSchema } from '../../../../src/api/schema/schema.js';
import { enumLabels, labelOf } from '../../../../src/domain/fields/labels.js';
import { asked, asking } from '../../../support/asked.js';
import { realSnapshot } from '../../../support/real-snapshot.js';

/** Enums that steer a request or belong to programs: no page shows their values. */
const technical = [
  'ConflictCode',
  'GroupOrder',
  'LinkDirection',
  'LinksOnDelete',
  'Nulls',
  'OrderDirection',
  'PartList',
  'ProfileField',
  'ProgrammeOrderField',
  'ProgressionDirection',
  'TextFormat',
  'TokenScope',
];

const enums = Object.values(declaredSchema().getTypeMap()).filter(
  (type): type is GraphQLEnumType => isEnumType(type) && !isIntrospectionType(type),
);
const shown = enums.filter(({ name }) => !technical.includes(name));
const valuesOf = (type: GraphQLEnumType) => type.getValues().map(({ name }) => name);

describe('The words for people', () => {
  test.each(shown.map((type) => [type.name, type] as const))('%s has a label for each value', (name, type) => {
    for (const value of valuesOf(type))
      expect([value, labelOf(name, value)?.label]).toEqual([value, expect.any(String)]);
  });

  test('no two values of an enum have the same words', () => {
    for (const { name } of shown) {
      const labels = Object.keys(enumLabels[name] ?? {}).map((value) => labelOf(name, value)?.label);
      expect([name, new Set(labels).size]).toEqual([name, labels.length]);
    }
  });
});

// Files whose words are not labels, with the reason.
const otherWords: Readonly<Record<string, string>> = {
  'catalogue/document/rule-text/default-wording.ts': 'texts that are stored in the catalogue',
  'catalogue/document/rule-text/test-forms.ts': 'the words of a language for rules',
  'eligibility/facts.ts': 'what two programmes disagree on, inside a sentence',
  'eligibility/words/sentences.ts': 'parts of the sentences of a verdict',
  'pages/desk/programme/history-panel.tsx': 'what somebody did: "Anna changed it"',
  'pages/desk/sheets/plan-items.tsx': 'titles of parts of the plan of an import',
  'site/join/join-words.ts': 'what somebody who asks calls the school or the trust: "My school"',
};

test('no other file has a table of words for the values of an enum', () => {
  const tables = sources().flatMap(({ path, text }) => {
    const rows = [...text.matchAll(/^\s+(\w+): '([^'\n]*)',?$/gm)].filter(([, , words = '']) => isWords(words));
    const keys = new Set(rows.map(([, key]) => key));
    return shown.some((type) => valuesOf(type).filter((value) => keys.has(value)).length > 1) ? [path] : [];
  });
  expect(tables.sort()).toEqual(Object.keys(otherWords).sort());
});

test.each(['Early Years', 'Post-16', 'Professional Development', 'ITT / SKTM'])(
  'no other file writes "%s" as a text of its own',
  (label) => {
    expect(
      sources()
        .filter(({ text }) => new RegExp(`['\`>]${label}['\`<]`).test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  },
);

/** A label: neither a name of a program, nor a description, which ends with a full stop. */
const isWords = (words: string) => /^[A-Z][a-z]| /.test(words) && !words.endsWith('.');

/** All files of src/ but the tables of labels. */
function sources() {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^generated|domain\/fields\/(?:labels|link-kinds)\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));
}

describe('labels(enums:)', () => {
  test('has the words of a value, its plural, and the words from the other end of a link', async () => {
    const data = await asked<{ labels: readonly { enum: string; values: readonly { value: string }[] }[] }>(
      realSnapshot(),
      '{ labels(enums: ["Phase", "LinkKind", "ComponentKind", "Phase"]) { enum values { value label plural inverse } } }',
    );
    expect(data.labels.map((each) => each.enum)).toEqual(['Phase', 'LinkKind', 'ComponentKind']);
    const find = (value: string) => data.labels.flatMap(({ values }) => values).find((each) => each.value === value);
    expect(find('EARLY_YEARS')).toEqual({ value: 'EARLY_YEARS', label: 'Early Years', plural: null, inverse: null });
    expect(find('WORKSHOP')).toEqual({ value: 'WORKSHOP', label: 'Workshop', plural: 'workshops', inverse: null });
    expect(find('PROGRESSES_TO')).toEqual({
      value: 'PROGRESSES_TO',
      label: 'leads to',
      plural: null,
      inverse: 'follows',
    });
  });

  test('without names has every enum that people read', async () => {
    const { labels } = await asked<{ labels: readonly { enum: string }[] }>(realSnapshot(), '{ labels { enum } }');
    expect(labels.map((each) => each.enum).sort()).toEqual(shown.map(({ name }) => name).sort());
  });

  test('refuses an enum that there is not, and suggests one', async () => {
    const { errors } = await asking(realSnapshot(), '{ labels(enums: ["Phases"]) { enum } }');
    expect(errors).toMatchObject([
      {
        message: '"Phases" is not an enum that has words for people. Did you mean "Phase"?',
        extensions: { code: 'ENUM_UNKNOWN' },
      },
    ]);
  });
});
