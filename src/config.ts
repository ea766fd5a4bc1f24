import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { type TrustMode, trustModes } from './access/trusted-documents.js';
import { defaultLimits, type Limits } from './api/guard/limits.js';
import { cacheSizes } from './base/cache-sizes.js';
import { isNetwork } from './base/client-address.js';
import type { ConnectionLimits } from './http/connections.js';
import type { RateSettings } from './http/limits/rate-limits.js';
import type { ExporterSettings } from './http/watch/otlp-exporter.js';
import { ownCatalogue } from './own-catalogue.js';
import { type LogLevel, logFormats, logLevels } from './process-log.js';
import { parseDatabaseUrl } from './stores/postgres/database-address.js';
import { type DataTerms, defaultTerms } from './text/data-terms.js';
import { parseServiceUrl } from './text/service-address.js';

/** How the service runs. Frozen: read once from the environment. */
export interface Config {
  /** The address to listen on. */
  readonly host: string;
  /** The TCP port to listen on; 0 for any that is free. */
  readonly port: number;
  /** The path of the catalogue document, unless a database has the catalogue. */
  readonly catalogueFile: string;
  /** The address of the PostgreSQL database that has the catalogue; undefined if a document has it. */
  readonly databaseUrl: string | undefined;
  /** The address at which clients reach the service, without a trailing slash; undefined if HOST and PUBLIC_URL don't determine it. */
  readonly publicUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** The licence of the data, and the name to give when it is used. */
  readonly terms: DataTerms;
  /** How much answers to queries may be kept in memory, in bytes; 0 for none. */
  readonly answerBytes: number;
  /** How many seconds caches may use the answer to a GET of GraphQL without asking again. */
  readonly cacheMaxAge: number;
  /** The manifests of documents that clients may name, and what happens to other operations. */
  readonly trusted: { readonly files: readonly string[]; readonly mode: TrustMode };
  /** The limits of connections and of answers that clients don't read. */
  readonly connections: ConnectionLimits;
  /** How much of the service each client may use. */
  readonly rates: RateSettings;
  /** How many milliseconds a request may wait while the service is overloaded; 0 for any time. */
  readonly maxWait: number;
  /** The addresses and networks of proxies that tell the address of their clients. */
  readonly trustedProxies: readonly string[];
  /** Whether the service counts requests and answers `/metrics`. */
  readonly countsMetrics: boolean;
  /** Where spans of requests are sent; undefined for nowhere. */
  readonly traces: ExporterSettings | undefined;
  /** How long the service still answers before it stops listening, after SIGTERM, in milliseconds. */
  readonly drainDelay: number;
  /** The most that a request may take. */
  readonly limits: Limits;
  /** Whether queries are compiled; a test that compares turns it off. */
  readonly compiles: boolean;
  /** The clock of the service. */
  readonly now: () => Date;
}

/** Thrown when the service cannot run with its environment. Each problem is a line. */
export class ConfigRefused extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigRefused';
    this.problems = problems;
  }
}

interface NumberSetting {
  readonly usual: number;
  readonly least: number;
  readonly most?: number;
  /** Such as "bytes". */
  readonly unit?: string;
}

