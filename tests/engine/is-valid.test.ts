import { describe, expect, test } from '@jest/globals';
import { buildSchema, type DocumentNode, parse, specifiedRules, validate } from 'graphql';
import { isValid } from '../../src/engine/is-valid.js';
import { catalogueSchema } from '../support/asked.js';
import { catalogueLiterals } from '../support/catalogue-literals.js';
import { RandomOperations, randomFrom } from '../support/random-operation.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { troubledSchema } from './troubled-schema.js';

const schema = buildSchema(`
  directive @once on FIELD
  interface Named { name: String }
  type Cat implements Named { name: String, lives: Int! }
  type Dog implements Named { name: String, barks(loud: Boolean!): Boolean }
  input Wanted @oneOf { id: ID, name: String }
  input Size { least: Int!, most: Int }
  type Query { cat: Cat, dog: Dog, named: Named, find(size: Size, wanted: Wanted): Named }
  type Subscription { cat: Cat, dog: Dog }
`);

/** For each rule, a document that breaks it. */
const broken: Readonly<Record<string, string>> = {
  ExecutableDefinitionsRule: '{ cat { name } } type Query { cat: Int }',
  UniqueOperationNamesRule: 'query A { cat { name } } query A { cat { name } }',
  LoneAnonymousOperationRule: '{ cat { name } } query A { cat { name } }',
  SingleFieldSubscriptionsRule: 'subscription { cat { name } dog { name } }',
  KnownTypeNamesRule: '{ cat { ... on Bird { name } } }',
  FragmentsOnCompositeTypesRule: '{ cat { ... on Int { name } } }',
  VariablesAreInputTypesRule: 'query ($a: Cat) { cat { name @include(if: true) } find(size: $a) { name } }',
  ScalarLeafsRule: '{ cat }',
  FieldsOnCorrectTypeRule: '{ cat { barks } }',
  UniqueFragmentNamesRule: '{ cat { ...A } } fragment A on Cat { name } fragment A on Cat { lives }',
  KnownFragmentNamesRule: '{ cat { ...A } }',
  NoUnusedFragmentsRule: '{ cat { name } } fragment A on Cat { name }',
  PossibleFragmentSpreadsRule: '{ cat { ... on Dog { name } } }',
  NoFragmentCyclesRule: '{ cat { ...A } } fragment A on Cat { ...B } fragment B on Cat { ...A }',
  UniqueVariableNamesRule: 'query ($a: Boolean!, $a: Boolean!) { dog { barks(loud: $a) } }',
  NoUndefinedVariablesRule: '{ dog { barks(loud: $a) } }',
  NoUnusedVariablesRule: 'query ($a: Boolean) { cat { name } }',
  KnownDirectivesRule: '{ cat @unknown { name } }',
  UniqueDirectivesPerLocationRule: '{ cat @once @once { name } }',
  KnownArgumentNamesRule: '{ cat(a: 1) { name } }',
  UniqueArgumentNamesRule: '{ dog { barks(loud: true, loud: true) } }',
  ValuesOfCorrectTypeRule: '{ find(size: { least: "a" }) { name } }',
  ProvidedRequiredArgumentsRule: '{ dog { barks } }',
  VariablesInAllowedPositionRule: 'query ($a: Boolean) { dog { barks(loud: $a) } }',
  OverlappingFieldsCanBeMergedRule: '{ named { ... on Dog { barks(loud: true) barks(loud: false) } } }',
  MaxIntrospectionDepthRule:
    '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
  UniqueInputFieldNamesRule: '{ find(size: { least: 1, least: 2 }) { name } }',
};
const byGraphqlJs = (document: DocumentNode) => validate(schema, document).length === 0;

describe('a document is not valid', () => {
  test.each(specifiedRules.map(({ name }) => name))('by %s', (name) => {
    const document = parse(broken[name] ?? '');
    const rule = specifiedRules.find((one) => one.name === name);
    expect(validate(schema, document, rule && [rule])).not.toEqual([]);
    expect(isValid(schema, document)).toBe(false);
  });
});

test('what breaks none is valid', () => {
  const document = parse(
    'query A($a: Boolean!) { named { ...N ... on Dog { barks(loud: $a) @once } } } fragment N on Named { name }',
  );
  expect(byGraphqlJs(document)).toBe(true);
  expect(isValid(schema, document)).toBe(true);
});

const runs = Number(process.env['GENERATED_OPERATIONS'] ?? 400) / 2;

/** The tokens of a text in another order, or not all of them. */
function spoilt(query: string, random: () => number): string {
  const tokens = query.match(/\.\.\.|"[^"]*"|[\w$@]+|\S/g) ?? [];
  const below = (count: number) => Math.floor(random() * count);
  const [at, from] = [below(tokens.length), below(tokens.length)];
  if (random() < 0.3) tokens.splice(at, 1);
  else if (random() < 0.5) tokens.splice(at, 0, tokens[from] ?? '');
  else tokens[at] = tokens[from] ?? '';
  return tokens.join(' ');
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

test.each([
  ['the catalogue', catalogueSchema(), catalogueLiterals(realSnapshot())],
  ['troubles', troubledSchema, () => ['1', '"a"']],
])(`${runs} documents at random are valid where graphql-js says so: %s`, (_, of, literals) => {
  const random = randomFrom(5);
  const operations = new RandomOperations(of, random, literals);
  const seen = { valid: 0, not: 0 };
  for (let run = 0; run < runs; run++) {
    const { query } = operations.next();
    const document = parsed(random() < 0.3 ? query : spoilt(query, random));
    if (!document) continue;
    const expected = validate(of, document).length === 0;
    if (expected) seen.valid++;
    else seen.not++;
    if (isValid(of, document) !== expected) throw new Error(`graphql-js says ${expected} of:\n${query}`);
  }
  expect(Math.min(seen.valid, seen.not)).toBeGreaterThan(runs / 20);
});
