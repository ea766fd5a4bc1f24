import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

const remedies: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the query as JSON, with "content-type: application/json".',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The request is larger than 1 MiB. Send a shorter one.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The request says that it is JSON, and is empty. Send { "query": "…" }.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The request is not JSON. Send { "query": "…", "variables": { … } }.',
};

/** Errors of HTTP itself, told as GraphQL tells errors, so that a client reads one shape. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  const known =
    remedies[error.code] ?? (status < 500 ? 'The request is not one that this service understands.' : undefined);
  if (!known) request.log.error(error);
  const message = known ?? 'Something went wrong on our side. It has been logged; please try again later.';
  const code = known ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
