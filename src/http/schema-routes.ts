import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { clientFiles } from '../api/clients/client-files.js';
import { printWithDirectives } from '../api/guard/print-schema.js';
import { isNotModified, Representation } from './representation.js';

interface SchemaText {
  readonly path: string;
  readonly contentType: string;
  readonly print: (schema: GraphQLSchema) => string;
}

const schemaTexts: readonly SchemaText[] = [
  {
    path: '/schema.graphql',
    contentType: 'text/plain; charset=utf-8', // SDL has no registered type. Browsers show plain text.
    print: (schema) => `${printWithDirectives(schema)}\n`,
  },
  ...clientFiles.map(({ name, contentType, print }) => ({ path: `/clients/${name}`, contentType, print })),
];

/**
 * `/schema.graphql`, the schema in order of names, with descriptions and with the directives that state costs; and
 * `/clients/…`, what the caches of front ends have to know of it, as files to copy.
 */
export function schemaRoutes(app: FastifyInstance, schema: GraphQLSchema): void {
  for (const { path, contentType, print } of schemaTexts) {
    let text: Representation | undefined; // Printed when it is first requested, so that no start waits for it.
    app.get(path, (request, reply) => {
      text ??= new Representation({ status: 200, headers: [], body: Buffer.from(print(schema)), isLasting: true });
      const encoding = text.encodingFor(request);
      reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' });
      if (isNotModified(request, reply, text.tag, encoding)) return reply.code(304).send();
      return text.send(reply.type(contentType), encoding);
    });
  }
}
