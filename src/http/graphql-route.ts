import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
      const { status, headers, body } = await operations.answer(asked, readingOf(store, request.token));
      // Incremental delivery is not offered, so that every answer is complete.
      const text = body.kind === 'complete' ? body.string : '';
      return sent(reply, status ?? 200, headers, text);
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

function sent(reply: FastifyReply, status: number, headers: HeaderMap, text: string): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).send(text);
}
