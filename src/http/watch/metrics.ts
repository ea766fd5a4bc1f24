import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnsweredOperation } from '../../api/serve/answer.js';
import type { Health } from '../../base/health.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import type { Connections } from '../connections.js';

/** What gauges read when they are scraped. */
export interface MetricSources {
  readonly store: CatalogueStore;
  readonly health: Health;
  readonly connections: Pick<Connections, 'count' | 'unsentBytes'>;
  /** The size of the journal of commits, in bytes. */
  readonly journalBytes?: (() => Promise<number>) | undefined;
}

/** One answer to a GraphQL request. */
export interface CountedAnswer {
  readonly operation: AnsweredOperation;
  readonly isCached: boolean;
  readonly seconds: number;
}

/** The upper limits of the buckets of durations, in seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** So many names of operations have series of their own. Clients choose names, so that there could be any number. */
const mostNames = 100;
const longestName = 80;

/** The metrics of the service in the format of Prometheus: what docs/operating.md lists. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #names = new Set<string>();
  readonly #requests: Histogram<'route' | 'status'>;
  readonly #operations: Histogram<'operation' | 'cached'>;
  readonly #objects: Counter<'operation'>;
  readonly #work: Counter<'operation'>;
  readonly #units: Counter<'by'>;
  readonly #rateLimited: Counter<'by'>;
  readonly #sheds: Counter;
  readonly #refusedReloads: Counter;
  readonly #edits: Counter<'result'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'catalogue_http_request_seconds',
      help: 'Time from the arrival of a request until its answer is ready, by route and HTTP status.',
      labelNames: ['route', 'status'],
      buckets,
      registers,
    });
    this.#operations = new Histogram({
      name: 'catalogue_operation_seconds',
      help: 'Time to answer a GraphQL request, by operation name and by whether the answer was cached.',
      labelNames: ['operation', 'cached'],
      buckets,
      registers,
    });
    this.#objects = new Counter({
      name: 'catalogue_operation_objects_total',
      help: 'Estimated objects of the GraphQL answers that were not cached, by operation name.',
      labelNames: ['operation'],
      registers,
    });
    this.#work = new Counter({
      name: 'catalogue_operation_comparisons_total',
      help: 'Estimated comparisons of the GraphQL requests whose answers were not cached, by operation name.',
      labelNames: ['operation'],
      registers,
    });
    this.#units = new Counter({
      name: 'catalogue_rate_units_total',
      help: 'Units of cost that clients have used of their quotas, by who paid: a token or an address.',
      labelNames: ['by'],
      registers,
    });
    this.#rateLimited = new Counter({
      name: 'catalogue_rate_limited_total',
      help: 'Requests that were refused because their token or address had used up its quota.',
      labelNames: ['by'],
      registers,
    });
    this.#sheds = new Counter({
      name: 'catalogue_shed_requests_total',
      help: 'Requests that were refused before they were read, because they had waited too long.',
      registers,
    });
    this.#refusedReloads = new Counter({
      name: 'catalogue_refused_reloads_total',
      help: 'How often changed files of the catalogue were refused, so that the service went on with the catalogue in memory.',
      registers,
    });
    this.#edits = new Counter({
      name: 'catalogue_mutations_total',
      help: 'Mutations by the type of their result, such as Ok or Conflict.',
      labelNames: ['result'],
      registers,
    });
  }

  /** Adds the gauges, which are read from their sources at each scrape. */
  addGauges({ store, health, connections, journalBytes }: MetricSources): void {
    this.#gauge('catalogue_revision', 'The revision of the catalogue.', () => store.state.mark.revision);
    this.#gauge(
      'catalogue_updated_timestamp_seconds',
      'The time of the last commit, in seconds since 1970.',
      () => Date.parse(store.state.mark.updatedAt) / 1000,
    );
    this.#gauge('catalogue_programmes', 'Published programmes.', () => store.snapshot.programmeCount);
    this.#gauge('catalogue_commits', 'Commits in the history.', () => store.ledger.commits.length);
    if (journalBytes)
      this.#gauge('catalogue_journal_bytes', 'The size of the journal of commits, in bytes.', journalBytes);
    this.#gauge(
      'catalogue_stale_seconds',
      'For how many seconds the database could not be asked for changes by other instances.',
      () => store.staleSeconds,
    );
    this.#gauge('catalogue_connections', 'Open connections.', () => connections.count);
    this.#gauge(
      'catalogue_unsent_bytes',
      'Bytes of answers that clients have not read yet.',
      () => connections.unsentBytes,
    );
    const problems = new Gauge({
      name: 'catalogue_problems',
      help: 'Current problems of the service, as /readyz lists them, by part and code.',
      labelNames: ['part', 'code'],
      registers: [this.#registry],
      collect: () => {
        problems.reset();
        for (const { part, code, count } of health.problems) problems.set({ part, code }, count);
      },
    });
  }

  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect: async () => gauge.set(await read()),
    });
  }

  /** The answer to any request; `route` is the pattern of its address, of which there are few. */
  countRequest(route: string, status: number, seconds: number): void {
    this.#requests.observe({ route, status }, seconds);
  }

  countOperation({ operation, isCached, seconds }: CountedAnswer): void {
    const name = this.#boundedName(operation.name);
    this.#operations.observe({ operation: name, cached: String(isCached) }, seconds);
    if (isCached) return;
    this.#objects.inc({ operation: name }, operation.objects);
    this.#work.inc({ operation: name }, operation.work);
  }

  countMutation(result: string): void {
    this.#edits.inc({ result });
  }

  /** Units that a token or an address has paid. */
  countUnits(by: string, units: number): void {
    this.#units.inc({ by }, units);
  }

  countRateLimited(by: string): void {
    this.#rateLimited.inc({ by });
  }

  /** A request that is refused as soon as it arrives, because of an overload. */
  countShed(): void {
    this.#sheds.inc();
    this.countRequest('unknown', 503, 0);
  }

  countRefusedReload(): void {
    this.#refusedReloads.inc();
  }

  /** The metrics as text, and its media type. */
  async text(): Promise<{ readonly text: string; readonly mediaType: string }> {
    return { text: await this.#registry.metrics(), mediaType: this.#registry.contentType };
  }

  /** The name of an operation, `anonymous`, or `other` for a new name when there are too many. */
  #boundedName(name: string | undefined): string {
    if (name === undefined) return 'anonymous';
    if (this.#names.has(name)) return name;
    if (this.#names.size >= mostNames || name.length > longestName) return 'other';
    this.#names.add(name);
    return name;
  }
}
