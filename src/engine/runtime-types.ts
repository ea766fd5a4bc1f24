import type { GraphQLAbstractType, GraphQLObjectType } from 'graphql';
import { UnsupportedError } from './prepared-resolver.js';

type TypeFunction<Result> = (value: unknown, context: unknown) => Result;

/** Makes the function that names the object type of a value of an interface or a union. */
export function compileTypeResolver({ name, resolveType }: GraphQLAbstractType): TypeFunction<string> {
  if (!resolveType || resolveType.length > 2) throw new UnsupportedError(`"${name}" needs graphql-js to find a type.`);
  const resolve = resolveType as unknown as TypeFunction<unknown>;
  return (value, context) => {
    const typeName = resolve(value, context);
    if (typeof typeName !== 'string') throw new UnsupportedError(`"${name}" didn't resolve to the name of a type.`);
    return typeName;
  };
}

/** Makes the function that checks whether a value is of a type. Without `isTypeOf`, every value is. */
export function compileTypeCheck({ name, isTypeOf }: GraphQLObjectType): TypeFunction<boolean> {
  if (!isTypeOf) return () => true;
  if (isTypeOf.length > 2) throw new UnsupportedError(`"${name}" needs graphql-js to check its values.`);
  const check = isTypeOf as unknown as TypeFunction<unknown>;
  return (value, context) => check(value, context) === true;
}

/** Throws an error that was returned in place of an object. Leaves promises and anything else to graphql-js. */
export function assertObject(value: unknown): void {
  if (value instanceof Error) throw value;
  if (typeof value !== 'object' || typeof (value as Partial<PromiseLike<unknown>>).then === 'function') {
    throw new UnsupportedError('A value is a promise, or no object.');
  }
}
