import type { GraphQLFieldResolver } from 'graphql';
import { type InputValues, isPrepared, UnsupportedArgumentsError } from '../../engine/prepared-resolver.js';

/** A resolver for some arguments of a field, which only graphql-js can call. */
export interface AlternativeResolver<Context> {
  readonly isFor: (args: InputValues) => boolean;
  readonly resolve: GraphQLFieldResolver<unknown, Context>;
}

/** Makes a resolver call another one for some arguments. A compiled operation leaves such arguments to graphql-js. */
export function withAlternative<Context>(
  resolve: GraphQLFieldResolver<unknown, Context>,
  { isFor, resolve: other }: AlternativeResolver<Context>,
): GraphQLFieldResolver<unknown, Context> {
  const either: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) =>
    isFor(args) ? other(source, args, context, info) : resolve(source, args, context, info);
  if (!isPrepared(resolve)) return either;
  const prepare = (args: InputValues) => {
    if (isFor(args)) throw new UnsupportedArgumentsError('Another resolver is for these arguments.');
    return resolve.prepare(args);
  };
  return Object.assign(either, { prepare });
}
