import { type GraphQLSchema, isInputObjectType, lexicographicSortSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { costDirectives } from '../../domain/fields/cost-directives.js';
import { bindResolvers, bindTypes } from '../binding/bind-resolvers.js';
import { withOwnContexts } from '../context/with-own-contexts.js';
import { withNodeBudget } from '../guard/node-budget.js';
import { CompareResolver } from './comparison/compare-resolver.js';
import { ConflictsResolver } from './comparison/conflicts-resolver.js';
import { DiffResolver } from './comparison/diff-resolver.js';
import { CostResolver } from './cost/cost-resolver.js';
import { MutationResolver } from './editing/mutation-resolver.js';
import { RedactResolver } from './editing/redact-resolver.js';
import { RestoreResolver } from './editing/restore-resolver.js';
import { EligibilityResolver } from './eligibility/eligibility-resolver.js';
import { EntriesResolver } from './entries/entries-resolver.js';
import { ExternalThingResolver, HubResolver, OfferResolver, SeriesResolver } from './entries/entry-resolvers.js';
import { LinkGroupResolver, LinkResolver } from './entries/link-resolver.js';
import { partResolvers } from './entries/part-resolvers.js';
import { ProgrammeResolver } from './entries/programme-resolver.js';
import { QueryResolver } from './entries/query-resolver.js';
import { GroupQueryResolver, GroupResolver } from './groups/group-resolver.js';
import { AsOfResolver } from './history/as-of.js';
import { historyResolvers } from './history/history-resolvers.js';
import { addPastFields, bindPastFields } from './history/past-fields.js';
import { withPastNodes } from './history/past-nodes.js';
import { ImportResolver } from './imports/import-resolver.js';
import { LabelsResolver } from './labels/labels-resolver.js';
import { ProgrammeProgressionResolver, ProgressionResolver } from './progression/progression-resolvers.js';
import { SearchConnectionResolver, SearchResolver } from './search/search-resolver.js';
import { SelectionResolver } from './selection/selection-resolver.js';
import { AccessTokenResolver, TokenResolver } from './tokens/token-resolver.js';

/** The executable schema. It holds no data: each request brings its snapshot in the context. */
export function buildCatalogueSchema(): GraphQLSchema {
  const bound = bindPastFields(bindTypes(bindResolvers(declaredSchema(), resolvers)));
  return withNodeBudget(withOwnContexts(withPastNodes(bound)));
}

/**
 * The schema that the decorators declare, with the resolvers of TypeGraphQL. It is sorted, so that introspection doesn't
 * depend on the order in which modules are loaded.
 */
export function declaredSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    directives: [...specifiedDirectives, ...costDirectives],
    // Arguments are checked by the code that uses them, with errors that name the thing and the remedy.
    validate: false,
    // The check would introspect the schema at each start. The tests do that, and Apollo Server refuses an invalid schema.
    skipCheck: true,
  });
  complete(schema);
  addPastFields(schema);
  return lexicographicSortSchema(schema);
}

/** Adds descriptions and directives that TypeGraphQL has no option for. */
function complete(schema: GraphQLSchema): void {
  const [query, mutation, edit] = [schema.getQueryType(), schema.getMutationType(), schema.getType('Edit')];
  if (query) query.description = 'All queries of the catalogue.';
  if (mutation) {
    mutation.description =
      'All changes to the catalogue. Send them by POST as JSON, with the header `Authorization: Bearer TOKEN`; the token needs the scope "write".';
  }
  if (isInputObjectType(edit)) edit.isOneOf = true;
}

const resolvers = [
  QueryResolver,
  EntriesResolver,
  CostResolver,
  MutationResolver,
  RestoreResolver,
  RedactResolver,
  TokenResolver,
  AccessTokenResolver,
  ImportResolver,
  LabelsResolver,
  AsOfResolver,
  ...historyResolvers,
  CompareResolver,
  ConflictsResolver,
  DiffResolver,
  SelectionResolver,
  SearchResolver,
  SearchConnectionResolver,
  ProgressionResolver,
  ProgrammeProgressionResolver,
  EligibilityResolver,
  GroupQueryResolver,
  GroupResolver,
  HubResolver,
  OfferResolver,
  SeriesResolver,
  ExternalThingResolver,
  ProgrammeResolver,
  ...partResolvers,
  LinkResolver,
  LinkGroupResolver,
] as const;
