import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExecutionResult, execute, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { defaultLimits } from '../../src/api/guard/limits.js';
import { actualOf, NodeBudget } from '../../src/api/guard/node-budget.js';
import { CompiledOperation } from '../../src/engine/compiled-operation.js';
import { type Meter, ObjectCache } from '../../src/engine/object-cache.js';
import { catalogueSchema } from '../support/asked.js';
import { catalogueLiterals } from '../support/catalogue-literals.js';
import {
  abstractConditions,
  type Literals,
  type RandomOperation,
  RandomOperations,
  randomFrom,
  varied,
} from '../support/random-operation.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { troubledSchema } from './troubled-schema.js';

// The law of src/engine: byte for byte what graphql-js answers, errors included. A release asks 50,000 operations
// ("npm run torture"); GENERATED_SEED tries others.
const number = Number(process.env['GENERATED_OPERATIONS'] ?? 250);
const seed = Number(process.env['GENERATED_SEED'] ?? 1);

// Thousands of errors are made; nobody reads where.
const { stackTraceLimit } = Error;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

type ContextMaker = () => object;

/** What graphql-js says of an operation, as it is sent, and how many objects it gave. */
function byGraphQL(schema: GraphQLSchema, operation: RandomOperation, contextValue: object): string | undefined {
  const document = parse(operation.query);
  const result = execute({ schema, document, variableValues: operation.variables, contextValue }) as ExecutionResult;
  if (result.data === undefined) return undefined; // It was not run: the variables are wrong.
  return `${JSON.stringify(result.data)} ${JSON.stringify(result.errors ?? [])} ${actualOf(contextValue)}`;
}

function byOurs(
  compiled: CompiledOperation,
  { variables }: RandomOperation,
  context: object,
  kept?: ObjectCache,
): string | undefined {
  const written = compiled.run(variables, context, kept);
  return written && `${Buffer.from(written.data, 'latin1')} ${JSON.stringify(written.errors)} ${actualOf(context)}`;
}

const lasting = new Set(['ExternalThing', 'Hub', 'Programme', 'Series', 'Source']);
const meter: Meter = {
  spent: actualOf as Meter['spent'],
  charge: (context, cost) => (context as { budget?: NodeBudget }).budget?.trySpend(cost) ?? true,
};

function compiledOf(schema: GraphQLSchema, query: string): CompiledOperation {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  return new CompiledOperation(schema, document, operation, lasting);
}

/** Of what has an answer, only a null for a condition and a past state, which has a context of its own. */
const mayBeLeft = ({ query, variables }: RandomOperation) =>
  /\basOf\b/.test(query) || Object.entries(variables).some(([name, value]) => /^c\d$/.test(name) && value === null);

/**
 * Asks operations in both ways: ours anew, and again and again with other variables in between, so that what was kept is
 * given. Throws for the first that differs.
 */
function compare(schema: GraphQLSchema, literals: Literals, context: ContextMaker) {
  const operations = new RandomOperations(schema, randomFrom(seed), literals);
  const seen = { same: 0, withErrors: 0, refused: 0, invalid: 0, onAbstract: 0 };
  while (seen.same + seen.refused < number) {
    const operation = operations.next();
    if (validate(schema, parse(operation.query)).length > 0) {
      seen.invalid++;
      continue;
    }
    const compiled = compiledOf(schema, operation.query);
    const kept = new ObjectCache(1_000_000, meter);
    const theirs = byGraphQL(schema, operation, context());
    hold(operation, theirs, byOurs(compiled, operation, context()));
    const ways = [operation, ...varied(operation)].map((way) => ({ way, said: byGraphQL(schema, way, context()) }));
    for (let time = 1; time <= 3; time++) {
      for (const { way, said } of ways) hold(way, said, byOurs(compiled, way, context(), kept));
    }
    if (theirs === undefined) seen.refused++;
    else seen.same++;
    if (theirs?.includes('"locations"')) seen.withErrors++;
    if (abstractConditions(schema, operation.query).length > 0) seen.onAbstract++;
  }
  return seen;
}

function hold(operation: RandomOperation, theirs: string | undefined, ours: string | undefined): void {
  if (ours !== undefined && ours !== theirs) {
    throw new Error(`They differ.\n${JSON.stringify(operation)}\ngraphql-js ${theirs}\ncompiled   ${ours}`);
  }
  if (ours === undefined && theirs !== undefined && !mayBeLeft(operation)) {
    throw new Error(`It was left to graphql-js.\n${JSON.stringify(operation)}\ngraphql-js ${theirs}`);
  }
}

describe(`${number} random operations are answered as graphql-js answers them`, () => {
  it('over the real catalogue', () => {
    const snapshot = realSnapshot();
    const context = () => ({ snapshot, budget: new NodeBudget({ ...defaultLimits, objects: 2_000 }) });
    const seen = compare(catalogueSchema(), catalogueLiterals(snapshot), context);
    expect(seen.same).toBeGreaterThan(number / 2);
    expect(seen.onAbstract).toBeGreaterThan(number / 3);
  });

  it('over a schema in which every kind of error occurs', () => {
    const literals: Literals = (type) =>
      type.name === 'Int' ? ['0', '1', '2', '3', '4', '9'] : type.name === 'Boolean' ? ['true'] : ['"a"', '"no"'];
    const seen = compare(troubledSchema, literals, () => ({}));
    expect(seen.same).toBeGreaterThan(number / 2);
    expect(seen.onAbstract).toBeGreaterThan(number / 3);
  });
});
