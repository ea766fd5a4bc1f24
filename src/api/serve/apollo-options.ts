import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../context/context.js';
import { requestRefusal } from '../guard/refusals.js';
import { costExtension } from './cost-extension.js';

interface Told {
  readonly schema: GraphQLSchema;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** How Apollo Server is run here. */
export function apolloOptions({ schema, formatError }: Told): ApolloServerOptions<Context> {
  return {
    schema,
    introspection: true, // The catalogue is public, and so is its schema.
    csrfPrevention: false, // No cookies, and GET runs queries only: a bare GET is safe. See docs/adr/002.
    persistedQueries: false, // The guard has to see their texts: named-text.ts finds them.
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false, // main.ts ends the process in its own order.
    formatError,
    plugins: [
      tellingCost,
      answeringQueries,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(), // This is no subgraph, and Apollo would load protocol buffers to see that.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  };
}

/** Refuses an operation of a kind that the schema does not have; graphql-js would say so as an accident of ours. */
const answeringQueries: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation }) => {
      if (!operation || schema.getRootType(operation.operation)) return;
      const message = `There are no ${operation.operation}s here: the catalogue is read by queries.`;
      throw requestRefusal('GRAPHQL_VALIDATION_FAILED', message);
    },
  }),
};

/** Adds `extensions.cost` to the answers of those who asked for it. */
const tellingCost: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body } }) => {
      const cost = costExtension(contextValue);
      if (!cost || body.kind !== 'single') return;
      body.singleResult.extensions = { ...body.singleResult.extensions, cost };
    },
  }),
};
