import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';

export type InputValues = Readonly<Record<string, unknown>>;

/** Gives the value of a field of one object. Its arguments were given when it was prepared. */
export type PreparedCall = (source: unknown, context: unknown) => unknown;

/**
 * A resolver that takes its arguments once for all the objects that it is called with. It must not depend on where in
 * the answer it is called, must return its value synchronously, and must not change its arguments: many calls share them.
 */
export interface PreparedResolver extends GraphQLFieldResolver<unknown, unknown> {
  prepare(args: InputValues): PreparedCall;
}

/** Thrown where an operation needs something that only graphql-js does. The operation is then left to graphql-js. */
export class UnsupportedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnsupportedError';
  }
}

/** Thrown by a prepared resolver that can't take certain arguments: the operation is left to graphql-js this time. */
export class UnsupportedArgumentsError extends UnsupportedError {}

/** Makes a resolver that graphql-js and compiled operations can both call. */
export function preparedResolver(prepare: (args: InputValues) => PreparedCall): PreparedResolver {
  const resolve = (source: unknown, args: InputValues, context: unknown) => prepare(args)(source, context);
  return Object.assign(resolve, { prepare });
}

export const isPrepared = (resolve: unknown): resolve is PreparedResolver =>
  typeof resolve === 'function' && 'prepare' in resolve;

/** Reads a property, as graphql-js does for a field without a resolver. Compiled operations don't call methods. */
export function propertyResolver(name: string): PreparedResolver {
  const read: PreparedCall = (source) => (source as InputValues | null | undefined)?.[name];
  const resolve: GraphQLFieldResolver<unknown, unknown> = (...parameters) => defaultFieldResolver(...parameters);
  return Object.assign(resolve, { prepare: () => read });
}
