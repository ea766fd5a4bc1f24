import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';

/** How often, in milliseconds, the log tells of wrong tokens from one address, so that nobody can fill the disk with lines. */
const wrongTokenInterval = 60_000;

/**
 * Logs each request that is refused although it has a token, with the name of the token and never the token itself, and
 * requests with a wrong token. Refusals of single mutations are logged with their results.
 */
export function auditRefusals(app: FastifyInstance): void {
  const told = new LRUCache<string, true>({ max: 1_000, ttl: wrongTokenInterval });
  app.addHook('onSend', (request, reply, payload, done) => {
    done();
    const { token, hasWrongToken, ip, id, log, method, routeOptions } = request;
    const { statusCode: status } = reply;
    if (status < 400 || status === 404 || (!token && (!hasWrongToken || told.has(ip)))) return;
    if (!token) told.set(ip, true);
    const code = /"code":"(\w+)"/.exec(
      typeof payload === 'string' || Buffer.isBuffer(payload) ? String(payload) : '',
    )?.[1];
    const by = token ? { by: token.name } : { address: ip };
    const audit = { ...by, refused: code ?? 'ERROR', status, method, route: routeOptions.url };
    log.info({ audit, requestId: id }, `Refused a request with status ${status}.`);
  });
}
