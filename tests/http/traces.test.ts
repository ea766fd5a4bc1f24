import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BuiltService, startService } from '../support/built-service.js';
import { freePort } from '../support/free-port.js';

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, string | boolean>> }[];
  readonly status?: { readonly code: number };
}

/** What the receiver reads of OTLP: https://opentelemetry.io/docs/specs/otlp/#otlphttp. */
interface TraceRequest {
  readonly resourceSpans: readonly {
    readonly resource: Pick<SentSpan, 'attributes'>;
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

/** A collector on a port of its own, and what it was sent. */
class Collector {
  readonly requests: {
    readonly url?: string | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: TraceRequest;
  }[] = [];
  readonly server: Server;

  constructor(isAnswering = true) {
    this.server = createServer(async (request, response) => {
      const body = (await json(request)) as TraceRequest;
      this.requests.push({ url: request.url, headers: request.headers, body });
      if (isAnswering) response.setHeader('content-type', 'application/json').end('{}');
    });
  }

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get spans(): readonly SentSpan[] {
    return this.requests.flatMap(({ body }) =>
      body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    );
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const attributesOf = ({ attributes }: Pick<SentSpan, 'attributes'>) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

describe('With a collector', () => {
  const collector = new Collector();
  let service: BuiltService;
  const query = 'query Titles { programmes(first: 3) { nodes { title } } }';
  const [trace, span] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];

  beforeAll(async () => {
    const endpoint = await collector.listen();
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: 'api-key=secret' };
    service = await startService({ environment });
    for (let count = 0; count < 4; count++)
      await service.ask(query, {}, { traceparent: `00-${trace}-${span}-01`, 'x-request-id': `titles-${count}` });
    await service.ask('query Hidden { catalogue { revision } }', {}, { traceparent: `00-${trace}-${span}-00` });
    await service.send('/programmes?utm_source=letter');
    await service.send('/nowhere');
    await service.send('/healthz');
    await service.send({ url: '/programmes?academicYear=20', headers: { traceparent: 'nonsense' } });
    await service.stop(); // Which sends the rest.
  });
  afterAll(() => collector.close());

  test('each request is a span with the operation, its price, whether it was cached, and the revision', () => {
    const spans = collector.spans.filter(({ name }) => name === 'POST /graphql');
    expect(spans).toHaveLength(4);
    expect(
      spans.every(({ traceId, parentSpanId, kind }) => traceId === trace && parentSpanId === span && kind === 2),
    ).toBe(true);
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(4);
    expect(attributesOf(spans[0] as SentSpan)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': '200',
      'url.path': '/graphql',
      'graphql.operation.name': 'Titles',
      'catalogue.price.objects': expect.stringMatching(/^[1-9]\d*$/),
      'catalogue.price.comparisons': expect.stringMatching(/^\d+$/),
      'catalogue.cached': false,
      'catalogue.revision': '1',
      'catalogue.request_id': 'titles-0',
    });
    expect(spans.map((each) => attributesOf(each)['catalogue.cached'])).toEqual([false, false, true, true]);
  });

  test('a page has a trace of its own, without the parameters of its address, and the time that it took', () => {
    const [page, faulty] = collector.spans.filter(({ name }) => name === 'GET /programmes') as [SentSpan, SentSpan];
    expect(page.traceId).toMatch(/^[\da-f]{32}$/);
    expect([page.traceId === trace, faulty.traceId === trace, page.parentSpanId]).toEqual([false, false, undefined]);
    expect(attributesOf(page)).toMatchObject({ 'url.path': '/programmes', 'http.response.status_code': '200' });
    const milliseconds = Number(BigInt(page.endTimeUnixNano) - BigInt(page.startTimeUnixNano)) / 1e6;
    expect(milliseconds).toBeGreaterThan(0);
    expect(Math.abs(Number(BigInt(page.startTimeUnixNano) / 1_000_000n) - Date.now())).toBeLessThan(120_000);
    expect(attributesOf(faulty)).toMatchObject({ 'http.response.status_code': '400' });
  });

  test('health, and requests of a caller who is not recorded, have none', () => {
    const names = collector.spans.map(({ name }) => name);
    expect(names).not.toContain('GET /healthz');
    expect(names).toContain('GET');
    expect(collector.spans.map((each) => attributesOf(each)['graphql.operation.name'])).not.toContain('Hidden');
  });

  test('they come as OTLP, with the name of the service and the headers of the settings', () => {
    const [{ url, headers, body }] = collector.requests as [Collector['requests'][number]];
    expect([url, headers['content-type'], headers['api-key']]).toEqual(['/v1/traces', 'application/json', 'secret']);
    expect(body.resourceSpans.map(({ resource }) => attributesOf(resource))).toEqual([
      { 'service.name': 'maths-hub-catalogue' },
    ]);
  });
});

describe('A collector', () => {
  test('that is down costs requests nothing, and is named in the log once', async () => {
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}`, LOG_LEVEL: 'warn' };
    const service = await startService({ environment });
    for (let count = 0; count < 3; count++, await pause(2_200))
      expect((await service.send('/programmes')).statusCode).toBe(200);
    const warnings = (await service.errors()).filter((line) => line.includes('Traces cannot be sent'));
    expect(warnings).toHaveLength(1);
    expect(await service.stop()).toBe(0);
  });

  test('that never answers delays neither requests nor the end of the service by more than its time', async () => {
    const silent = new Collector(false);
    const service = await startService({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: await silent.listen() } });
    const start = performance.now();
    while (silent.requests.length === 0) expect((await service.send('/schema.graphql')).statusCode).toBe(200);
    expect((await service.send('/schema.graphql')).statusCode).toBe(200);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await service.stop()).toBe(0);
    expect(performance.now() - start).toBeLessThan(20_000);
    silent.close();
  }, 60_000);
});
