import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessList } from '../access/access-list.js';
import type { Token } from '../access/token.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the bearer may do; absent where the request names none, and is answered as anybody's. */
    token: Token | undefined;
  }
}

/**
 * Looks at the `Authorization` of every request. One that is not good is refused and never taken for anybody's, so that
 * nobody mistakes the public view for all that there is. A token in an address is not looked at: addresses are logged.
 */
export function bearers(app: FastifyInstance, access: AccessList): void {
  app.decorateRequest('token', undefined);
  app.addHook('onRequest', (request, reply, done) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return done();
    const [, secret = ''] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
    request.token = access.tokenFor(secret);
    if (request.token) return done();
    return refused(reply);
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    const vary = String(reply.getHeader('vary') ?? '');
    if (!vary.includes('authorization')) reply.header('vary', vary ? `${vary}, authorization` : 'authorization');
    if (isNamed(request)) reply.header('cache-control', 'private, no-store');
    done();
  });
}

const isNamed = ({ headers }: FastifyRequest) => headers.authorization !== undefined;

function refused(reply: FastifyReply): FastifyReply {
  const message =
    'The token is unknown, revoked or expired. Send "Authorization: Bearer TOKEN" with a valid token, or leave the header out to read public data.';
  return reply
    .code(401)
    .header('www-authenticate', 'Bearer realm="Maths Hub Catalogue", error="invalid_token"') // RFC 6750, section 3
    .send({ errors: [{ message, extensions: { code: 'TOKEN_UNKNOWN' } }] });
}
