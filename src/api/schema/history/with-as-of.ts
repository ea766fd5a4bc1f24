import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import { DateTime } from '../../../domain/fields/scalars.js';
import type { Context } from '../../context/context.js';
import { readBelow } from '../../context/with-own-contexts.js';
import { refusal } from '../../errors/refusal.js';
import { type When, workOfPastState } from './catalogue-state-at.js';
import { pastContext } from './past-context.js';

const descriptions = {
  field:
    'Everything as it was at a revision or at a moment: whatever can be asked of the catalogue can be asked of a past state. What was public then is public there, though it was withdrawn since. It cannot stand in itself.',
  revision: 'A revision, as `catalogue { revision }` gave it then. Give this or `time`.',
  time: 'A moment: the catalogue as it was then, and as it is now if that is still to come. Give this or `revision`.',
};

/**
 * Adds `asOf` to the root, which gives the root again: TypeGraphQL makes the type and cannot name it. It changes the
 * schema and returns it.
 */
export function withAsOf(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query) query.getFields()['asOf'] = asOf(query);
  return schema;
}

function asOf(query: GraphQLObjectType): GraphQLField<unknown, Context> {
  return {
    name: 'asOf',
    description: descriptions.field,
    type: new GraphQLNonNull(query),
    args: [argument('revision', GraphQLInt), argument('time', DateTime)],
    resolve: (_source, args, context, { path }) => {
      if (path.prev) throw refusal('AS_OF_NESTED', 'asOf stands in an asOf. Ask for each past state at the root.');
      readBelow(path, pastContext(args as When, context), context);
      return {};
    },
    deprecationReason: undefined,
    extensions: {},
    astNode: definition,
  };
}

/** Where the guard reads the cost of the field. */
const definition = parse(`type Query { asOf: Query! @cost(weight: "${workOfPastState}") }`).definitions.flatMap(
  (node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? (node.fields ?? []) : []),
)[0];

const argument = (name: 'revision' | 'time', type: GraphQLInputType): GraphQLArgument => ({
  name,
  description: descriptions[name],
  type,
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
});
