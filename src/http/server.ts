import fastifyCors from '@fastify/cors';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { AccessList } from '../access/access-list.js';
import type { Operations } from '../api/serve/operations.js';
import type { Health } from '../base/health.js';
import type { Overload } from '../base/overload.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { MapMaker } from '../map/map-maker.js';
import type { DataTerms } from '../text/data-terms.js';
import type { ServiceAddress } from '../text/service-address.js';
import { findTokens, refuseWrongTokens } from './authenticate.js';
import { staleHeader } from './await-revision.js';
import { calendarRoute } from './calendar-route.js';
import { type ConnectionLimits, Connections } from './connections.js';
import { policies } from './content-policies.js';
import { answerBadAddress, answerError, notFound, safeHeaders, sendError } from './errors.js';
import { exportRoutes } from './export-routes.js';
import { feedRoutes } from './feed-routes.js';
import { graphqlRoute } from './graphql-route.js';
import { RateLimits, type RateSettings } from './limits/rate-limits.js';
import { shedLoad } from './limits/shed-load.js';
import { mapRoutes } from './map-routes.js';
import { newsletterRoutes } from './newsletter-routes.js';
import { schemaRoutes } from './schema-routes.js';
import { docsRoutes } from './site/docs-routes.js';
import { joinRoute } from './site/join-route.js';
import { landingRoute } from './site/landing.js';
import { programmeListRoute } from './site/programme-list-route.js';
import { programmeRoutes } from './site/programme-routes.js';
import { siteAssets } from './site/site-page.js';
import { sitemapRoute } from './site/sitemap-route.js';
import { staticPage } from './static-pages.js';
import { auditRefusals } from './watch/audit-refusals.js';
import type { Metrics } from './watch/metrics.js';
import type { ExporterSettings } from './watch/otlp-exporter.js';
import { traceRequests } from './watch/trace-requests.js';
import { requestIds, watchRequests } from './watch/watch-requests.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Makes every link to the service. */
    readonly address: ServiceAddress;
    /** The path of the stylesheet of the pages that are rendered on the server. */
    readonly stylesheet: string;
  }
}

export interface ServerParts {
  readonly store: CatalogueStore;
  readonly health: Health;
  readonly access: AccessList;
  readonly schema: GraphQLSchema;
  readonly operations: Operations;
  /** The folder of the project, which has its documents. */
  readonly project: string;
  /** The folder of the built pages. */
  readonly pages: string;
  readonly address: ServiceAddress;
  readonly log: FastifyBaseLogger;
  readonly terms: DataTerms;
  /** The size of the cache of answers to queries, in bytes; 0 for no cache. */
  readonly answerBytes: number;
  /** How many seconds caches may use the answer to a GET of GraphQL without asking again. */
  readonly cacheMaxAge: number;
  readonly connectionLimits: ConnectionLimits;
  readonly rates: RateSettings;
  /** How many milliseconds a request may wait while the service is overloaded; 0 for any time. */
  readonly maxWait: number;
  /** Told of every request that is refused because of an overload. */
  readonly overload: Overload;
  /** The addresses and networks of proxies that tell the address of their clients. */
  readonly trustedProxies: readonly string[];
  readonly now: () => Date;
  /** Absent if nothing is counted. */
  readonly metrics?: Metrics | undefined;
  /** Where spans of requests are sent; undefined for nowhere. */
  readonly traces: ExporterSettings | undefined;
  /** The size of the journal of commits, in bytes; absent if a database keeps them. */
  readonly journalBytes?: (() => Promise<number>) | undefined;
  /** Aborted when the service will stop soon: from then on it isn't ready, and each answer closes its connection. */
  readonly stopping: AbortSignal;
}

const largestBody = 1024 * 1024;
const seconds = 1000;

