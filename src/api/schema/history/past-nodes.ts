import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { type PastId, parsePastId } from '../../../domain/fields/past-id.js';
import { withAlternative } from '../../binding/alternative-resolver.js';
import type { Context } from '../../context/context.js';
import { readBelow } from '../../context/with-own-contexts.js';
import { checkNumberOfIds, findNode } from '../entries/find-node.js';
import { pastContext } from './as-of.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Makes `node` and `nodes` of the root find things in past states, by their ids there. Changes the schema and returns it. */
export function withPastNodes(schema: GraphQLSchema): GraphQLSchema {
  const { node, nodes } = schema.getQueryType()?.getFields() ?? {};
  if (node?.resolve) node.resolve = withAlternative(node.resolve, { isFor: hasPastId, resolve: findPastNode });
  if (nodes?.resolve) nodes.resolve = withAlternative(nodes.resolve, { isFor: hasPastId, resolve: findPastNodes });
  return schema;
}

const hasPastId = ({ id, ids }: Readonly<Record<string, unknown>>): boolean =>
  isPastId(id) || (Array.isArray(ids) && ids.some(isPastId));

const isPastId = (id: unknown): boolean => typeof id === 'string' && parsePastId(id) !== undefined;

const findPastNode: Resolver = (_source, { id }, context, { path }) => {
  const past = parsePastId(id) as PastId;
  const own = pastContext(past, context);
  readBelow(path, own, context);
  return findNode(past.id, own);
};

/** Things of several states. A state that isn't available is an error of its items alone. */
const findPastNodes: Resolver = (_source, { ids }: { readonly ids: readonly string[] }, context, { path }) => {
  checkNumberOfIds(ids);
  const contexts = new Map<number, Context | Error>();
  const contextOf = ({ revision }: PastId) => {
    const known = contexts.get(revision) ?? tryPastContext(revision, context);
    contexts.set(revision, known);
    return known;
  };
  const found = ids.map((text) => {
    const past = parsePastId(text);
    const own = past ? contextOf(past) : context;
    return own instanceof Error ? { node: own } : { own, node: findNode(past?.id ?? text, own) };
  });
  const own = found.map((each) => each.own);
  readBelow(path, own, context);
  return found.map(({ node }) => node);
};

function tryPastContext(revision: number, context: Context): Context | Error {
  try {
    return pastContext({ revision }, context);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
