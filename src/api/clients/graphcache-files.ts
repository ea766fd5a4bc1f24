import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { objectTypes } from './schema-types.js';

/**
 * What urql's graphcache needs of an introspection: object types, interfaces and unions. Its documentation calls this a
 * minified introspection: every scalar, enum and input type is `Any`.
 */
export function graphcacheSchema(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && (isObjectType(type) || isAbstractType(type)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => describeType(type, schema));
  const root = (type: GraphQLNamedType | null | undefined) => (type ? { name: type.name, kind: 'OBJECT' } : null);
  const described = {
    queryType: root(schema.getQueryType()),
    mutationType: root(schema.getMutationType()),
    subscriptionType: root(schema.getSubscriptionType()),
    types: [...types, { kind: 'SCALAR', name: 'Any' }],
  };
  return `${JSON.stringify({ __schema: described })}\n`;
}

function describeType(type: GraphQLNamedType, schema: GraphQLSchema): object {
  const kind = isObjectType(type) ? 'OBJECT' : isInterfaceType(type) ? 'INTERFACE' : 'UNION';
  return {
    kind,
    name: type.name,
    ...((isObjectType(type) || isInterfaceType(type)) && {
      fields: Object.values(type.getFields()).map(({ name, type, args }) => ({
        name,
        type: describeReference(type),
        args: args.map((arg) => ({ name: arg.name, type: any })),
      })),
      interfaces: type.getInterfaces().map(({ name }) => ({ kind: 'INTERFACE', name })),
    }),
    ...(isAbstractType(type) && {
      possibleTypes: schema.getPossibleTypes(type).map(({ name }) => ({ kind: 'OBJECT', name })),
    }),
  };
}

const any = { kind: 'SCALAR', name: 'Any' };

function describeReference(type: GraphQLOutputType): object {
  if (isNonNullType(type)) return { kind: 'NON_NULL', ofType: describeReference(type.ofType) };
  if (isListType(type)) return { kind: 'LIST', ofType: describeReference(type.ofType) };
  if (isObjectType(type)) return { kind: 'OBJECT', name: type.name };
  if (isAbstractType(type)) return { kind: isInterfaceType(type) ? 'INTERFACE' : 'UNION', name: type.name };
  return any;
}

/** The `keys` of urql's graphcache, as a module: types without an id are stored with the object that contains them. */
export function graphcacheKeys(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const keys = objectTypes(schema)
    .filter((type) => !roots.includes(type) && !('id' in type.getFields()))
    .map(({ name }) => `  ${name}: () => null,\n`);
  return `import type { KeyingConfig } from '@urql/exchange-graphcache';

// Made from the schema by "npm run schema" of the Maths Hub Catalogue. Do not edit by hand.

export const keys: KeyingConfig = {
${keys.join('')}};
`;
}
