import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute, getIntrospectionQuery, parse, validate } from 'graphql';
import { Guard } from '../../../src/graphql/guard/guard.js';
import { defaultLimits } from '../../../src/graphql/guard/limits.js';
import { actualOf, NodeBudget } from '../../../src/graphql/guard/node-budget.js';
import { buildCatalogueSchema } from '../../../src/graphql/schema.js';
import type { Snapshot } from '../../../src/store/snapshot.js';
import { OperationMaker } from './generated-operation.js';
import { manyHubs } from './many-hubs.js';
import { realSnapshot } from './real-snapshot.js';

const schema = buildCatalogueSchema();
const generous = {
  ...defaultLimits,
  aliases: 10_000,
  selections: 10_000,
  rootFields: 10_000,
  nesting: 500,
  depth: 100,
  tokens: 100_000,
};
const guard = new Guard(schema, { ...generous, queryCharacters: 1_000_000 });

/** How many objects an answer holds. */
function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce((sum: number, item) => sum + objectsIn(item), 0);
  return Array.isArray(value) ? inside : inside + 1;
}

async function run(request: { query: string; variables?: unknown }, snapshot: Snapshot) {
  const contextValue = { snapshot, guard, budget: new NodeBudget(Number.POSITIVE_INFINITY) };
  const variableValues = request.variables as Readonly<Record<string, unknown>>;
  const result = await execute({ schema, document: parse(request.query), variableValues, contextValue });
  const data: unknown = JSON.parse(JSON.stringify(result.data ?? {}));
  // The answer itself is no object that was asked for.
  return { given: objectsIn(data) - 1, actual: actualOf(contextValue), errors: result.errors ?? [] };
}

describe.each([
  ['the published catalogue', realSnapshot(), 250],
  ['three hubs with two years', manyHubs(3, 2), 100],
] as const)('In %s', (_, snapshot, numRuns) => {
  const maker = new OperationMaker(schema, snapshot);

  test('no answer holds more objects than were told before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (values) => {
        const request = maker.make(values);
        expect(validate(schema, parse(request.query))).toEqual([]);
        const { requested } = guard.priced(request, snapshot);
        fc.pre(requested <= 100_000);
        const { given, actual, errors } = await run(request, snapshot);
        expect(given).toBeLessThanOrEqual(requested);
        expect(actual).toBeLessThanOrEqual(requested);
        if (errors.length === 0) expect(actual).toBe(given);
      }),
      { numRuns },
    );
  }, 120_000);
});

test('Introspection holds no more than was told', async () => {
  const snapshot = realSnapshot();
  for (const query of [
    getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
    '{ __type(name: "Programme") { fields { args { type { name } } type { kind ofType { fields { name } } } } } }',
    '{ __schema { types { possibleTypes { name } interfaces { possibleTypes { name } } enumValues { name } inputFields { type { inputFields { name } } } } } }',
  ]) {
    const { given } = await run({ query }, snapshot);
    expect(given).toBeLessThanOrEqual(guard.priced({ query }, snapshot).requested);
  }
});
