import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Bodies are JSON in UTF-8, left as they came until somebody asks what they say. Gives the function that is asked: it
 * reads strictly, since bytes that are not UTF-8 would turn into other text unseen, and throws what is wrong.
 */
export function bodiesAsBytes(app: FastifyInstance): (request: FastifyRequest) => unknown {
  // A form may send any other type across sites without asking first.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  const parse = app.getDefaultJsonParser('error', 'error');
  return (request) => {
    const { body } = request;
    if (!Buffer.isBuffer(body)) return body;
    if (!isUtf8(body)) {
      throw Object.assign(new Error('The body is not UTF-8.'), { statusCode: 400, code: 'BODY_NOT_UTF8' });
    }
    let found: unknown;
    void parse(request, body.toString('utf8'), (error, value) => {
      if (error) throw error;
      found = value;
    });
    return found;
  };
}
