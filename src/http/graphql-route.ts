import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Price } from '../api/guard/price.js';
import { type Answer, costHeader } from '../api/serve/answer.js';
import type { Operations } from '../api/serve/operations.js';
import type { HttpOperation } from '../api/serve/request.js';
import { readingOf } from '../catalogue/reading.js';
import type { Ledger } from '../catalogue/revision/commit.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { quote } from '../domain/fields/rules.js';
import { AnswerCache, requestKey } from './answer-cache.js';
import { awaitRevision, revisionHeader, staleHeader } from './await-revision.js';
import type { Connections } from './connections.js';
import { sendError } from './errors.js';
import { jsonBodyParser } from './json-bodies.js';
import type { RateLimits } from './limits/rate-limits.js';
import { isNotModified, type Representation } from './representation.js';
import type { Metrics } from './watch/metrics.js';
import { secondsSince } from './watch/watch-requests.js';

interface GraphqlParts {
  readonly connections: Connections;
  readonly rates: RateLimits;
  readonly operations: Operations;
  readonly store: CatalogueStore;
  /** How many bytes of answers may be cached; 0 for none. */
  readonly answerBytes: number;
  /** How many seconds caches may use the answer to a GET without asking again. */
  readonly cacheMaxAge: number;
  /** Absent if nothing is counted. */
  readonly metrics: Metrics | undefined;
}

/** The headers of answers that pages of other origins may read. */
const exposedHeaders = `${revisionHeader}, ${staleHeader}`;
/** The request headers on which an answer depends. */
const vary = `accept, accept-encoding, authorization, ${costHeader}`;

/**
 * `/graphql` by GET and POST, as GraphQL over HTTP says. A request takes one reading of the catalogue and is answered from
 * the answer cache or by `api/serve/operations.ts`. A cached request isn't even parsed. See docs/adr/007.
 */
export function graphqlRoute(
  app: FastifyInstance,
  { connections, rates, operations, store, answerBytes, cacheMaxAge, metrics }: GraphqlParts,
): void {
  const parseBody = jsonBodyParser(app);
  // Clients may store an answer. Without an age they must revalidate it: a later revision has the same address.
  const cacheControl = cacheMaxAge === 0 ? 'no-cache' : `public, max-age=${cacheMaxAge}`;
  // A restored backup has a ledger of its own, which numbers other states with the same revisions.
  let caches = new WeakMap<Ledger, AnswerCache>();
  let { documents } = operations;
  const cacheFor = (ledger: Ledger) => {
    if (operations.documents !== documents) {
      documents = operations.documents;
      caches = new WeakMap(); // A request by documentId may mean another document now, or none.
    }
    const cache = caches.get(ledger) ?? new AnswerCache(answerBytes);
    if (!caches.has(ledger)) caches.set(ledger, cache);
    return cache;
  };
  const handler = (request: FastifyRequest, reply: FastifyReply) => {
    const reading = readingOf(store, request.token);
    const cache = cacheFor(store.ledger);
    const key = answerBytes === 0 ? undefined : requestKey(request, reading);
    const cached = key === undefined ? undefined : cache.get(key);
    const sendOne = (representation: Representation) => {
      const { operation } = representation.answer;
      if (operation) {
        const seconds = secondsSince(request.arrivedAt);
        request.answered = { operation, isCached: cached !== undefined, seconds };
        metrics?.countOperation(request.answered);
      }
      // What isn't lasting may be the answer to a mutation.
      const isChanged = request.method === 'POST' && !representation.answer.isLasting;
      const { revision } = (isChanged ? readingOf(store, request.token) : reading).snapshot;
      reply.header(revisionHeader, revision).header('access-control-expose-headers', exposedHeaders);
      if (request.method !== 'POST')
        reply.header('cache-control', representation.answer.isLasting ? cacheControl : 'no-store');
      return send(request, reply, representation);
    };
    if (cached) return sendOne(cached);
    const sendNew = (answer: Answer) => sendOne(cache.add(key, answer));
    const room = () => connections.roomFor(request);
    const charge = (price: Price) => rates.charge(request, price);
    const answer = operations.answer(httpOperation(request, { parseBody, room, charge }), reading);
    return answer instanceof Promise ? answer.then(sendNew) : sendNew(answer);
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: [refuseEncodedBody, awaitRevision(store)],
    handler,
  });
}

/** Refuses a compressed body, which would be read as broken JSON: RFC 9110, section 15.5.16. */
function refuseEncodedBody({ method, headers }: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const { 'content-encoding': encoding } = headers;
  if (method !== 'POST' || encoding === undefined || /^\s*(?:identity\s*)?$/i.test(encoding)) {
    done();
    return;
  }
  const message = `The service does not read bodies with the content encoding ${quote(encoding)}. Send the body without Content-Encoding.`;
  sendError(reply.header('accept-encoding', 'identity'), 415, { code: 'BAD_REQUEST', message });
}

interface OperationParts {
  readonly parseBody: (request: FastifyRequest) => unknown;
  readonly room: () => number | undefined;
  readonly charge: (price: Price) => number;
}

function httpOperation(request: FastifyRequest, { parseBody, room, charge }: OperationParts): HttpOperation {
  const { method, url, headers } = request;
  const start = url.indexOf('?');
  return {
    method: method === 'HEAD' ? 'GET' : method, // Fastify leaves out the body of the answer.
    headers,
    id: request.id,
    search: start < 0 ? '' : url.slice(start),
    body: method === 'POST' ? parseBody(request) : undefined,
    room,
    charge,
  };
}

function send(request: FastifyRequest, reply: FastifyReply, representation: Representation) {
  const { status, headers, isLasting } = representation.answer;
  for (const [name, value] of headers) reply.header(name, value);
  reply.header('vary', vary);
  const encoding = representation.encodingFor(request);
  if (request.method !== 'POST' && isLasting && isNotModified(request, reply, representation.tag, encoding))
    return reply.code(304).send();
  return representation.send(reply.code(status), encoding);
}
