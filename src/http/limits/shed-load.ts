import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { busyMessage, retryAfterSeconds } from '../../api/guard/refusals.js';
import type { Overload } from '../../base/overload.js';
import { RequestQueue } from '../../base/request-queue.js';
import { openUrls } from '../authenticate.js';
import { safeHeaders } from '../errors.js';
import type { Metrics } from '../watch/metrics.js';
import { requestIds } from '../watch/watch-requests.js';

/**
 * An overload begins when a request has waited so many times too long, and as many others still wait. Clients that send their
 * next request after the answer to the last wait less, unless there are hundreds of them; and a few that wait for a long query
 * are soon answered.
 */
const beginning = { times: 10, others: 10 };

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
 * them wait longer. So the service answers as many as it can, and each of them soon. Fastify doesn't see the requests that
 * are refused: without its routes and hooks a refusal takes two thirds of the time.
 */
export function shedLoad(app: FastifyInstance, { maxWait, overload, metrics, stopping }: SheddingParts): void {
  const [answer] = app.server.listeners('request') as [RequestListener];
  const idOf = requestIds();
  const begins = (waited: number) => waited > beginning.times * maxWait && queue.length >= beginning.others;
  const queue = new RequestQueue(({ request, response, since }) => {
    const now = performance.now();
    const isShed = overload.isAt(now) ? now - since > maxWait : begins(now - since);
    if (!isShed || maxWait === 0) return answer(request, response);
    overload.extend(now);
    metrics?.countShed();
    refuse(response, { 'x-request-id': idOf(request), ...(stopping.aborted && { connection: 'close' }) });
  });
  app.server.removeListener('request', answer);
  app.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (openUrls.includes(request.url ?? '')) answer(request, response);
    else queue.add(request, response);
  });
}

const refuse = (response: ServerResponse, others: OutgoingHttpHeaders) =>
  response.writeHead(503, { ...headers, ...others }).end(body);
