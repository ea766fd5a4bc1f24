import type { GraphQLAbstractType, GraphQLObjectType } from 'graphql';
import { Unsupported } from './unsupported.js';

type Asked<Result> = (value: unknown, context: unknown) => Result;

/** Names the type of a value of an interface or a union. */
export function typeNamer({ name, resolveType }: GraphQLAbstractType): Asked<string> {
  if (!resolveType || resolveType.length > 2) throw new Unsupported(`"${name}" needs graphql-js to find a type.`);
  const find = resolveType as unknown as Asked<unknown>;
  return (value, context) => {
    const found = find(value, context);
    if (typeof found !== 'string') throw new Unsupported(`"${name}" names no type, or not yet.`);
    return found;
  };
}

/** Says whether a value is of a type; of a type that does not care, each is. */
export function typeIs({ name, isTypeOf }: GraphQLObjectType): Asked<boolean> {
  if (!isTypeOf) return () => true;
  if (isTypeOf.length > 2) throw new Unsupported(`"${name}" needs graphql-js to know its own.`);
  const is = isTypeOf as unknown as Asked<unknown>;
  return (value, context) => is(value, context) === true;
}
