import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from './not-found.js';
import { safeHeaders } from './safe-headers.js';

const remedies: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the query as JSON, with "content-type: application/json".',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The request is larger than 1 MiB. Send a shorter one.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The request has the content type JSON but is empty. Send { "query": "…" }.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The request is not JSON. Send { "query": "…", "variables": { … } }.',
  BODY_NOT_UTF8: 'The request is not valid UTF-8. Encode its JSON as UTF-8.',
  FST_ERR_BAD_URL: 'The address is not valid. Write the character % as %25, and give the path without a host.',
};

/** Errors of HTTP itself, told as GraphQL tells errors, so that a client reads one shape. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 403) return notFound(request, reply); // A folder of the pages, or a way out of it.
  const known = remedies[error.code] ?? (status < 500 ? 'The service does not understand this request.' : undefined);
  if (!known) request.log.error({ err: error, method: request.method, url: request.url }, error.message);
  const message = known ?? 'An error occurred in the service. It has been logged; please try again later.';
  const code = known ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

/** An address that cannot be read reaches no route and no hook, so its answer brings its own headers. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  answerError(error, request, reply.headers(safeHeaders));
}
