import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Reading } from '../store/reading.js';
import type { Context } from './context.js';
import { costHeader, costTold } from './guard/cost-told.js';
import { Guard } from './guard/guard.js';
import { defaultLimits, type Limits } from './guard/limits.js';
import { NodeBudget } from './guard/node-budget.js';
import { refused } from './guard/refused.js';
import { requestIn } from './request-in.js';
import { isUnplanned, toldError } from './told-error.js';

export interface OperationsOptions {
  readonly limits?: Limits;
  /** Told of each error that nobody planned, to log it. */
  readonly onUnplanned: (error: unknown) => void;
}

/** Answers GraphQL requests over HTTP: the guard looks at each first, then Apollo Server validates and runs it. */
export class Operations {
  readonly #apollo: ApolloServer<Context>;
  readonly #guard: Guard;

  static async start(schema: GraphQLSchema, options: OperationsOptions): Promise<Operations> {
    const operations = new Operations(schema, options);
    await operations.#apollo.start();
    return operations;
  }

  private constructor(schema: GraphQLSchema, { limits = defaultLimits, onUnplanned }: OperationsOptions) {
    this.#guard = new Guard(schema, limits);
    this.#apollo = new ApolloServer(apolloOptions(schema, limits, onUnplanned));
  }

  /** The answer to a request, all of it from one reading. Never rejects for what a client sent. */
  answer(request: HTTPGraphQLRequest, reading: Reading): Promise<HTTPGraphQLResponse> {
    // Apollo asks for the context before it looks at the request, and tells what is thrown there as an error.
    const context = async () => this.#context(request, reading);
    return this.#apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: request, context });
  }

  stop(): Promise<void> {
    return this.#apollo.stop();
  }

  #context(request: HTTPGraphQLRequest, reading: Reading): Context {
    const operation = requestIn(request);
    return {
      ...reading,
      guard: this.#guard,
      budget: new NodeBudget(this.#guard.limits.objects),
      priced: operation && this.#guard.examine(operation, reading.snapshot),
      tellsCost: request.headers.has(costHeader),
    };
  }
}

function apolloOptions(
  schema: GraphQLSchema,
  limits: Limits,
  onUnplanned: (error: unknown) => void,
): ApolloServerOptions<Context> {
  return {
    schema,
    introspection: true, // The catalogue is public, and so is its schema.
    csrfPrevention: false, // No cookies, and GET runs queries only: a bare GET is safe. See docs/adr/002.
    persistedQueries: false, // Their texts would go round the guard.
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false, // main.ts ends the process in its own order.
    formatError: (formatted, error) => {
      if (isUnplanned(error)) onUnplanned(error);
      return toldError(formatted, error);
    },
    plugins: [
      tellingCost(limits),
      answeringQueries,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
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
      throw refused('GRAPHQL_VALIDATION_FAILED', message);
    },
  }),
};

/** Adds `extensions.cost` to the answers of those who asked for it. */
function tellingCost(limits: Limits): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, response: { body } }) => {
        const { priced, tellsCost } = contextValue;
        if (!priced || !tellsCost || body.kind !== 'single') return;
        const { extensions } = body.singleResult;
        body.singleResult.extensions = { ...extensions, cost: costTold(priced, limits, contextValue) };
      },
    }),
  };
}
