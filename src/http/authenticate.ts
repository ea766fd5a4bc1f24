import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AccessList } from '../access/access-list.js';
import type { Token } from '../access/token.js';
import { sendError } from './errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The token of the request; undefined for a request without one, which reads what is public. */
    token: Token | undefined;
    /** Whether its token is unknown, revoked or expired. */
    hasWrongToken: boolean;
  }
}

/** URLs that never ask for a token, so that a monitor with wrong credentials still sees the state of the service. */
export const openUrls = ['/healthz', '/readyz', '/metrics'];

/**
 * Finds the token of every request. Other schemes than Bearer, such as Basic, belong to a proxy and mean an anonymous
 * request. A token in an address is ignored, because addresses are logged.
 */
export function findTokens(app: FastifyInstance, access: AccessList): void {
  app.decorateRequest('token', undefined);
  app.decorateRequest('hasWrongToken', false);
  app.addHook('onRequest', (request, _reply, done) => {
    const secret = findBearerToken(request.headers.authorization);
    if (secret === undefined || openUrls.includes(request.routeOptions.url ?? '')) return done();
    request.token = access.tokenFor(secret);
    request.hasWrongToken = request.token === undefined;
    done();
  });
}

/**
 * Refuses every request with a wrong token: answering it as if there were none would let a client mistake the public view
 * for the whole catalogue. Answers to the bearer of a token are for nobody else.
 */
export function refuseWrongTokens(app: FastifyInstance): void {
  app.addHook('onRequest', ({ hasWrongToken }, reply, done) => (hasWrongToken ? refuseToken(reply) : done()));
  app.addHook('onSend', ({ token }, reply, _payload, done) => {
    const vary = String(reply.getHeader('vary') ?? '');
    if (!vary.includes('authorization')) reply.header('vary', vary ? `${vary}, authorization` : 'authorization');
    if (token || reply.statusCode === 401) reply.header('cache-control', 'private, no-store');
    done();
  });
}

/** The token of the scheme Bearer, which may be empty; undefined for any other scheme or none. */
function findBearerToken(authorization = ''): string | undefined {
  const found = /^bearer(?: +(.*?) *)?$/i.exec(authorization);
  return found ? (found[1] ?? '') : undefined;
}

function refuseToken(reply: FastifyReply): FastifyReply {
  const message =
    'The token is unknown, revoked or expired. Send "Authorization: Bearer TOKEN" with a valid token, or leave the header out to read public data.';
  reply.header('www-authenticate', 'Bearer realm="Maths Hub Catalogue", error="invalid_token"'); // RFC 6750, section 3
  return sendError(reply, 401, { code: 'TOKEN_UNKNOWN', message });
}
