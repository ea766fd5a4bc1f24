import fastifyCors from '@fastify/cors';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { AccessList } from '../access/access-list.js';
import type { Operations } from '../api/serve/operations.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { MapMaker } from '../map/map-maker.js';
import { answerBadAddress, answerError } from './answer-error.js';
import { bearers } from './bearers.js';
import { exportRoutes } from './export-routes.js';
import { feedRoutes } from './feed-routes.js';
import { graphqlRoute } from './graphql-route.js';
import { healthRoutes } from './health-routes.js';
import { bodiesAsBytes } from './json-bodies.js';
import { landingRoute } from './landing-route.js';
import { mapRoutes } from './map-routes.js';
import { newsletterRoutes } from './newsletter-routes.js';
import { notFound } from './not-found.js';
import { playgroundRoute } from './playground-route.js';
import { safeHeaders } from './safe-headers.js';

export interface ServerParts {
  readonly store: CatalogueStore;
  readonly access: AccessList;
  readonly schema: GraphQLSchema;
  readonly operations: Operations;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Where clients reach the service, to write whole addresses. */
  readonly publicUrl: string;
  readonly logLevel: string;
  /** How much answers to queries may be kept, in bytes; 0 for none. */
  readonly answerBytes: number;
  readonly now: () => Date;
}

const largestBody = 1024 * 1024;
const seconds = 1000;
/** For how long a closing server waits for the rest of what it is asked. */
const patience = 3 * seconds;

/** The HTTP server, with every route, not listening yet. */
export async function httpServer(parts: ServerParts): Promise<FastifyInstance> {
  const { store, access, schema, operations, pages, publicUrl, logLevel } = parts;
  const app = Fastify({
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger, // One for each request would be made for next to nobody.
    frameworkErrors: answerBadAddress,
    bodyLimit: largestBody,
    routerOptions: { maxParamLength: 500 },
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    forceCloseConnections: 'idle',
    keepAliveTimeout: 5 * seconds,
    // A body that trickles in is cut off: all three are needed.
    requestTimeout: 15 * seconds,
    http: { requestTimeout: 15 * seconds, headersTimeout: 10 * seconds, connectionsCheckingInterval: 1 * seconds },
  });
  const bodyOf = bodiesAsBytes(app);
  letConnectionsEnd(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(notFound);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(safeHeaders);
    done();
  });
  await app.register(preflights);
  bearers(app, access);
  graphqlRoute(app, { operations, store, bodyOf, answerBytes: parts.answerBytes });
  healthRoutes(app, store);
  landingRoute(app, schema, store, publicUrl);
  exportRoutes(app, schema, store, operations.limits);
  await playgroundRoute(app, `${pages}/playground`);
  const maker = new MapMaker();
  app.addHook('onClose', () => maker.close());
  await mapRoutes(app, { store, maker, folder: `${pages}/map` });
  feedRoutes(app, store, publicUrl);
  await newsletterRoutes(app, { store, maker, operations, publicUrl, now: parts.now, folder: `${pages}/newsletter` });
  return app;
}

/** Routes look at what they are sent themselves. Fastify would load compilers of JSON Schema for them at each start. */
function noSchemas(): never {
  throw new Error('Routes of this server do not use JSON Schema. Check the request in the route itself.');
}

/**
 * Tells browsers beforehand that any page may read what is here: it is public, and without cookies. Answers themselves
 * have their header as all do, so that this is kept from looking at each.
 */
async function preflights(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    maxAge: 86_400,
    strictPreflight: false, // Whoever asks by OPTIONS what is allowed is told, browser or not.
  });
}

/**
 * While the server closes, an answer tells its client to leave, so that no kept connection holds the end up; and who
 * has not sent the rest of a request by then is cut off, for a closing server no longer looks at its time limits.
 */
function letConnectionsEnd(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    setTimeout(() => app.server.closeAllConnections(), patience).unref();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
}