const secondsOfYear = 31_536_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration from environment variables. Throws `ConfigRefused` with every problem at once. */
export function configFrom(environment: Environment): Config {
  const settings = new SettingsReader(environment);
  const host = settings.text('HOST') ?? '127.0.0.1';
  const port = settings.number('PORT', { usual: 4000, least: 0, most: 65_535 });
  const file = settings.text('CATALOGUE_FILE');
  const config: Config = {
    host,
    port,
    catalogueFile: file === undefined ? ownCatalogue : resolve(file),
    databaseUrl: readDatabaseUrl(settings),
    publicUrl: readPublicUrl(settings) ?? urlOfHost(host, port),
    logLevel: settings.choice('LOG_LEVEL', logLevels, 'info'),
    terms: readTerms(settings),
    answerBytes: settings.number('RESPONSE_CACHE_BYTES', { usual: cacheSizes.answers, least: 0, unit: 'bytes' }),
    cacheMaxAge: settings.number('CACHE_MAX_AGE', { usual: 0, least: 0, most: secondsOfYear }),
    trusted: readTrusted(settings),
    connections: {
      max: settings.number('MAX_CONNECTIONS', { usual: 1_000, least: 1, unit: 'connections' }),
      unsentBytes: settings.number('UNSENT_BYTES', { usual: 64 * 1024 * 1024, least: 0, unit: 'bytes' }),
      writeTimeout: 1_000 * settings.number('WRITE_TIMEOUT', { usual: 20, least: 1, unit: 'seconds' }),
    },
    rates: {
      address: settings.number('RATE_LIMIT', { usual: 500_000, least: 0, unit: 'units a second' }),
      token: settings.number('RATE_LIMIT_TOKEN', { usual: 1_000_000, least: 0, unit: 'units a second' }),
      burst: settings.number('RATE_BURST', { usual: 60, least: 1, most: 3_600 }),
    },
    maxWait: settings.number('MAX_WAIT', { usual: 15, least: 0, unit: 'milliseconds' }),
    trustedProxies: readTrustedProxies(settings),
    countsMetrics: settings.choice('METRICS', ['on', 'off'], 'on') === 'on',
    traces: readTraces(settings),
    drainDelay: 1_000 * settings.number('DRAIN_DELAY', { usual: 5, least: 0, unit: 'seconds' }),
    limits: readLimits(settings),
    compiles: settings.text('TEST_COMPILE') !== 'off',
    now: clockFrom(settings.text('TEST_CLOCK_FILE')),
  };
  if (/[\s/]/.test(host) || (host.includes(':') && !isIPv6(host)))
    settings.refuse('HOST', 'Give a host name or address, such as 127.0.0.1 or 0.0.0.0.');
  settings.choice('LOG_FORMAT', logFormats, 'json'); // Read before, so that refusals of settings have the format too.
  settings.checkNames();
  if (settings.problems.length > 0) throw new ConfigRefused(settings.problems);
  return Object.freeze(config);
}

