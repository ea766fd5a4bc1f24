import { type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from './context.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Path = GraphQLResolveInfo['path'];

// graphql-js gives all fields of a request the same context, and all fields below one root field the same path object.
const hasOthers = new WeakSet<Context>();
const below = new WeakMap<Path, Context>();

/** From now on, fields below this root field are resolved with `own`; the rest of the request keeps `rest`. */
export function readBelow(path: Path, own: Context, rest: Context): void {
  hasOthers.add(rest);
  below.set(path, own);
}

/**
 * Makes every field resolve with the context that `readBelow` set for its root field, if any. Modifies the schema and
 * returns it.
 */
export function withOwnContexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve) field.resolve = withRootContext(field.resolve);
  }
  return schema;
}

/**
 * Makes a resolver read the context of its root field. Its other properties, such as `prepare`, are copied unchanged:
 * they are only called where all fields share one context.
 */
function withRootContext(resolve: Resolver): Resolver {
  const switched: Resolver = (source, args, context, info) =>
    resolve(source, args, hasOthers.has(context) ? contextAt(info.path, context) : context, info);
  return Object.assign(switched, resolve);
}

function contextAt(path: Path, context: Context): Context {
  let root = path;
  while (root.prev) root = root.prev;
  return below.get(root) ?? context;
}
