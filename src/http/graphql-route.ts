import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asked } from '../api/serve/asked.js';
import { costHeader } from '../api/serve/cost-extension.js';
import type { Operations } from '../api/serve/operations.js';
import { readingOf } from '../catalogue/reading.js';
import type { Ledger } from '../catalogue/revision/commit.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { acceptedEncoding } from './answers/accepted-encoding.js';
import { AnswerCache } from './answers/answer-cache.js';
import { isKnown } from './answers/known-by-tag.js';
import type { Representation } from './answers/representation.js';
import { requestKey } from './answers/request-key.js';

export interface GraphqlParts {
  readonly operations: Operations;
  readonly store: CatalogueStore;
  /** Parses the body of a request. */
  readonly bodyOf: (request: FastifyRequest) => unknown;
  /** How much answers may be kept, in bytes; 0 for none. */
  readonly answerBytes: number;
}

/** What an answer depends on beside the address. */
const vary = `accept, accept-encoding, authorization, ${costHeader}`;

/**
 * `/graphql` by GET and POST, as GraphQL over HTTP says. Each request takes one reading, once. A request that is the
 * same to the byte as one whose answer is kept is not even parsed. See docs/adr/007.
 */
export function graphqlRoute(app: FastifyInstance, { operations, store, bodyOf, answerBytes }: GraphqlParts): void {
  // Another ledger, of a backup for example, counts the same revisions for other states.
  const caches = new WeakMap<Ledger, AnswerCache>();
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => {
      const reading = readingOf(store, request.token);
      const kept = caches.get(store.ledger) ?? new AnswerCache(answerBytes);
      caches.set(store.ledger, kept);
      const key = answerBytes > 0 ? requestKey(request, reading) : undefined;
      const known = key === undefined ? undefined : kept.get(key);
      if (known) return sent(request, reply, known);
      const answer = operations.answer(askedBy(request, bodyOf), reading);
      if (answer instanceof Promise) return answer.then((each) => sent(request, reply, kept.offered(key, each)));
      return sent(request, reply, kept.offered(key, answer));
    },
  });
}

function askedBy(request: FastifyRequest, bodyOf: GraphqlParts['bodyOf']): Asked {
  const { method, url, headers } = request;
  const start = url.indexOf('?');
  return {
    method: method === 'HEAD' ? 'GET' : method, // Fastify leaves the body out.
    headers,
    search: start < 0 ? '' : url.slice(start),
    body: method === 'POST' ? bodyOf(request) : undefined,
  };
}

function sent(request: FastifyRequest, reply: FastifyReply, representation: Representation) {
  const { status, headers, body, isLasting } = representation.answer;
  for (const [name, value] of headers) reply.header(name, value);
  reply.header('vary', vary);
  const encoding = acceptedEncoding(request.headers['accept-encoding'], body.length);
  if (request.method !== 'POST') {
    // It may be kept, and has to be asked for again: the address stays while revisions come.
    reply.header('cache-control', isLasting ? 'no-cache' : 'no-store');
    if (isLasting && isKnown(request, reply, representation.tag, encoding)) return reply.code(304).send();
  }
  reply.code(status);
  if (!encoding) return reply.send(body);
  return representation.compressed(encoding).then((short) => reply.header('content-encoding', encoding).send(short));
}