/** Reads settings, and collects their problems. A variable that is set to nothing counts as not set. */
class SettingsReader {
  readonly problems: string[] = [];
  readonly #environment: Environment;
  readonly #names = new Set<string>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string | undefined {
    this.#names.add(name);
    return this.#environment[name] || undefined;
  }

  number(name: string, { usual, least, most, unit }: NumberSetting): number {
    const value = this.text(name);
    if (value === undefined) return usual;
    if (/^\d{1,15}$/.test(value) && Number(value) >= least && Number(value) <= (most ?? Infinity)) return Number(value);
    const range = most ? `from ${least} to ${most}` : `of at least ${least}${unit ? ` ${unit}` : ''}`;
    this.refuse(name, `Give a whole number ${range}, such as ${usual}.`);
    return usual;
  }

  choice<Option extends string>(name: string, options: readonly Option[], usual: Option): Option {
    const value = this.text(name) ?? usual;
    const option = options.find((known) => known === value);
    if (option === undefined) this.refuse(name, `Give one of ${options.join(', ')}.`);
    return option ?? usual;
  }

  refuse(name: string, remedy: string): void {
    this.problems.push(`${name} is ${JSON.stringify((this.#environment[name] ?? '').slice(0, 80))}. ${remedy}`);
  }

  /** Refuses variables that are probably misspelt names of the settings that were read before. */
  checkNames(): void {
    const names = [...this.#names];
    for (const name of Object.keys(this.#environment)) {
      if (this.#names.has(name)) continue;
      const near = closest(name, names);
      // The names of short settings, such as HOST, are too similar to variables of other programs.
      const isSimilar = near.length > 8 && distance(name, near) <= 2;
      if (isSimilar || name.startsWith('LIMIT_'))
        this.problems.push(`${name} is not a setting. Did you mean ${near}? Correct the name, or unset the variable.`);
    }
  }
}

function readPublicUrl(settings: SettingsReader): string | undefined {
  const value = settings.text('PUBLIC_URL');
  const address = value === undefined ? undefined : parseServiceUrl(value);
  if (value !== undefined && address === undefined)
    settings.refuse('PUBLIC_URL', 'Give the complete address that clients use, such as https://catalogue.example.org.');
  return address;
}

function readTerms(settings: SettingsReader): DataTerms {
  const licenceUrl = settings.text('DATA_LICENCE_URL');
  if (licenceUrl !== undefined && !/^https?:$/.test(URL.canParse(licenceUrl) ? new URL(licenceUrl).protocol : ''))
    settings.refuse(
      'DATA_LICENCE_URL',
      'Give the address of the licence, such as https://creativecommons.org/licenses/by/4.0/.',
    );
  return Object.freeze({
    licence: settings.text('DATA_LICENCE') ?? licenceUrl ?? defaultTerms.licence,
    licenceUrl,
    attribution: settings.text('DATA_ATTRIBUTION') ?? defaultTerms.attribution,
  });
}

/** The address of the database. It has a password, so that no message repeats it. */
function readDatabaseUrl(settings: SettingsReader): string | undefined {
  const url = settings.text('DATABASE_URL');
  if (url === undefined) return undefined;
  if (settings.text('CATALOGUE_FILE') !== undefined)
    settings.problems.push(
      'DATABASE_URL and CATALOGUE_FILE are both set, but the catalogue is in one place: changes in one would be missing in the other. Unset CATALOGUE_FILE to use the database, or DATABASE_URL to use the document.',
    );
  if (parseDatabaseUrl(url) === undefined)
    settings.problems.push(
      'DATABASE_URL is not the address of a PostgreSQL database. Give one such as postgresql://user@db1.example.org:5432/catalogue, with a comma between several hosts.',
    );
  return url;
}

/** The address of the service on its host. A host that stands for every address of the machine is not one of them. */
function urlOfHost(host: string, port: number): string | undefined {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const isEvery = URL.canParse(url) && ['0.0.0.0', '[::]'].includes(new URL(url).hostname);
  return isEvery ? undefined : url;
}

/** The paths of manifests with commas between them, and the mode. */
function readTrusted(settings: SettingsReader): Config['trusted'] {
  const paths = settings.text('TRUSTED_DOCUMENTS');
  const files = paths?.split(',').map((path) => path.trim()) ?? [];
  if (files.includes(''))
    settings.refuse('TRUSTED_DOCUMENTS', 'Give the paths of manifests, with a comma between two of them.');
  const mode = settings.choice('TRUSTED_DOCUMENTS_MODE', trustModes, 'off');
  if (mode === 'enforce' && files.length === 0)
    settings.refuse('TRUSTED_DOCUMENTS_MODE', 'Set TRUSTED_DOCUMENTS to the manifests of your front ends too.');
  return Object.freeze({ files: Object.freeze([...new Set(files.map((file) => resolve(file)))]), mode });
}

/** The settings of OpenTelemetry, by their usual names. */
function readTraces(settings: SettingsReader): ExporterSettings | undefined {
  const endpoint = settings.text('OTEL_EXPORTER_OTLP_ENDPOINT');
  const serviceName = settings.text('OTEL_SERVICE_NAME') ?? 'maths-hub-catalogue';
  const pairs =
    settings
      .text('OTEL_EXPORTER_OTLP_HEADERS')
      ?.split(',')
      .map((pair) => pair.trim()) ?? [];
  if (pairs.some((pair) => !/^[\w-]+=[\x21-\x7e]*$/.test(pair)))
    settings.refuse(
      'OTEL_EXPORTER_OTLP_HEADERS',
      'Give headers such as api-key=SECRET, with a comma between two of them.',
    );
  if (endpoint === undefined) return undefined;
  if (!/^https?:$/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : ''))
    settings.refuse('OTEL_EXPORTER_OTLP_ENDPOINT', 'Give the address of a collector, such as http://127.0.0.1:4318.');
  const headers = Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/, 2)));
  return Object.freeze({ endpoint, serviceName, headers: Object.freeze(headers) });
}

function readTrustedProxies(settings: SettingsReader): readonly string[] {
  const networks =
    settings
      .text('TRUST_PROXY')
      ?.split(',')
      .map((network) => network.trim()) ?? [];
  if (!networks.every(isNetwork))
    settings.refuse(
      'TRUST_PROXY',
      'Give the addresses or networks of your proxies, with a comma between two of them, such as 127.0.0.1 or 10.0.0.0/8.',
    );
  return Object.freeze(networks);
}

/** Each limit by its name: LIMIT_OBJECTS, LIMIT_QUERY_CHARACTERS and so on; docs/guard.md lists them. */
function readLimits(settings: SettingsReader): Limits {
  const limits = Object.entries(defaultLimits).map(([limit, usual]) => {
    const name = `LIMIT_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    return [limit, settings.number(name, { usual, least: 1 })];
  });
  return Object.freeze(Object.fromEntries(limits) as Limits);
}

/** The system's clock; for tests alone, one that stands at the time that a file holds, such as 2026-01-01T00:00:00Z. */
const clockFrom = (file: string | undefined) =>
  file ? () => new Date(readFileSync(file, 'utf8').trim()) : systemClock;

const systemClock = () => new Date();
