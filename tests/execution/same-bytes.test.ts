import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ExecutionResult, execute, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { CompiledOperation } from '../../src/execution/compiled-operation.js';
import { actualOf, NodeBudget } from '../../src/graphql/guard/node-budget.js';
import { catalogueSchema } from '../support/asked.js';
import { randomFrom } from '../support/generated-operation.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { catalogueLiterals } from './catalogue-literals.js';
import { type Literals, type RandomOperation, RandomOperations } from './random-operation.js';
import { troubledSchema } from './troubled-schema.js';

// The law of src/execution: byte for byte what graphql-js answers, errors included. A release asks 100,000 operations
// ("npm run torture"); GENERATED_SEED tries others.
const number = Number(process.env['GENERATED_OPERATIONS'] ?? 1000);
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

function byOurs(compiled: CompiledOperation, { variables }: RandomOperation, context: object): string | undefined {
  const written = compiled.run(variables, context);
  return written && `${Buffer.from(written.data, 'latin1')} ${JSON.stringify(written.errors)} ${actualOf(context)}`;
}

function compiledOf(schema: GraphQLSchema, query: string): CompiledOperation {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  return new CompiledOperation(schema, document, operation);
}

/** Of what has an answer, only a null for a condition and a past state, which has a context of its own. */
const mayBeLeft = ({ query, variables }: RandomOperation) =>
  /\basOf\b/.test(query) || Object.entries(variables).some(([name, value]) => /^c\d$/.test(name) && value === null);

/** Asks operations in both ways, each twice. Throws for the first that differs. */
function compare(schema: GraphQLSchema, literals: Literals, context: ContextMaker) {
  const operations = new RandomOperations(schema, randomFrom(seed), literals);
  const seen = { same: 0, withErrors: 0, refused: 0, invalid: 0 };
  while (seen.same + seen.refused < number) {
    const operation = operations.next();
    if (validate(schema, parse(operation.query)).length > 0) {
      seen.invalid++;
      continue;
    }
    const compiled = compiledOf(schema, operation.query);
    const theirs = byGraphQL(schema, operation, context());
    for (const ours of [byOurs(compiled, operation, context()), byOurs(compiled, operation, context())]) {
      if (ours !== undefined && ours !== theirs) {
        throw new Error(`They differ.\n${JSON.stringify(operation)}\ngraphql-js ${theirs}\ncompiled   ${ours}`);
      }
      if (ours === undefined && theirs !== undefined && !mayBeLeft(operation)) {
        throw new Error(`It was left to graphql-js.\n${JSON.stringify(operation)}\ngraphql-js ${theirs}`);
      }
    }
    if (theirs === undefined) seen.refused++;
    else seen.same++;
    if (theirs?.includes('"locations"')) seen.withErrors++;
  }
  return seen;
}

describe(`${number} operations at random are answered as graphql-js answers them`, () => {
  it('over the real catalogue', () => {
    const snapshot = realSnapshot();
    const context = () => ({ snapshot, budget: new NodeBudget(2_000) });
    const seen = compare(catalogueSchema(), catalogueLiterals(snapshot), context);
    expect(seen.same).toBeGreaterThan(number / 2);
  });

  it('over a schema in which everything goes wrong', () => {
    const literals: Literals = (type) =>
      type.name === 'Int' ? ['0', '1', '2', '3', '4', '9'] : type.name === 'Boolean' ? ['true'] : ['"a"', '"no"'];
    const seen = compare(troubledSchema, literals, () => ({}));
    expect(seen.same).toBeGreaterThan(number / 2);
  });
});
