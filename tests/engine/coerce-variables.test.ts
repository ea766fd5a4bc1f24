import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, coerceInputValue, type GraphQLInputType, Kind, parse } from 'graphql';
import { VariableCoercer } from '../../src/engine/coerce-variables.js';

// What a variable may hold is for graphql-js to say: the same values, and wrong where it says so.

const schema = buildSchema(`
  type Query { nothing: Int }
  enum Colour { RED GREEN }
  input Inner { must: Int!, may: [Colour!] = [RED], texts: [[String]] }
  input Outer { colour: Colour = GREEN, inner: Inner, inners: [Inner!], outer: Outer, sure: Boolean! = true }
  input Either @oneOf { id: ID, number: Float, inner: Inner }
`);

const typeNamed = (name: string) => schema.getType(name) as GraphQLInputType;

const stray = fc.constantFrom<unknown>(null, 0, -1.5, 2 ** 40, true, '', 'BLUE', [], {}, { must: 1 }, [[null]]);
/** Mostly what is meant, and at times something else. */
const mostly = (meant: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 9, arbitrary: meant }, { weight: 1, arbitrary: stray });
const given = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  mostly(
    fc.record(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, mostly(value)])), {
      requiredKeys: [],
      noNullPrototype: true,
    }),
  );
const listed = (item: fc.Arbitrary<unknown>) => mostly(fc.array(mostly(item), { maxLength: 3 }));

const int = fc.integer({ min: -9, max: 9 });
const text = fc.constantFrom('', 'a', 'é');
const colour = fc.constantFrom('RED', 'GREEN');
const inner = given({ must: int, may: listed(colour), texts: listed(listed(text)), no: text });
const { outer } = fc.letrec((tie) => ({
  outer: given({ colour, inner, inners: listed(inner), outer: fc.option(tie('outer')), sure: fc.boolean() }),
}));
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: mostly(int),
  String: mostly(text),
  Colour: mostly(colour),
  Inner: inner,
  Outer: outer as fc.Arbitrary<unknown>,
  Either: fc.oneof(given({ id: text }), given({ number: int }), given({ id: text, inner })),
};

function byGraphqlJs(value: unknown, type: GraphQLInputType): unknown {
  let isWrong = false;
  const coerced = coerceInputValue(value, type, () => {
    isWrong = true;
  });
  return isWrong ? 'wrong' : coerced;
}

/** Coerces a value of a variable; undefined where it is invalid. */
function coerce(typeName: string, value: unknown): unknown {
  const [operation] = parse(`query ($value: ${typeName}) { nothing }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation.');
  return new VariableCoercer(schema, operation.variableDefinitions ?? []).coerce({ value })?.['value'];
}

const written = (value: unknown) => JSON.stringify(value);

describe('a value is coerced as graphql-js coerces it', () => {
  test.each(Object.entries(values))('to %s', (name, json) => {
    let right = 0;
    fc.assert(
      fc.property(json, (value) => {
        const expected = byGraphqlJs(value, typeNamed(name));
        if (expected !== 'wrong' && expected !== null) right++;
        expect([value, written(coerce(name, value) ?? (value === null ? null : 'wrong'))]).toEqual([
          value,
          written(expected),
        ]);
      }),
      { numRuns: 1_000 },
    );
    expect(right).toBeGreaterThan(20);
    expect(right).toBeLessThan(990);
  });

  test.each([
    ['Inner', { must: 1 }, { must: 1, may: ['RED'] }],
    ['Inner', { may: 'GREEN', must: 1, texts: 'a' }, { must: 1, may: ['GREEN'], texts: [['a']] }],
    ['Outer', {}, { colour: 'GREEN', sure: true }],
    ['Either', { id: 3 }, { id: '3' }],
  ])('to %s: %j', (name, value, expected) => {
    expect(written(coerce(name, value))).toBe(written(expected));
  });

  test.each([
    ['Inner', {}],
    ['Inner', { must: null }],
    ['Inner', { must: 1, more: 2 }],
    ['Inner', { must: 1, may: [null] }],
    ['Outer', { sure: null }],
    ['Either', {}],
    ['Either', { id: null }],
    ['Either', { id: '1', number: 1 }],
    ['Colour', 'BLUE'],
  ])('not to %s: %j', (name, value) => {
    expect(coerce(name, value)).toBeUndefined();
  });
});
