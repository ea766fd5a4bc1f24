import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import { DateTime } from '../../../domain/fields/scalars.js';
import type { Context } from '../../context/context.js';
import { readBelow } from '../../context/with-own-contexts.js';
import { refusal } from '../../errors/refusal.js';
import { catalogueStateAt, historyOf, type PastMoment, workOfPastState } from './past-revision.js';

const descriptions = {
  field:
    'The catalogue as it was at a revision or time: every query can be asked of a past state. Programmes that were public then are shown, even if they have been withdrawn since. `asOf` cannot be used inside `asOf`. Null if an argument is wrong; the error says what to change.',
  revision: 'The revision, a number that `catalogue { revision }` returned at that time. Give either this or `time`.',
  time: 'The time; a future time means the catalogue as it is now. Give either this or `revision`.',
};

/**
 * Adds `asOf`, which returns `Query`, to the query type. TypeGraphQL creates that type itself, so a decorator cannot name
 * it. Changes the schema and returns it.
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
    type: query,
    args: [argument('revision', GraphQLInt), argument('time', DateTime)],
    resolve: (_source, args, context, { path }) => {
      if (path.prev)
        throw refusal('AS_OF_NESTED', 'asOf is used inside another asOf. Use each asOf directly under the root.');
      readBelow(path, pastContext(args as PastMoment, context), context);
      return {};
    },
    deprecationReason: undefined,
    extensions: {},
    astNode: definition,
  };
}

/** The AST node from which the guard reads the cost of the field. */
const definition = parse(`type Query { asOf: Query @cost(weight: "${workOfPastState}") }`).definitions.flatMap(
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

/** The context of a request for a past state. Throws a refusal if the state is not available. */
function pastContext(when: PastMoment, context: Context): Context {
  if ((when.revision == null) === (when.time == null))
    throw refusal('AS_OF_INVALID', 'asOf needs either a revision or a time. Give exactly one of them.');
  const history = historyOf(context);
  const state = catalogueStateAt(when, context, history);
  if (!state || state === context.state) return context;
  return { ...context, state, snapshot: state.snapshotFor(history) };
}
