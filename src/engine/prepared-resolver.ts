import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import type { Call, Values } from './run.js';

/**
 * A resolver that takes its arguments once for all the objects that it is asked of. It may not care where in the answer
 * it is asked, has to give its value at once, and may not change its arguments: many calls share them.
 */
export interface PreparedResolver extends GraphQLFieldResolver<unknown, unknown> {
  prepare(args: Values): Call;
}

/** A resolver for graphql-js and for compiled operations alike, made of a way to prepare it. */
export function preparedResolver(prepare: (args: Values) => Call): PreparedResolver {
  const resolve = (source: unknown, args: Values, context: unknown) => prepare(args)(source, context);
  return Object.assign(resolve, { prepare });
}

export const isPrepared = (resolve: unknown): resolve is PreparedResolver =>
  typeof resolve === 'function' && 'prepare' in resolve;

/** Reads a property, as graphql-js does where a field has no resolver; a method is given as it is, not called. */
export function propertyResolver(name: string): PreparedResolver {
  const read: Call = (source) => (source as Values | null | undefined)?.[name];
  const resolve: GraphQLFieldResolver<unknown, unknown> = (...given) => defaultFieldResolver(...given);
  return Object.assign(resolve, { prepare: () => read });
}
