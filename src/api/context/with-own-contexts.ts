import { type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from './context.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Path = GraphQLResolveInfo['path'];

// graphql-js gives all fields of a request one context, and all that stands below a field of the root one path object.
const hasOthers = new WeakSet<Context>();
const below = new WeakMap<Path, Context>();

/** From now on, what stands below a field of the root is resolved with another context than the rest of its request. */
export function readBelow(path: Path, own: Context, rest: Context): void {
  hasOthers.add(rest);
  below.set(path, own);
}

/**
 * Has each field resolved with the context of the field of the root that it stands below, where that was given one of
 * its own. It changes the schema and returns it.
 */
export function withOwnContexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) if (field.resolve) field.resolve = switching(field.resolve);
  }
  return schema;
}

/** What else a resolver carries, it keeps: it is for those who know that no field has a context of its own. */
function switching(resolve: Resolver): Resolver {
  const switched: Resolver = (source, args, context, info) =>
    resolve(source, args, hasOthers.has(context) ? contextAt(info.path, context) : context, info);
  return Object.assign(switched, resolve);
}

function contextAt(path: Path, context: Context): Context {
  let root = path;
  while (root.prev) root = root.prev;
  return below.get(root) ?? context;
}