/** The HTTP server, with every route, not listening yet. */
export async function httpServer(parts: ServerParts): Promise<FastifyInstance> {
  const { store, access, schema, operations, pages, address, metrics } = parts;
  const app = Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger, // A logger for each request would be created, and hardly ever used.
    frameworkErrors: answerBadAddress,
    bodyLimit: largestBody,
    trustProxy: parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false,
    genReqId: requestIds(),
    routerOptions: { maxParamLength: 500 },
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    return503OnClosing: false,
    pluginTimeout: 0, // It would end a closing server with an error while clients still read their answers.
    keepAliveTimeout: 5 * seconds,
    // A body that comes too slowly is cut off: all three settings are needed.
    requestTimeout: 15 * seconds,
    http: { requestTimeout: 15 * seconds, headersTimeout: 10 * seconds, connectionsCheckingInterval: 1 * seconds },
  });
  const connections = new Connections(app, parts.connectionLimits);
  metrics?.addGauges({ ...parts, connections });
  watchRequests(app, metrics);
  await traceRequests(app, parts.traces, store);
  shedLoad(app, parts);
  app.setErrorHandler(answerError);
  app.decorate('address', address);
  app.setNotFoundHandler(notFound);
  app.addHook('onRequest', ({ raw }, reply, done) => {
    reply.headers(safeHeaders);
    if (store.staleSeconds > 0) reply.header(staleHeader, store.staleSeconds);
    if (!hasSeveralHosts(raw.rawHeaders)) return done();
    return sendError(reply, 400, { code: 'BAD_REQUEST', message: 'The request has several Host headers. Send one.' });
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (parts.stopping.aborted) reply.header('connection', 'close');
    done();
  });
  await app.register(preflights);
  findTokens(app, access);
  const rates = new RateLimits(app, { settings: parts.rates, store, metrics });
  auditRefusals(app);
  refuseWrongTokens(app); // After the rate limits, so that a client can't guess tokens without end.
  graphqlRoute(app, {
    connections,
    rates,
    operations,
    store,
    answerBytes: parts.answerBytes,
    cacheMaxAge: parts.cacheMaxAge,
    metrics,
  });
  schemaRoutes(app, schema);
  healthRoutes(app, parts);
  await siteAssets(app, `${pages}/site`);
  landingRoute(app, operations, store);
  await docsRoutes(app, parts.project);
  sitemapRoute(app, store);
  programmeListRoute(app, operations, store);
  programmeRoutes(app, { store, operations, now: parts.now });
  joinRoute(app, { store, operations, now: parts.now });
  exportRoutes(app, { schema, store, limits: operations.limits, terms: parts.terms });
  await staticPage(app, {
    path: '/playground',
    folder: `${pages}/playground`,
    policy: policies.playground,
    parameters: ['query', 'variables', 'operationName', 'operation'],
  });
  await staticPage(app, {
    path: '/desk',
    folder: `${pages}/desk`,
    policy: policies.desk,
    parameters: ['hub', 'year', 'section', 'status', 'show', 'text', 'programme', 'view'],
  });
  await staticPage(app, {
    path: '/desk-frame',
    folder: `${pages}/desk-frame`,
    policy: policies.deskFrame,
    parameters: [],
  });
  const maker = new MapMaker();
  app.addHook('onClose', () => maker.close());
  await mapRoutes(app, { store, maker, folder: `${pages}/map` });
  feedRoutes(app, store, parts.terms);
  calendarRoute(app, store);
  await newsletterRoutes(app, { store, maker, operations, now: parts.now, folder: `${pages}/newsletter` });
  return app;
}

/** Whether a request has more than one Host header (RFC 9112, section 3.2). Node itself ignores all but the first. */
function hasSeveralHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts > 1;
}

/** `/healthz`: the process answers. `/readyz`: clients may send requests; its body has problems of the catalogue. */
function healthRoutes(app: FastifyInstance, { store, health, stopping }: ServerParts): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (stopping.aborted) reply.code(503);
    const status = stopping.aborted ? 'stopping' : 'ready';
    const { staleSeconds } = store;
    const stale = staleSeconds > 0 && { staleSeconds };
    return { status, revision: store.snapshot.revision, ...stale, problems: health.problems };
  });
}

/** No route has a JSON Schema. Without this, Fastify would load its schema compilers at each start. */
function noSchemas(): never {
  throw new Error('Routes of this server do not use JSON Schema. Check the request in the route itself.');
}

/**
 * Answers CORS preflights: any page may read this service, which is public and has no cookies. The plug-in is registered in
 * a scope of its own so that its hook doesn't run for each request; the header of the answers themselves is in
 * `safeHeaders`.
 */
async function preflights(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST'],
    maxAge: 86_400,
    strictPreflight: false, // Answers any OPTIONS request, also those that aren't preflights of a browser.
  });
}
