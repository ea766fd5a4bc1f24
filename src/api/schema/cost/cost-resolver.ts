import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Cost, ListSize } from '../../../domain/fields/cost-directives.js';
import { Json } from '../../../domain/fields/scalars.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { lookUp } from '../root-field.js';

@ObjectType({ description: 'The estimated cost of one field of a query.', simpleResolvers: true })
class FieldCost {
  @ListSize({ assumedSize: 3 })
  @Field(() => [String], {
    description: 'The response names that lead to the field, without list indexes, such as ["programmes", "nodes"].',
  })
  readonly path!: readonly string[];

  @Field(() => Int, { description: 'The estimated number of objects that the field itself returns.' })
  readonly objects!: number;

  @Field(() => Int, {
    description: 'The estimated number of objects that the field returns, including the objects inside them.',
  })
  readonly requested!: number;
}

@ObjectType({
  description:
    'The estimated size of the answer to a query, computed without running it, from the list sizes that the schema declares with @listSize.',
  simpleResolvers: true,
})
class QueryCost {
  @Field(() => Int, { description: 'The estimated number of objects in the answer.' })
  readonly requested!: number;

  @Field(() => Int, {
    description:
      'The maximum number of objects. A query whose estimate is higher is refused, and so is an answer that grows above it.',
  })
  readonly limit!: number;

  @ListSize({ assumedSize: 10 })
  @Field(() => [FieldCost], { description: 'The fields that return objects, most costly first.' })
  readonly fields!: readonly FieldCost[];
}

@Resolver()
export class CostResolver {
  @Cost(1_250_000)
  @Query(
    () => QueryCost,
    lookUp('The estimated cost of a query, without running it. A query over the limit can be priced too.'),
  )
  cost(
    @Arg('query', () => String, { description: 'The text of the query.' }) query: string,
    @Arg('variables', () => Json, {
      nullable: true,
      description: 'The variables of the query, as an object: { first: 10 }.',
    })
    variables: unknown,
    @Arg('operationName', () => String, {
      nullable: true,
      description: 'The name of the operation to price; needed if the text has several.',
    })
    operationName: string | null | undefined,
    @Ctx() { guard, snapshot }: Context,
  ): QueryCost {
    if (!guard) throw refusal('COST_UNKNOWN', 'Queries cannot be priced here. Send the request over HTTP.');
    const priced = guard.price({ query, operationName, variables: variablesIn(variables) }, snapshot.programmeCount);
    return { requested: priced.requested, limit: guard.limits.objects, fields: priced.listFieldPrices() };
  }
}

function variablesIn(json: unknown): Readonly<Record<string, unknown>> | undefined {
  if (json == null) return undefined;
  if (typeof json === 'object' && !Array.isArray(json)) return json as Readonly<Record<string, unknown>>;
  throw refusal('VARIABLES_INVALID', 'variables is not an object. Write it like { first: 10 }, or leave it out.');
}
