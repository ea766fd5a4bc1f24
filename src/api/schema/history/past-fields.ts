import { type GraphQLField, type GraphQLFieldMap, type GraphQLSchema, isObjectType } from 'graphql';

/** Fields of `Query` that a past state doesn't have: they are about the present, the whole history or the schema. */
const presentOnly: ReadonlySet<string> = new Set(['asOf', 'changes', 'cost', 'labels']);

/** Adds the fields of `Query` to `Past`. TypeGraphQL has no decorator for a field of two types. Changes the schema. */
export function addPastFields(schema: GraphQLSchema): void {
  const past = fieldsOf(schema, 'Past');
  for (const field of Object.values(fieldsOf(schema, 'Query'))) {
    if (!presentOnly.has(field.name)) past[field.name] = withoutPastCost(field);
  }
}

/** An id in a past state is of the state that has been made already. */
const withoutPastCost = (field: GraphQLField<unknown, unknown>) =>
  field.name === 'node' || field.name === 'nodes'
    ? { ...field, args: field.args.map((argument) => ({ ...argument, astNode: undefined })) }
    : field;

/** Makes the fields of `Past` call the same resolvers as those of `Query`. Changes the schema and returns it. */
export function bindPastFields(schema: GraphQLSchema): GraphQLSchema {
  const past = fieldsOf(schema, 'Past');
  for (const { name, resolve } of Object.values(fieldsOf(schema, 'Query'))) {
    const field = past[name];
    if (field && resolve) field.resolve = resolve;
  }
  return schema;
}

function fieldsOf(schema: GraphQLSchema, name: string): GraphQLFieldMap<unknown, unknown> {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}
