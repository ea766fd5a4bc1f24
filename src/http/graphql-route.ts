import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../graphql/answer.js';
import type { Operations } from '../graphql/operations.js';
import type { CatalogueStore } from '../store/catalogue-store.js';
import { readingOf } from '../store/reading.js';

/** `/graphql` by GET and POST, as GraphQL over HTTP says. Each request takes one reading, once. */
export function graphqlRoute(app: FastifyInstance, operations: Operations, store: CatalogueStore): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const asked = {
        method: request.method === 'HEAD' ? 'GET' : request.method, // Fastify leaves the body out.
        headers: headersOf(request),
        search: new URL(request.url, 'http://localhost').search,
        body: request.body,
      };
      return sent(reply, await operations.answer(asked, readingOf(store, request.token)));
    },
  });
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function sent(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).send(body);
}
