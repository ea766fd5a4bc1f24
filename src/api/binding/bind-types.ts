import { type GraphQLAbstractType, type GraphQLSchema, isAbstractType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type TypeOf = (value: object) => string;

/**
 * Has unions and interfaces remember which type the objects of a class are. TypeGraphQL tries one class after another
 * for each object, by `instanceof`, which says the same of all objects of one class. It changes the schema and returns
 * it; types that resolve in a way of their own are left alone.
 */
export function bindTypes(schema: GraphQLSchema): GraphQLSchema {
  const { unions, interfaceTypes } = getMetadataStorage();
  for (const { name, resolveType } of [...unions, ...interfaceTypes]) {
    const type = schema.getType(name);
    if (isAbstractType(type) && !resolveType) bind(type);
  }
  return schema;
}

function bind(type: GraphQLAbstractType): void {
  const find = type.resolveType as TypeOf;
  const known = new Map<unknown, string>();
  const typeOf: TypeOf = (value) => {
    const prototype: unknown = Object.getPrototypeOf(value);
    const name = known.get(prototype) ?? find(value);
    known.set(prototype, name);
    return name;
  };
  type.resolveType = typeOf;
}
