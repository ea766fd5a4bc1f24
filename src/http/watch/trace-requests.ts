import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CatalogueStore } from '../../catalogue/store.js';
import { openUrls } from '../authenticate.js';
import type { CountedAnswer } from './metrics.js';
import type { ExporterSettings, OtlpExporter, RequestSpan } from './otlp-exporter.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The operation of GraphQL that was answered. */
    answered: CountedAnswer | undefined;
  }
}

/** The header `traceparent` (W3C Trace Context): the trace and the span of the caller, and whether they are recorded. */
const traceparent = /^00-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})$/;

/** Records a span of each request, except those for health and metrics, if there is a collector. */
export async function traceRequests(
  app: FastifyInstance,
  settings: ExporterSettings | undefined,
  store: CatalogueStore,
): Promise<void> {
  app.decorateRequest('answered', undefined);
  if (!settings) return;
  const { OtlpExporter } = await import('./otlp-exporter.js'); // Nobody else needs it.
  const exporter: OtlpExporter = new OtlpExporter(settings, (message) => app.log.warn(message));
  app.addHook('onResponse', (request, reply, done) => {
    done();
    if (openUrls.includes(request.routeOptions.url ?? '')) return;
    const caller = traceparent.exec(String(request.headers['traceparent'] ?? ''));
    const isRecorded = caller === null || (Number.parseInt(caller[3] as string, 16) & 1) === 1;
    if (isRecorded) exporter.add(spanOf(request, reply, { caller, revision: store.snapshot.revision }));
  });
  app.addHook('onClose', () => exporter.close());
}

interface SpanParts {
  readonly caller: RegExpExecArray | null;
  readonly revision: number;
}

function spanOf(request: FastifyRequest, { statusCode }: FastifyReply, { caller, revision }: SpanParts): RequestSpan {
  const { method, routeOptions, url, answered, arrivedAt, id } = request;
  const route = routeOptions.url;
  const operation = answered?.operation;
  return {
    traceId: caller?.[1] ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    parentSpanId: caller?.[2],
    name: route === undefined ? method : `${method} ${route}`,
    start: performance.timeOrigin + arrivedAt,
    end: performance.timeOrigin + performance.now(),
    isError: statusCode >= 500,
    attributes: {
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': statusCode,
      'url.path': url.split('?')[0],
      'graphql.operation.name': operation?.name?.slice(0, 100),
      'catalogue.price.objects': operation?.objects,
      'catalogue.price.comparisons': operation?.work,
      'catalogue.cached': answered?.isCached,
      'catalogue.revision': revision,
      'catalogue.request_id': id,
    },
  };
}
