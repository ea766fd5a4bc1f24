import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printWithDirectives } from '../api/guard/print-schema.js';
import { isNotModified, Representation } from './representation.js';

/** `/schema.graphql`: the schema in SDL, in order of names, with descriptions and with the directives that state costs. */
export function schemaRoute(app: FastifyInstance, schema: GraphQLSchema): void {
  let sdl: Representation | undefined; // It is printed for the first request, because that takes 0.2 s.
  app.get('/schema.graphql', (request, reply) => {
    sdl ??= printed(schema);
    const encoding = sdl.encodingFor(request);
    reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' });
    if (isNotModified(request, reply, sdl.tag, encoding)) return reply.code(304).send();
    // There is no registered media type for SDL. Browsers show plain text, and download what they don't know.
    return sdl.send(reply.type('text/plain; charset=utf-8'), encoding);
  });
}

const printed = (schema: GraphQLSchema) =>
  new Representation({
    status: 200,
    headers: [],
    body: Buffer.from(`${printWithDirectives(schema)}\n`),
    isLasting: true,
  });
