import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/** Bodies are JSON in UTF-8, read strictly: bytes that are not would turn into other text unseen. */
export function jsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  // A form may send any other type across sites without asking first.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString('utf8'), done);
    else done(Object.assign(new Error('The body is not UTF-8.'), { statusCode: 400, code: 'BODY_NOT_UTF8' }));
  });
}
