import { describe, expect, test } from '@jest/globals';
import { buildSchema, type ExecutionResult, execute, type GraphQLError, parse } from 'graphql';
import { defaultLimits } from '../../../src/api/guard/limits.js';
import { actualOf, NodeBudget, withNodeBudget } from '../../../src/api/guard/node-budget.js';

const schema = withNodeBudget(
  buildSchema(`
    type Query { one: Thing none: Thing many: [Thing!]! some: [Thing]! later: [Thing!]! words: [String!]! }
    type Thing { name: String inside: [Thing!]! }
  `),
);

const thing = (levels: number): object => ({
  name: 'a thing',
  inside: levels === 0 ? [] : [thing(levels - 1), thing(levels - 1), thing(levels - 1)],
});

const rootValue = {
  one: thing(3),
  none: null,
  many: () => [thing(3), thing(3)],
  some: [thing(0), null, thing(0)],
  later: async () => new Set([thing(0), thing(0)]),
  words: ['a', 'b'],
};

async function run(query: string, limit = 1000) {
  const contextValue = { budget: new NodeBudget({ ...defaultLimits, objects: limit }) };
  const result: ExecutionResult = await execute({ schema, document: parse(query), rootValue, contextValue });
  return { result, actual: actualOf(contextValue) };
}

describe('Objects are counted when they are returned:', () => {
  test.each([
    ['{ one { name } }', 1],
    ['{ none { name } }', 0],
    ['{ many { name } }', 2],
    ['{ some { name } }', 2],
    ['{ later { name } }', 2],
    ['{ words }', 0],
    ['{ one { inside { inside { name } } } }', 13],
    ['{ a: many { name } b: many { inside { name } } }', 10],
    ['{ many { name } many { inside { name } } }', 8],
  ])('%s', async (query, count) => {
    const { result, actual } = await run(query);
    expect(result.errors).toBeUndefined();
    expect(actual).toBe(count);
  });
});

describe('An answer that exceeds the budget', () => {
  const query = '{ many { inside { inside { inside { name } } } } }';

  test('is abandoned, with the code and the limit', async () => {
    const { result } = await run(query, 10);
    expect(result.data).toBeNull();
    expect(result.errors).toHaveLength(1);
    expect(result.errors?.[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT_EXCEEDED',
      limit: 10,
      http: { status: 400 },
    });
  });

  test('is abandoned soon after the limit', async () => {
    const { actual } = await run(query, 10);
    expect(actual).toBeLessThan(15);
  });

  test('also ends the sibling fields', async () => {
    const { result, actual } = await run('{ a: one { inside { inside { name } } } later { name } b: one { name } }', 5);
    expect(actual).toBeLessThan(10);
    expect(result.errors?.map(({ extensions }) => extensions['code'])).toContain('COST_LIMIT_EXCEEDED');
  });

  test('passes at exactly the limit', async () => {
    const { result } = await run('{ one { inside { inside { name } } } }', 13);
    expect(result.errors).toBeUndefined();
  });
});

const codeOf = (run: () => void): unknown => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as GraphQLError).extensions['code'];
  }
};

describe('A query that takes too long', () => {
  let now = 0;
  const budget = () => new NodeBudget({ ...defaultLimits, milliseconds: 100 }, () => now);

  test.each([
    ['comparisons', (one: NodeBudget) => one.compare(1)],
    ['objects', (one: NodeBudget) => one.spend(1)],
  ])('is refused within a thousand %s after its deadline', (_, count) => {
    now = 0;
    const late = budget();
    for (let counted = 0; counted < 5_000; counted++) count(late);
    now = 101;
    const code = codeOf(() => {
      for (let counted = 0; counted < 1_000; counted++) count(late);
    });
    expect(code).toBe('TIME_LIMIT_EXCEEDED');
    expect(late.isExceeded).toBe(true);
    expect(late.refusal().extensions).toMatchObject({ limit: 100, http: { status: 503 } });
  });

  test('is not refused at its deadline', () => {
    now = 0;
    const inTime = budget();
    inTime.compare(1);
    now = 100;
    expect(codeOf(() => inTime.compare(1_000))).toBeUndefined();
  });
});

test('The time of a query counts from its first object or comparison, not from when it waits for its turn', () => {
  let now = 0;
  const budget = new NodeBudget({ ...defaultLimits, milliseconds: 100 }, () => now);
  now = 1_000;
  expect(codeOf(() => budget.compare(5_000))).toBeUndefined();
});

test('More comparisons than the limit are refused, and so is everything after them', () => {
  const budget = new NodeBudget({ ...defaultLimits, work: 500 });
  expect(codeOf(() => budget.compare(500))).toBeUndefined();
  expect(codeOf(() => budget.compare(1))).toBe('COST_LIMIT_EXCEEDED');
  expect(codeOf(() => budget.check())).toBe('COST_LIMIT_EXCEEDED');
});

test('Without a budget nothing is counted', async () => {
  const contextValue = {};
  const result: ExecutionResult = await execute({
    schema,
    document: parse('{ many { name } }'),
    rootValue,
    contextValue,
  });
  expect(result.errors).toBeUndefined();
  expect(actualOf(contextValue)).toBe(0);
});
