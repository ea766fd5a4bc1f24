import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** More than any request needs: the limits of the guard are below it. */
const maxNesting = 200;

/**
 * Leaves JSON bodies as bytes, because the cache of answers needs no more. Returns the function that parses the body of a
 * request when it is needed. It refuses bytes that aren't UTF-8, which decoding would silently change, and JSON that is
 * nested too deeply, before it is parsed.
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
    if (isNestedDeeper(body, maxNesting)) throw badBody('BODY_NESTED_TOO_DEEPLY', 'The body is nested too deeply.');
    let parsed: unknown;
    void parse(request, body.toString('utf8'), (error, value) => {
      if (error) throw error;
      parsed = value;
    });
    return parsed;
  };
}

const badBody = (code: string, message: string) => Object.assign(new Error(message), { statusCode: 400, code });

const [quote, backslash, ...brackets] = Buffer.from('"\\{[}]');

/** Whether lists and objects of a JSON text are nested in more levels. */
function isNestedDeeper(json: Buffer, levels: number): boolean {
  let level = 0;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] as number;
    if (byte === quote) at = endOfString(json, at);
    else if (byte === brackets[0] || byte === brackets[1]) level++;
    else if (byte === brackets[2] || byte === brackets[3]) level--;
    if (level > levels) return true;
  }
  return false;
}

/** The place of the quote that ends the string which starts at a place. */
function endOfString(json: Buffer, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at;
}
