import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { CompiledOperation } from '../../src/engine/compiled-operation.js';
import type { InputValues } from '../../src/engine/prepared-resolver.js';
import { preparedResolver, UnsupportedArgumentsError } from '../../src/engine/prepared-resolver.js';

type Give = (source: unknown, args: InputValues) => unknown;

/** A schema whose fields read properties, but for those with a resolver here, by "Type.field". */
function schemaOf(text: string, resolvers: Readonly<Record<string, Give>> = {}): GraphQLSchema {
  const schema = buildSchema(text);
  for (const [coordinate, give] of Object.entries(resolvers)) {
    const [name = '', field = ''] = coordinate.split('.');
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`There is no ${name}.`);
    Object.assign(type.getFields()[field] ?? {}, {
      resolve: preparedResolver((args) => (source) => give(source, args)),
    });
  }
  return schema;
}

function asked(schema: GraphQLSchema, query: string, variables: InputValues = {}) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const compiled = new CompiledOperation(schema, document, operation);
  const written = compiled.run(variables, {});
  const { data, errors } = execute({ schema, document, variableValues: variables }) as ExecutionResult;
  return {
    compiled,
    ours: written && { data: Buffer.from(written.data, 'latin1').toString(), errors: JSON.stringify(written.errors) },
    theirs: { data: JSON.stringify(data), errors: JSON.stringify(errors ?? []) },
  };
}

const things = schemaOf(
  `type Query { thing: Thing must: Thing! list: [Thing!] nullable: [Thing]! sizes(of: [Int!] = [1, 2], more: Int): [Int] }
   type Thing { name: String sure: String! size: Int! thing: Thing bad: Thing! }`,
  {
    'Query.thing': () => ({ name: '“Ünï”', sure: 'yes', size: 1, thing: { sure: null, size: 2 } }),
    'Query.must': () => ({ sure: 'yes' }),
    'Query.list': () => [{ size: 1 }, { size: null }],
    'Query.nullable': () => [{ size: 1 }, { size: null }, null, { size: 3 }],
    'Query.sizes': (_, { of, more }) => [...(of as number[]), more],
    'Thing.bad': (source) => {
      throw new Error(`Bad, ${JSON.stringify(source)}.`);
    },
  },
);

describe('A compiled operation writes what graphql-js answers:', () => {
  test.each<[string, string, InputValues?]>([
    ['text in any script', '{ thing { name } }'],
    [
      'fields that stand twice, merged in the order of the first',
      '{ thing { size } x: thing { size } thing { name size } }',
    ],
    ['a null that goes up to the next place that may be null', '{ thing { name thing { size sure } } }'],
    ['a null that goes up to the root', '{ thing { name } must { sure size } }'],
    ['a null in a list that may have none', '{ list { size } }'],
    ['a null in a list that may have some', '{ nullable { size } }'],
    ['the errors of the fields before one that goes up', '{ thing { thing { sure } bad { name } } }'],
    ['an error in each item of a list', '{ nullable { bad { name } } }'],
    ['the type of an object', '{ __typename thing { t: __typename ... on Thing { name } } }'],
    ['defaults of arguments', '{ sizes }'],
    ['an explicit null', '{ sizes(more: null) }'],
    ['a default of a variable', 'query ($of: [Int!] = [3]) { sizes(of: $of) }'],
    ['a variable that is not given', 'query ($of: [Int!]) { sizes(of: $of) }'],
    ['one value for a list of one', 'query ($of: [Int!]) { sizes(of: $of) }', { of: 7 }],
    ['a variable inside a list', 'query ($n: Int!) { sizes(of: [1, $n]) }', { n: 2 }],
    [
      'a null for what may not be null, from a variable',
      'query ($of: [Int!]) { sizes(of: [1], more: 2) }',
      { of: null },
    ],
    [
      'a fragment that is left out at first and then not',
      'query ($a: Boolean!) { thing { ...F @skip(if: $a) ...F } } fragment F on Thing { name }',
      { a: true },
    ],
    [
      'a fragment that is left out the second time',
      'query ($a: Boolean!) { thing { ...F ...F @skip(if: $a) } } fragment F on Thing { name }',
      { a: true },
    ],
    ['an object of which all is left out', 'query ($a: Boolean!) { thing { name @include(if: $a) } }', { a: false }],
    ['a name that objects have of their own', '{ __proto__: thing { constructor: name } }'],
    [
      'a variable of such a name',
      'query ($__proto__: Int) { sizes(more: $__proto__) }',
      JSON.parse('{ "__proto__": 3 }'),
    ],
  ])('%s', (...[, query, variables]) => {
    const { ours, theirs } = asked(things, query, variables);
    expect(ours).toEqual(theirs);
  });
});

