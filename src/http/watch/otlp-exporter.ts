/** What is known of one request that was answered. Times are in milliseconds since 1970. */
export interface RequestSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string | undefined;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isError: boolean;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
}

export interface ExporterSettings {
  /** The address of the collector; spans go to `/v1/traces` below it. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Headers for the collector, such as those that authenticate. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How long spans wait until they are sent together, in milliseconds, and how many are sent at once. */
const [interval, batchSize] = [2_000, 512];
/** Further spans are dropped while so many wait for a collector that does not answer. */
const mostWaiting = 4 * batchSize;
/** How long the collector may take, in milliseconds. */
const timeout = 5_000;
const serverKind = 2;
const errorStatus = 2;

/**
 * Sends spans to a collector by OTLP over HTTP, as JSON. No request ever waits for it: spans that the collector does not
 * take in time are dropped, and the log says so when that begins.
 */
export class OtlpExporter {
  readonly #settings: ExporterSettings;
  readonly #onFailed: (message: string) => void;
  readonly #timer: NodeJS.Timeout;
  #waiting: RequestSpan[] = [];
  #sending: Promise<void> | undefined;
  #hasFailed = false;

  constructor(settings: ExporterSettings, onFailed: (message: string) => void) {
    this.#settings = settings;
    this.#onFailed = onFailed;
    this.#timer = setInterval(() => this.#flush(), interval).unref();
  }

  add(span: RequestSpan): void {
    if (this.#waiting.length < mostWaiting) this.#waiting.push(span);
    if (this.#waiting.length >= batchSize) this.#flush();
  }

  /** Sends what is left, and waits for that no longer than the collector may take for one batch. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sending;
    this.#flush();
    await this.#sending;
  }

  #flush(): void {
    if (this.#sending || this.#waiting.length === 0) return;
    const batch = this.#waiting.splice(0, batchSize);
    this.#sending = this.#send(batch).finally(() => {
      this.#sending = undefined;
    });
  }

  async #send(spans: readonly RequestSpan[]): Promise<void> {
    const { endpoint, headers } = this.#settings;
    try {
      const response = await fetch(`${endpoint.replace(/\/$/, '')}/v1/traces`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(this.#format(spans)),
        signal: AbortSignal.timeout(timeout),
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`status ${response.status}`);
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed)
        this.#onFailed(
          `Traces cannot be sent to ${endpoint} (${(error as Error).message}), and are dropped. Check OTEL_EXPORTER_OTLP_ENDPOINT.`,
        );
      this.#hasFailed = true;
    }
  }

  #format(spans: readonly RequestSpan[]) {
    const resource = { attributes: attributesOf({ 'service.name': this.#settings.serviceName }) };
    return { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'http' }, spans: spans.map(formatSpan) }] }] };
  }
}

const formatSpan = ({ start, end, isError, attributes, ...span }: RequestSpan) => ({
  ...span,
  kind: serverKind,
  startTimeUnixNano: nanoseconds(start),
  endTimeUnixNano: nanoseconds(end),
  attributes: attributesOf(attributes),
  ...(isError && { status: { code: errorStatus } }),
});

const nanoseconds = (milliseconds: number) => String(BigInt(Math.round(milliseconds * 1_000)) * 1_000n);

const attributesOf = (attributes: RequestSpan['attributes']) =>
  Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: formatValue(value) }],
  );

function formatValue(value: string | number | boolean) {
  if (typeof value === 'number') return { intValue: String(Math.ceil(value)) };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}
