import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { retryAfterSeconds } from '../api/guard/refusals.js';
import { ParameterRefused } from '../domain/fields/query-parameters.js';
import { ExportRefused } from '../exports/contents/export-refused.js';
import { MapRefused } from '../map/contents/map-refused.js';
import { NewsletterRefused } from '../newsletter/newsletter-refused.js';
import { busyPage } from '../site/busy.js';
import { notFoundPage } from '../site/not-found.js';
import { wrongAddressPage } from '../site/wrong-address.js';
import { sendPage } from './site/site-page.js';

/** The headers of every answer: browsers don't guess its type, send no referrer, and let any page read it. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'access-control-allow-origin': '*',
} as const;

/** Sends one error in the shape of GraphQL errors. */
export const sendError = (
  reply: FastifyReply,
  status: number,
  { code, message }: { readonly code: string; readonly message: string },
): FastifyReply => reply.code(status).send({ errors: [{ message, extensions: { code } }] });

const remedies: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the query as JSON, with "content-type: application/json".',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The request is larger than 1 MiB. Send a shorter one.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The request has the content type JSON but is empty. Send { "query": "…" }.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The request is not JSON. Send { "query": "…", "variables": { … } }.',
  BODY_NOT_UTF8: 'The request is not valid UTF-8. Encode its JSON as UTF-8.',
  BODY_NESTED_TOO_DEEPLY: 'The request is nested more than 200 levels deep. Send lists and objects with fewer levels.',
  FST_ERR_BAD_URL: 'The address is not valid. Write the character % as %25, and give the path without a host.',
};

/** Answers errors of HTTP itself in the shape of GraphQL errors, so that clients read one shape. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 403) return notFound(request, reply); // A directory of the built pages, or a path out of it.
  const remedy = remedies[error.code] ?? (status < 500 ? 'The service does not understand this request.' : undefined);
  if (!remedy)
    request.log.error({ err: error, requestId: request.id, method: request.method, url: request.url }, error.message);
  const message = remedy ?? 'An error occurred in the service. It has been logged; please try again later.';
  return sendError(reply, status, { code: remedy ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR', message });
}

/** Answers a malformed address. It reaches no route and no hook, so the headers for every answer are set here. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  answerError(error, request, reply.headers(safeHeaders));
}

/** Parameters that mailing and advertising tools add to every link. */
const trackingParameter = /^(?:utm_.*|fbclid|gclid|mc_cid|mc_eid|_)$/;

/** The query parameters of an address, without those of tracking tools. */
export function parametersOf({ url }: FastifyRequest): URLSearchParams {
  const { searchParams } = new URL(url, 'http://localhost');
  for (const name of [...searchParams.keys()]) if (trackingParameter.test(name)) searchParams.delete(name);
  return searchParams;
}

const refusalStatuses: Readonly<Record<string, number>> = {
  EXPORT_UNKNOWN: 404,
  MAP_BUSY: 503,
  SERVICE_BUSY: 503,
  TIME_LIMIT_EXCEEDED: 503,
};

/** Answers an address with wrong parameters, whether a route or the API refused them. Other errors are those of HTTP. */
export function answerRefusal(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = refusalCode(error);
  if (code === undefined) return answerError(error, request, reply);
  if (isBusy(code)) askToRetry(reply);
  return sendError(reply, refusalStatuses[code] ?? 400, { code, message: error.message });
}

/** Whether the service refuses a request only at present. */
export const isBusy = (code: string): boolean => refusalStatuses[code] === 503;

const askToRetry = (reply: FastifyReply): FastifyReply =>
  reply.headers({ 'retry-after': retryAfterSeconds, 'cache-control': 'no-store' });

/** The same for routes whose answers may be cached: the error may not. */
export function answerRefusalUncached(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.removeHeader('etag').removeHeader('last-modified').header('cache-control', 'no-store');
  return answerRefusal(error, request, reply);
}

