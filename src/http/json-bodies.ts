import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Leaves JSON bodies as bytes, because the cache of answers needs no more. Returns the function that parses the body of a
 * request when it is needed. It refuses bytes that aren't UTF-8: decoding would silently change them.
 */
export function jsonBodyParser(app: FastifyInstance): (request: FastifyRequest) => unknown {
  // A form on another site can send the other types without a preflight.
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
    let parsed: unknown;
    void parse(request, body.toString('utf8'), (error, value) => {
      if (error) throw error;
      parsed = value;
    });
    return parsed;
  };
}
