import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  BreakingChangeType,
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
} from 'graphql';
import { buildCatalogueSchema } from '../../../src/api/schema/schema.js';

const contract = buildSchema(readFileSync(new URL('../../contract.graphql', import.meta.url), 'utf8'));
const ours = buildCatalogueSchema();

/**
 * What a client of `promised` would lose with `given`: answers may become stricter and inputs looser, never the other
 * way round. A type or field that is gone is named by itself, anything else by a sentence.
 */
function lost(promised: GraphQLSchema, given: GraphQLSchema): readonly string[] {
  const removals: readonly BreakingChangeType[] = [BreakingChangeType.TYPE_REMOVED, BreakingChangeType.FIELD_REMOVED];
  const breaking = findBreakingChanges(promised, given).map(({ type, description }) =>
    removals.includes(type) ? description.replace(/^(?:Standard scalar )?(\S+) was removed.*/, '$1') : description,
  );
  const defaults = findDangerousChanges(promised, given)
    .filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE)
    .map(({ description }) => description);
  return [...breaking, ...defaults, ...changedInputDefaults(promised, given)];
}

/** Defaults of input fields, which graphql-js does not compare. */
function changedInputDefaults(promised: GraphQLSchema, given: GraphQLSchema): readonly string[] {
  return Object.values(promised.getTypeMap())
    .filter(isInputObjectType)
    .flatMap((input) => {
      const same = given.getType(input.name);
      const fields = isInputObjectType(same) ? same.getFields() : {};
      return Object.values(input.getFields())
        .filter(({ name, defaultValue }) => defaultValue !== undefined && fields[name]?.defaultValue !== defaultValue)
        .map(({ name }) => `${input.name}.${name} has changed defaultValue.`);
    });
}

/** Promises that a later version keeps. A line that has become true has to go. */
const notYet: readonly string[] = [];

/** Fields that are never null although the contract lets them be, with the reason. */
const neverNull: Readonly<Record<string, string>> = {
  'EligibilityRule.all': 'It is an empty list where the rule is of another kind, like every other list.',
  'EligibilityRule.any': 'It is an empty list where the rule is of another kind, like every other list.',
};

/** All fields of objects and interfaces as "Type.field", with their types. */
const fieldTypes = (schema: GraphQLSchema): readonly (readonly [string, string])[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, String(field.type)] as const),
    );

describe('Our schema', () => {
  test('keeps every promise of the contract but those that are still to come', () => {
    expect(lost(contract, ours)).toEqual(notYet);
  });

  test('promises no field as non-null that the contract lets be null', () => {
    const ourTypes = new Map(fieldTypes(ours));
    const stricter = fieldTypes(contract).filter(([field, type]) => {
      const given = ourTypes.get(field);
      return given !== undefined && given !== type && given.replaceAll('!', '') === type.replaceAll('!', '');
    });
    expect(stricter.map(([field]) => field)).toEqual(Object.keys(neverNull));
  });
});

/** The contract, with another text in place of one that has to be there. */
function changed(before: string, after: string): GraphQLSchema {
  const sdl = printSchema(contract);
  if (!sdl.includes(before)) throw new Error(`The contract has no ${before}`);
  return buildSchema(sdl.replaceAll(before, after));
}

describe('A promise would be broken', () => {
  test.each([
    ['a type is gone', 'LocalDate', 'Day', /^LocalDate$/],
    ['a field is gone', '  crossPhase: Boolean!\n', '', /^Programme\.crossPhase$/],
    [
      'an argument is gone',
      'programme(slug: String, id: ID, hub: String, year',
      'programme(slug: String, id: ID, year',
      /Query\.programme arg hub was removed/,
    ],
    ['a choice is gone', '  POST_16\n', '', /POST_16 was removed/],
    [
      'an interface is gone',
      'type Module implements Node',
      'type Module',
      /Module no longer implements interface Node/,
    ],
    ['an answer may be null that could not', 'aims: [String!]!', 'aims: [String!]', /Programme\.aims changed type/],
    ['a list may hold null that could not', 'aims: [String!]!', 'aims: [String]!', /Programme\.aims changed type/],
    [
      'an answer is of another type',
      'crossPhase: Boolean!',
      'crossPhase: String!',
      /Programme\.crossPhase changed type/,
    ],
    [
      'an argument must be given that needed not',
      'hub: String, year: AcademicYear): Programme',
      'hub: String!, year: AcademicYear): Programme',
      /Query\.programme arg hub has changed type/,
    ],
    [
      'a new argument must be given',
      'programme(slug: String',
      'programme(which: Int!, slug: String',
      /required arg which/,
    ],
    ['an input is of another type', 'contains: String\n', 'contains: Int\n', /\.contains changed type/],
    [
      'a new input field must be given',
      'input ModuleFilter {',
      'input ModuleFilter {\n  which: Int!',
      /required field which/,
    ],
    ['an argument has another default', 'maxSteps: Int = 6', 'maxSteps: Int = 7', /maxSteps has changed defaultValue/],
    [
      'an input field has another default',
      'nulls: Nulls = LAST',
      'nulls: Nulls = FIRST',
      /ProgrammeOrder\.nulls has changed defaultValue/,
    ],
  ])('where %s', (_what, before, after, told) => {
    expect(lost(contract, changed(before, after))).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });
});

describe('A promise would be kept', () => {
  test.each([
    ['an answer is never null that could be', '  purpose: String\n', '  purpose: String!\n'],
    ['an argument needs not be given that had to', 'hub(slug: String!)', 'hub(slug: String)'],
    ['there is a new field', 'type Module implements Node {', 'type Module implements Node {\n  more: String'],
    ['there is a new argument that may be left out', 'hub(slug: String!)', 'hub(slug: String!, more: Int)'],
    ['there is a new choice', '  POST_16\n', '  POST_16\n  ADULT\n'],
  ])('where %s', (_what, before, after) => {
    expect(lost(contract, changed(before, after))).toEqual([]);
  });
});
