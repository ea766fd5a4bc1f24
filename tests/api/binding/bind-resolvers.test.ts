import { describe, expect, it } from '@jest/globals';
import { type ExecutionResult, execute, type GraphQLSchema, isObjectType, parse, validate } from 'graphql';
import { declaredSchema } from '../../../src/api/schema/schema.js';
import { isPrepared } from '../../../src/engine/prepared-resolver.js';
import { catalogueSchema } from '../../support/asked.js';
import { catalogueLiterals } from '../../support/catalogue-literals.js';
import { type RandomOperation, RandomOperations, randomFrom } from '../../support/random-operation.js';
import { realSnapshot } from '../../support/real-snapshot.js';

const number = Number(process.env['GENERATED_OPERATIONS'] ?? 300);
const seed = Number(process.env['GENERATED_SEED'] ?? 2);

async function answer(schema: GraphQLSchema, { query, variables }: RandomOperation): Promise<ExecutionResult> {
  const contextValue = { snapshot: realSnapshot() };
  return execute({ schema, document: parse(query), variableValues: variables, contextValue });
}

/** Where several errors lead to one null, TypeGraphQL's promises tell of the one that came first; so places may differ. */
function told({ data, errors = [] }: ExecutionResult, other: ExecutionResult) {
  const places = ({ errors: all = [] }: ExecutionResult) => JSON.stringify(all.map(({ path }) => path).sort());
  const isSame = places({ errors }) === places(other);
  return JSON.stringify({
    data,
    errors: isSame ? errors.map((error) => JSON.stringify(error)).sort() : errors.length > 0,
  });
}

describe('Methods that are called at once', () => {
  it(`answer ${number} random operations exactly as TypeGraphQL calls them`, async () => {
    const declared = declaredSchema();
    const operations = new RandomOperations(declared, randomFrom(seed), catalogueLiterals(realSnapshot()));
    for (let asked = 0; asked < number; ) {
      const operation = operations.next();
      // What a past state answers depends on the context that it gets.
      if (/\basOf\b/.test(operation.query) || validate(declared, parse(operation.query)).length > 0) continue;
      asked++;
      const [theirs, ours] = await Promise.all([answer(declared, operation), answer(catalogueSchema(), operation)]);
      expect(told(ours, theirs)).toBe(told(theirs, ours));
    }
  });

  it('are all that queries need, except for past states, which have their own context', () => {
    const schema = catalogueSchema();
    const read = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && type !== schema.getMutationType(),
    );
    const fields = read.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field }))
        : [],
    );
    expect(fields.length).toBeGreaterThan(200);
    const others = fields.filter(({ field }) => field.resolve && !isPrepared(field.resolve));
    expect(others.map(({ name }) => name)).toEqual(['Query.asOf']);
  });
});