/** Answers an address with wrong parameters by a page that says what is wrong with it. Other errors are those of HTTP. */
export function answerPageRefusal(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = refusalCode(error);
  if (code === undefined) return answerError(error, request, reply);
  const path = new URL(request.url, 'http://localhost').pathname;
  if (isBusy(code)) {
    const again = request.server.address.path(path, parametersOf(request));
    return sendPage(askToRetry(reply), busyPage(path, error.message, again), 503);
  }
  const link = request.server.address.path(path, parametersWithout(error, request));
  return sendPage(reply, wrongAddressPage(path, error.message, link), 400);
}

/** The parameters of an address without the one that an error is about, or none if it isn't known which that is. */
function parametersWithout(error: Error, request: FastifyRequest): URLSearchParams {
  const parameters = parametersOf(request);
  if (!(error instanceof ParameterRefused)) return new URLSearchParams();
  parameters.delete(error.parameter);
  return parameters;
}

/** The code of a refusal of a route or of the API; undefined for other errors. */
export function refusalCode(error: Error): string | undefined {
  if (error instanceof ExportRefused || error instanceof MapRefused || error instanceof NewsletterRefused)
    return error.code;
  if (error instanceof ParameterRefused) return 'ARGUMENT_INVALID';
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' ? code : undefined;
}

/** The public URLs that a 404 answer lists. */
const publicUrls = [
  ['/', 'an overview of this service and its content'],
  ['/programmes', 'find programmes, and read about each on a page of its own'],
  ['/join', 'say who you are, and see what you or your school can join'],
  ['/playground', 'explore the catalogue with example queries'],
  ['/map', 'see how programmes lead to each other, as a map'],
  ['/newsletter', 'build a newsletter and copy it to your mail program'],
  ['/desk', "edit a hub's programmes, with a token"],
  ['/feed.atom', 'new, changed and withdrawn programmes; also as .rss and .json'],
  ['/docs', 'how to use this service, and how it is built'],
  ['/sitemap.xml', 'the pages of all programmes, for search engines'],
  ['/calendar.ics', 'closing dates and meetings, for your calendar'],
  ['/graphql', 'the GraphQL endpoint, by POST or GET'],
  ['/schema.graphql', 'the schema of the endpoint, with descriptions'],
  ['/clients/apollo-type-policies.ts', 'for front ends: files for the caches of GraphQL clients'],
  ['/exports/', 'the catalogue as files: tables, graphs and linked data'],
  ['/healthz', 'whether the service is running'],
  ['/readyz', 'whether the service is ready to answer'],
  ['/metrics', 'how much the service has to do, for Prometheus'],
] as const;

const methods = ['GET', 'HEAD', 'POST'] as const;

/** A path without the characters that the router reads as a pattern: colon, star and brackets. */
const plainPath = /^[\w./-]*$/;

/** A 404 that says where to go: a page for a browser, plain text for a program. A 405 where only the method is wrong. */
export function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { address } = request.server;
  const [url = ''] = request.url.split('?');
  const allowed = plainPath.test(url) ? methods.filter((method) => request.server.hasRoute({ method, url })) : [];
  if (allowed.length > 0 && !allowed.some((method) => method === request.method))
    return methodNotAllowed(reply, allowed);
  const path = address.path(url.slice(0, 80));
  if ((request.headers.accept ?? '').includes('text/html'))
    return sendPage(reply, notFoundPage(path, publicUrls, address), 404);
  const lines = publicUrls.map(([url, what]) => `  ${address.path(url).padEnd(22)} ${what}`).join('\n');
  return reply
    .code(404)
    .type('text/plain; charset=utf-8')
    .send(`There is no page at ${path}. The pages are:\n${lines}\n`);
}

function methodNotAllowed(reply: FastifyReply, allowed: readonly string[]): FastifyReply {
  const message = `This address accepts only these methods: ${allowed.join(', ')}.`;
  return sendError(reply.header('allow', allowed.join(', ')), 405, { code: 'BAD_REQUEST', message });
}
