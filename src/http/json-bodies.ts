import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasLevelsBelow } from '../api/serve/request.js';

/** More than any request needs: the limits of the guard are below it. */
const maxNesting = 200;

/**
 * Leaves JSON bodies as bytes, because the cache of answers needs no more. Returns the function that parses the body of a
 * request when it is needed. It refuses bytes that aren't UTF-8, which decoding would silently change, and JSON that is
 * nested too deeply, before anything walks it recursively.
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
    if (!isUtf8(body)) throw badBody('BODY_NOT_UTF8', 'The body is not UTF-8.');
    let parsed: unknown;
    void parse(request, body.toString('utf8'), (error, value) => {
      if (error) throw error;
      parsed = value;
    });
    if (hasLevelsBelow(parsed, maxNesting)) throw badBody('BODY_NESTED_TOO_DEEPLY', 'The body is nested too deeply.');
    return parsed;
  };
}

const badBody = (code: string, message: string) => Object.assign(new Error(message), { statusCode: 400, code });
