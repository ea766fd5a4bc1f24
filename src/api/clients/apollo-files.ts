import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
} from 'graphql';
import { isConnection, objectTypes } from './schema-types.js';

/** The types that each interface and union may be, as `possibleTypes` of Apollo's InMemoryCache. */
export function possibleTypes(schema: GraphQLSchema): string {
  const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type) && !/^__/.test(type.name));
  const entries = abstract.map((type) => {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    return [type.name, possible.map(({ name }) => name).sort()] as const;
  });
  return `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

/** Types with an `id` of which a given parent and given arguments have exactly one, so that merging is right without it. */
const singletons = ['Catalogue', 'Past'];

const policiesHead = `import type { FieldPolicy, TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

// Made from the schema by "npm run schema" of the Maths Hub Catalogue. Do not edit by hand.

/**
 * A list to which \`fetchMore\` appends pages. Lists with other arguments than the cursor are apart, also those with another
 * \`first\`. The policy of Apollo reads a list whose \`edges\` were never requested as an empty one; this one reads it as
 * missing, so that it is requested.
 */
function pages(keyArgs: readonly string[]): FieldPolicy {
  const { merge, read } = relayStylePagination([...keyArgs]);
  if (typeof merge !== 'function' || !read) throw new Error('relayStylePagination has neither merge nor read.');
  return {
    keyArgs: [...keyArgs],
    merge: (existing, incoming, options) => ({
      ...merge(existing, incoming, options),
      hasEdges: existing?.hasEdges === true || incoming?.edges !== undefined,
    }),
    read: (existing, options) => {
      const list = read(existing, options);
      return existing && !existing.hasEdges ? { ...list, edges: undefined } : list;
    },
  };
}
`;

/** `typePolicies` of Apollo's InMemoryCache, as a module: pages of connections, and objects without an id. */
export function typePolicies(schema: GraphQLSchema): string {
  const merged = mergedTypes(schema);
  const policies = objectTypes(schema)
    .filter((type) => type !== schema.getMutationType())
    .map((type) => printPolicy(type, merged.has(type.name)));
  return `${policiesHead}\nexport const typePolicies: TypePolicies = {\n${policies.join('')}};\n`;
}

/** The policy of a type, formatted as the linter wants it; nothing where the type needs none. */
function printPolicy(type: GraphQLObjectType, isMerged: boolean): string {
  const lists = Object.values(type.getFields()).filter(isPaged).map(printPagedField);
  if (lists.length === 0) return isMerged ? `  ${type.name}: { merge: true },\n` : '';
  const merge = isMerged ? '    merge: true,\n' : '';
  return `  ${type.name}: {\n${merge}    fields: {\n${lists.join('')}    },\n  },\n`;
}

const isPaged = ({ type, args }: GraphQLField<unknown, unknown>) =>
  isConnection(getNamedType(type)) && args.some(({ name }) => name === 'after');

function printPagedField({ name, args }: GraphQLField<unknown, unknown>): string {
  const keys = args.map((arg) => arg.name).filter((arg) => arg !== 'after' && arg !== 'before');
  return `      ${name}: pages([${keys
    .sort()
    .map((key) => `'${key}'`)
    .join(', ')}]),\n`;
}

/** Types without an id that are the single value of a field. Apollo replaces such a value instead of merging it. */
function mergedTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const values = objectTypes(schema)
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ type }) => !isListType(getNullableType(type)))
    .map(({ type }) => getNamedType(type))
    .filter((type) => isObjectType(type) && !isConnection(type) && !('id' in type.getFields()))
    .map(({ name }) => name);
  return new Set([...singletons, ...values]);
}
