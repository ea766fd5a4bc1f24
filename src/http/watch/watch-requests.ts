import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { whenRead } from '../../base/request-queue.js';
import type { Metrics } from './metrics.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** When the request was read, in milliseconds on the clock of `performance.now()`. */
    arrivedAt: number;
  }
}

/** The header in which a client or proxy gives a request its id, and in which the answer repeats it. */
const idHeader = 'x-request-id';
const idForm = /^[\w.:/+=@-]{1,100}$/;

/** Ids of requests: those that they come with, or new ones. Ids of different processes differ. */
export function requestIds(): (request: IncomingMessage) => string {
  const prefix = randomBytes(6).toString('base64url');
  let count = 0;
  return ({ headers: { [idHeader]: given } }) =>
    typeof given === 'string' && idForm.test(given) ? given : `${prefix}-${++count}`;
}

/** Repeats the id of each request in its answer, and counts the answer. */
export function watchRequests(app: FastifyInstance, metrics: Metrics | undefined): void {
  app.decorateRequest('arrivedAt', 0);
  app.addHook('onRequest', (request, reply, done) => {
    request.arrivedAt = whenRead(request.raw) ?? performance.now();
    reply.header(idHeader, request.id);
    done();
  });
  if (!metrics) return;
  app.addHook('onSend', ({ routeOptions, arrivedAt }, { statusCode }, _payload, done) => {
    metrics.countRequest(routeOptions.url ?? 'unknown', statusCode, secondsSince(arrivedAt));
    done();
  });
  app.get('/metrics', async (_request, reply) => {
    const { text, mediaType } = await metrics.text();
    return reply.header('cache-control', 'no-store').type(mediaType).send(text);
  });
}

/** The seconds since a time on the clock of `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;
