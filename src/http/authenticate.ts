import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AccessList } from '../access/access-list.js';
import type { Token } from '../access/token.js';
import { sendError } from './errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The token of the request; undefined for a request without one, which reads what is public. */
    token: Token | undefined;
  }
}

/**
 * Checks the `Authorization` header of every request. A wrong token is refused: answering it as if there were none would
 * let a client mistake the public view for the whole catalogue. A token in an address is ignored, because addresses are
 * logged.
 */
export function authenticate(app: FastifyInstance, access: AccessList): void {
  app.decorateRequest('token', undefined);
  app.addHook('onRequest', (request, reply, done) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return done();
    const [, secret = ''] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
    request.token = access.tokenFor(secret);
    if (request.token) return done();
    return refuseToken(reply);
  });
  app.addHook('onSend', ({ headers }, reply, _payload, done) => {
    const vary = String(reply.getHeader('vary') ?? '');
    if (!vary.includes('authorization')) reply.header('vary', vary ? `${vary}, authorization` : 'authorization');
    if (headers.authorization !== undefined) reply.header('cache-control', 'private, no-store');
    done();
  });
}

function refuseToken(reply: FastifyReply): FastifyReply {
  const message =
    'The token is unknown, revoked or expired. Send "Authorization: Bearer TOKEN" with a valid token, or leave the header out to read public data.';
  reply.header('www-authenticate', 'Bearer realm="Maths Hub Catalogue", error="invalid_token"'); // RFC 6750, section 3
  return sendError(reply, 401, { code: 'TOKEN_UNKNOWN', message });
}
