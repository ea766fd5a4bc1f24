import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLID,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
  isObjectType,
} from 'graphql';
import { formatPastId } from '../../domain/fields/past-id.js';
import { propertyResolver } from '../../engine/prepared-resolver.js';
import type { Context } from './context.js';
import { refusePastIds, withPlainIds } from './past-arguments.js';

type Field = GraphQLField<unknown, Context>;
type Resolver = GraphQLFieldResolver<unknown, Context>;
type Path = GraphQLResolveInfo['path'];
/** The context of each item of a list; undefined for an item that is read with the context of the request. */
type ItemContexts = readonly (Context | undefined)[];

// graphql-js gives all fields of a request the same context, and all fields below one root field the same path object.
const hasOthers = new WeakSet<Context>();
const below = new WeakMap<Path, Context | ItemContexts>();

/** From now on, fields below this root field are resolved with `own`; the rest of the request keeps `rest`. */
export function readBelow(path: Path, own: Context | ItemContexts, rest: Context): void {
  hasOthers.add(rest);
  below.set(path, own);
}

/**
 * Makes every field resolve with the context that `readBelow` set for its root field, if any. In a past state ids get its
 * revision, and arguments may contain such ids; mutations refuse them. Modifies the schema and returns it.
 */
export function withOwnContexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (type === schema.getMutationType()) field.resolve = inThePresent(field);
      else if (field.resolve || isId(field)) field.resolve = withRootContext(field);
    }
  }
  return schema;
}

const isId = ({ type }: Field): boolean => getNullableType(type) === GraphQLID;

function inThePresent({ args: declared, resolve = defaultFieldResolver }: Field): Resolver {
  return (source, args, context, info) => {
    refusePastIds(args, declared);
    return resolve(source, args, context, info);
  };
}

/**
 * Makes a resolver read the context of its root field. Its other properties, such as `prepare`, are copied unchanged:
 * they are only called where all fields share one context, which is that of the present.
 */
function withRootContext(field: Field): Resolver {
  const resolve = field.resolve ?? propertyResolver(field.name);
  const readPast = pastResolver(field, resolve);
  const switched: Resolver = (source, args, context, info) => {
    const own = hasOthers.has(context) ? contextAt(info.path, context) : context;
    return own.pastRevision === undefined ? resolve(source, args, own, info) : readPast(source, args, own, info);
  };
  return Object.assign(switched, resolve);
}

function pastResolver(field: Field, resolve: Resolver): Resolver {
  const { args: declared } = field;
  return (source, args, context, info) => {
    const plain = declared.length === 0 ? args : withPlainIds(args, declared, context);
    const value: unknown = resolve(source, plain, context, info);
    if (!isId(field)) return value;
    return value instanceof Promise ? value.then((id) => idIn(context, id)) : idIn(context, value);
  };
}

function idIn({ pastRevision: revision }: Context, id: unknown): unknown {
  return typeof id === 'string' && revision !== undefined ? formatPastId({ id, revision }) : id;
}

function contextAt(path: Path, context: Context): Context {
  let root = path;
  let item: Path | undefined;
  while (root.prev) {
    item = root;
    root = root.prev;
  }
  const own = below.get(root);
  if (!own || 'snapshot' in own) return own ?? context;
  return (typeof item?.key === 'number' && own[item.key]) || context;
}
