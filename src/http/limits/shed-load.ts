import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { busyMessage, retryAfterSeconds } from '../../api/guard/refusals.js';
import type { Overload } from '../../base/overload.js';
import { openUrls } from '../authenticate.js';
import { safeHeaders } from '../errors.js';
import type { Metrics } from '../watch/metrics.js';
import { WaitingTime } from './waiting-time.js';

/**
 * An overload begins when a request has waited so many times too long, after so many turns of the event loop in which
 * requests waited too long. Clients that send their next request after the answer to the last wait less, however many
 * answers they want, and a single pause of the process or long query is one turn.
 */
const beginning = { factor: 10, longTurns: 3 };

const body = JSON.stringify({ errors: [{ message: busyMessage, extensions: { code: 'SERVICE_BUSY' } }] });
const headers: OutgoingHttpHeaders = {
  ...safeHeaders,
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(body),
  'cache-control': 'no-store',
  'retry-after': String(retryAfterSeconds),
};

interface SheddingParts {
  /** How many milliseconds a request may wait in an overload; 0 for any time. */
  readonly maxWait: number;
  readonly overload: Overload;
  readonly metrics?: Metrics | undefined;
  readonly stopping: AbortSignal;
}

/**
 * Refuses requests that have waited too long, before anything of them is read: answering them would only make those behind
 * them wait longer. So the service answers as many as it can, and each of them soon.
 */
export function shedLoad(app: FastifyInstance, { maxWait, overload, metrics, stopping }: SheddingParts): void {
  if (maxWait === 0) return;
  const waiting = new WaitingTime(maxWait);
  const begins = (waited: number) => waited > beginning.factor * maxWait && waiting.longTurns >= beginning.longTurns;
  app.addHook('onRequest', ({ id, arrivedAt: now, routeOptions: { url = '' } }, reply, done) => {
    const waited = waiting.inTurn(now);
    const isShed = overload.isAt(now) ? waited > maxWait : begins(waited);
    if (!isShed || openUrls.includes(url)) return done();
    overload.extend(now);
    metrics?.countShed(url);
    refuse(reply, { 'x-request-id': id, ...(stopping.aborted && { connection: 'close' }) });
  });
}

/** Answers without the hooks of Fastify, which would take longer than all the rest. */
function refuse(reply: FastifyReply, others: OutgoingHttpHeaders): void {
  reply.hijack();
  reply.raw.writeHead(503, { ...headers, ...others }).end(body);
}