describe('A compiled operation leaves to graphql-js', () => {
  test.each<[string, string, InputValues?]>([
    ['what asks about the schema', '{ __schema { queryType { name } } }'],
    ['what asks about a type', '{ thing { name } __type(name: "Query") { name } }'],
    ['a variable that is wrong', 'query ($of: [Int!]) { sizes(of: $of) }', { of: ['x'] }],
    ['a variable that is missing', 'query ($of: [Int!]!) { sizes(of: $of) }'],
    ['a condition that is null', 'query ($a: Boolean = true) { thing { name @skip(if: $a) } }', { a: null }],
  ])('%s', (...[, query, variables]) => {
    expect(asked(things, query, variables).ours).toBeUndefined();
  });

  const odd = 'type Query { odd: Odd odds: [Odd] } type Odd { name: String inside: Odd }';
  test.each<[string, Give]>([
    ['a promise', () => Promise.resolve({})],
    ['what is like a promise', () => Object.fromEntries([['then', () => undefined]])],
    ['a promise of a property', () => ({ name: Promise.resolve('x') })],
    ['a method', () => ({ name: () => 'x' })],
    ['a method that gives an object', () => ({ inside: () => ({}) })],
    ['text for an object', () => 'x'],
  ])('%s', (_, give) => {
    const schema = schemaOf(odd, { 'Query.odd': give, 'Query.odds': (source, args) => [give(source, args)] });
    expect(asked(schema, '{ odd { name inside { name } } }').ours).toBeUndefined();
    expect(asked(schema, '{ odds { name inside { name } } }').ours).toBeUndefined();
  });

  test('a resolver that cannot be called synchronously', () => {
    const schema = buildSchema('type Query { odd: Int }');
    Object.assign(schema.getQueryType()?.getFields()['odd'] ?? {}, { resolve: () => 1 });
    expect(asked(schema, '{ odd }').ours).toBeUndefined();
  });

  test('a value that is not a list in a list field', () => {
    expect(
      asked(schemaOf('type Query { list: [Int] }', { 'Query.list': () => 'abc' }), '{ list }').ours,
    ).toBeUndefined();
  });

  test('a value of no type of its union, or of an undecided type', () => {
    const schema = schemaOf('type Query { any: Any } union Any = A type A { n: Int }', {
      'Query.any': () => ({ n: 1 }),
    });
    expect(asked(schema, '{ any { __typename } }').ours).toBeUndefined();
    for (const name of ['Query', 'B', undefined, Promise.resolve('A')]) {
      Object.assign(schema.getType('Any') ?? {}, { resolveType: () => name });
      expect(asked(schema, '{ any { __typename } }').ours).toBeUndefined();
    }
  });

  test('too many fields, also if fragments repeat them', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `fragment F${level} on Thing { a: thing { ...F${level + 1} } b: thing { ...F${level + 1} } }`,
    );
    const loop: Record<string, unknown> = { name: 'x' };
    loop['thing'] = loop;
    const schema = schemaOf('type Query { thing: Thing } type Thing { name: String thing: Thing }', {
      'Query.thing': () => loop,
    });
    const query = `{ thing { ...F0 } } ${levels.join(' ')} fragment F12 on Thing { name }`;
    const { ours, compiled } = asked(schema, query);
    expect(ours).toBeUndefined();
    expect(compiled.fields).toBeLessThan(2_100);
  });
});

test('Arguments that a resolver cannot take are left to graphql-js, and others are compiled before and after', () => {
  const schema = buildSchema('type Query { twice(of: Int!): Int }');
  const resolve = preparedResolver(({ of }) => {
    if (of === 3) throw new UnsupportedArgumentsError('Not 3.');
    return () => 2 * Number(of);
  });
  Object.assign(schema.getQueryType()?.getFields()['twice'] ?? {}, { resolve });
  const document = parse('query ($of: Int!) { twice(of: $of) }');
  const compiled = new CompiledOperation(schema, document, getOperationAST(document) as OperationDefinitionNode);
  expect([2, 3, 4].map((of) => compiled.run({ of }, {})?.data)).toEqual(['{"twice":4}', undefined, '{"twice":8}']);
});

test('Each combination of skipped fields is compiled separately, up to a maximum number', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const query = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${names.map((name) => `${name}: __typename @include(if: $${name})`).join(' ')} }`;
  const { compiled } = asked(things, query, { a: true, b: true, c: true, d: true, e: true });
  let answered = 0;
  for (let bits = 0; bits < 32; bits++) {
    const variables = Object.fromEntries(names.map((name, index) => [name, (bits & (1 << index)) > 0]));
    const written = compiled.run(variables, {});
    const kept = Object.fromEntries(names.flatMap((name) => (variables[name] ? [[name, 'Query']] : [])));
    if (!written) continue;
    answered++;
    expect(JSON.parse(written.data)).toEqual(kept);
  }
  expect(answered).toBe(16);
});
