import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { clientFiles } from '../api/clients/client-files.js';
import { entityTag, isNotModified, negotiateEncoding, sendBody } from './representation.js';

/** `/clients/…`: what the caches of front ends have to know of the schema, as files to copy. */
export function clientRoutes(app: FastifyInstance, schema: GraphQLSchema): void {
  for (const { name, contentType, print } of clientFiles) {
    let text: string | undefined; // It is made when it is first requested, so that no start waits for it.
    app.get(`/clients/${name}`, (request, reply) => {
      text ??= print(schema);
      const encoding = negotiateEncoding(request, text.length);
      reply.header('cache-control', 'no-cache');
      if (isNotModified(request, reply, entityTag(text), encoding)) return reply.code(304).send();
      return sendBody(reply.type(contentType), text, encoding);
    });
  }
}
