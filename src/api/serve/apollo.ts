import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  HeaderMap,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context/context.js';
import { requestRefusal } from '../guard/refusals.js';
import { type Answer, costExtension } from './answer.js';
import type { HttpOperation } from './request.js';

// Step 3 of the answers that aren't compiled: Apollo Server runs the operation, or says what is wrong with the request.

type ErrorListener = (error: unknown, requestId: string | undefined) => void;
type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Answers requests by Apollo Server, and remembers the media types that it chooses. */
export class ApolloAnswers {
  readonly #server: ApolloServer<Context>;
  readonly #mediaTypes = new LRUCache<string, string>({ maxSize: 64 * 1024 });

  /** `onError` is told of each error of a request before it is formatted, with the id of the request. */
  constructor(schema: GraphQLSchema, formatError: FormatError, onError: ErrorListener) {
    this.#server = new ApolloServer(apolloOptions(schema, formatError, onError));
  }

  start(): Promise<void> {
    return this.#server.start();
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  /** The media type that Apollo chose for an answer to the same Accept header; undefined where there was none yet. */
  mediaTypeFor({ headers }: HttpOperation): string | undefined {
    return this.#mediaTypes.get(headers.accept ?? '');
  }

  /** Runs an operation with a context. Where making the context rejects, the answer is that error. */
  async answer(request: HttpOperation, context: () => Promise<Context>, isQuery = false): Promise<Answer> {
    const response = await this.#server.executeHTTPGraphQLRequest({ httpGraphQLRequest: toApollo(request), context });
    this.#rememberMediaType(request.headers.accept ?? '', response);
    return fromApollo(response, isQuery);
  }

  /** Only of a successful answer: a refusal has a media type even where the client accepts none. */
  #rememberMediaType(accept: string, { status = 200, headers }: HTTPGraphQLResponse): void {
    const type = headers.get('content-type');
    if (status === 200 && type) this.#mediaTypes.set(accept, type, { size: 2 * (accept.length + type.length) });
  }
}

function toApollo({ method, headers, search, body }: HttpOperation): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return { method, headers: map, search, body };
}

/** Incremental delivery is off, so every answer is complete. */
function fromApollo({ status = 200, headers, body }: HTTPGraphQLResponse, isQuery: boolean): Answer {
  const text = body.kind === 'complete' ? body.string : '';
  const isLasting = isQuery && status === 200 && text.startsWith('{"data":'); // Apollo writes errors before data.
  return { status, headers, body: Buffer.from(text), isLasting };
}

function apolloOptions(
  schema: GraphQLSchema,
  formatError: FormatError,
  onError: ErrorListener,
): ApolloServerOptions<Context> {
  return {
    schema,
    introspection: true, // The catalogue is public, and so is its schema.
    csrfPrevention: false, // There are no cookies, and GET runs queries only: a bare GET is safe. See docs/adr/002.
    persistedQueries: false, // The guard has to see their texts: request.ts finds them.
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false, // main.ts stops the parts of the process in its own order.
    formatError,
    plugins: [
      costPlugin,
      rootTypePlugin,
      errorPlugin(onError),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(), // This is no subgraph, and Apollo would load protocol buffers to see that.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  };
}

/** Refuses an operation of a kind that the schema doesn't have; graphql-js would report it as an internal error. */
const rootTypePlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation }) => {
      if (!operation || schema.getRootType(operation.operation)) return;
      const message = `This service does not support ${operation.operation}s. Use a query.`;
      throw requestRefusal('GRAPHQL_VALIDATION_FAILED', message);
    },
  }),
};

const errorPlugin = (onError: ErrorListener): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) onError(error, contextValue.requestId);
    },
  }),
});

/** Adds `extensions.cost` to the answers of clients that asked for it. */
const costPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body } }) => {
      const cost = costExtension(contextValue);
      if (!cost || body.kind !== 'single') return;
      body.singleResult.extensions = { ...body.singleResult.extensions, cost };
    },
  }),
};
