import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.js';
import { isUnplanned, toldError } from './told-error.js';

/** Told of each error that nobody planned, to log it. */
export type OnUnplanned = (error: unknown) => void;

/** Apollo Server over the schema: it parses, validates and executes operations, and tells errors as a client may see them. */
export function apolloServer(schema: GraphQLSchema, onUnplanned: OnUnplanned): ApolloServer<Context> {
  const options: ApolloServerOptions<Context> = {
    schema,
    introspection: true, // The catalogue is public, and so is its schema.
    csrfPrevention: false, // No cookies, and GET runs queries only: a bare GET is safe. See docs/adr/002.
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false, // main.ts ends the process in its own order.
    formatError: (formatted, error) => {
      if (isUnplanned(error)) onUnplanned(error);
      return toldError(formatted, error);
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  };
  return new ApolloServer(options);
}
