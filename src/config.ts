import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultLimits, type Limits } from './api/guard/limits.js';
import type { ConnectionLimits } from './http/connections.js';
import { parseServiceUrl } from './text/service-address.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** How the service runs. Frozen: read once from the environment. */
export interface Config {
  /** The address to listen on. */
  readonly host: string;
  /** The TCP port to listen on; 0 for any that is free. */
  readonly port: number;
  /** The path of the catalogue document. */
  readonly catalogueFile: string;
  /** Where clients reach the service, without a slash at the end; undefined if HOST and PUBLIC_URL don't say it. */
  readonly publicUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** How much answers to queries may be kept in memory, in bytes; 0 for none. */
  readonly answerBytes: number;
  /** The limits of connections and of answers that clients don't read. */
  readonly connections: ConnectionLimits;
  /** How long the service still answers before it stops listening, after SIGTERM, in milliseconds. */
  readonly drainDelay: number;
  /** The most that a request may take. */
  readonly limits: Limits;
  /** Whether queries are compiled; a test that compares turns it off. */
  readonly compiles: boolean;
  /** The clock of the service. */
  readonly now: () => Date;
}

/** The environment says something that the service cannot run with: every fault, one a line. */
export class ConfigRefused extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigRefused';
    this.problems = problems;
  }
}

interface NumberSetting {
  readonly variable: string;
  readonly usual: number;
  readonly least: number;
  /** Such as "bytes". */
  readonly unit: string;
}

const numbers = {
  answerBytes: { variable: 'RESPONSE_CACHE_BYTES', usual: 64 * 1024 * 1024, least: 0, unit: 'bytes' },
  maxConnections: { variable: 'MAX_CONNECTIONS', usual: 1_000, least: 1, unit: 'connections' },
  unsentBytes: { variable: 'UNSENT_BYTES', usual: 64 * 1024 * 1024, least: 0, unit: 'bytes' },
  writeTimeout: { variable: 'WRITE_TIMEOUT', usual: 20, least: 1, unit: 'seconds' },
  drainDelay: { variable: 'DRAIN_DELAY', usual: 5, least: 0, unit: 'seconds' },
} as const satisfies Readonly<Record<string, NumberSetting>>;

const ownCatalogue = fileURLToPath(new URL('../data/catalogue.json', import.meta.url));

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration from environment variables. Throws `ConfigRefused` with every problem at once. */
export function configFrom(environment: Environment): Config {
  const problems: string[] = [];
  const host = environment['HOST'] || '127.0.0.1';
  const port = portFrom(environment['PORT'], problems);
  const config: Config = {
    host,
    port,
    catalogueFile: environment['CATALOGUE_FILE'] ? resolve(environment['CATALOGUE_FILE']) : ownCatalogue,
    publicUrl: publicUrlFrom(environment['PUBLIC_URL'], problems) ?? urlOfHost(host, port),
    logLevel: logLevelFrom(environment['LOG_LEVEL'], problems),
    answerBytes: numberFrom(environment, numbers.answerBytes, problems),
    connections: {
      max: numberFrom(environment, numbers.maxConnections, problems),
      unsentBytes: numberFrom(environment, numbers.unsentBytes, problems),
      writeTimeout: 1_000 * numberFrom(environment, numbers.writeTimeout, problems),
    },
    drainDelay: 1_000 * numberFrom(environment, numbers.drainDelay, problems),
    limits: limitsFrom(environment, problems),
    compiles: environment['TEST_COMPILE'] !== 'off',
    now: clockFrom(environment['TEST_CLOCK_FILE']),
  };
  if (/[\s/]/.test(host) || (host.includes(':') && !isIPv6(host)))
    problems.push(`HOST is ${shown(host)}. Give a host name or address, such as 127.0.0.1 or 0.0.0.0.`);
  if (problems.length > 0) throw new ConfigRefused(problems);
  return Object.freeze(config);
}

const shown = (value: string) => JSON.stringify(value.slice(0, 80));

function portFrom(value: string | undefined, problems: string[]): number {
  const port = Number(value || 4000);
  if (/^\d*$/.test(value ?? '') && port <= 65_535) return port;
  problems.push(`PORT is ${shown(value ?? '')}. Give a whole number from 0 to 65535, such as 4000.`);
  return 0;
}

function publicUrlFrom(value: string | undefined, problems: string[]): string | undefined {
  if (!value) return undefined;
  const address = parseServiceUrl(value);
  if (address !== undefined) return address;
  problems.push(
    `PUBLIC_URL is ${shown(value)}. Give the complete address that clients use, such as https://catalogue.example.org.`,
  );
  return undefined;
}

/** The address of the service on its host. A host that stands for every address of the machine is not one of them. */
function urlOfHost(host: string, port: number): string | undefined {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const isEvery = URL.canParse(url) && ['0.0.0.0', '[::]'].includes(new URL(url).hostname);
  return isEvery ? undefined : url;
}

function logLevelFrom(value: string | undefined, problems: string[]): LogLevel {
  const level = logLevels.find((known) => known === (value || 'info'));
  if (!level) problems.push(`LOG_LEVEL is ${shown(value ?? '')}. Give one of ${logLevels.join(', ')}.`);
  return level ?? 'info';
}

function numberFrom(environment: Environment, setting: NumberSetting, problems: string[]): number {
  const { variable, usual, least, unit } = setting;
  const value = environment[variable];
  if (!value) return usual;
  if (/^\d{1,15}$/.test(value) && Number(value) >= least) return Number(value);
  const orZero = least === 0 ? ', or 0' : '';
  problems.push(`${variable} is ${shown(value)}. Give a whole number of ${unit}, such as ${usual}${orZero}.`);
  return usual;
}

/** The system's clock; for tests alone, one that stands at the time that a file holds, such as 2026-01-01T00:00:00Z. */
const clockFrom = (file: string | undefined) =>
  file ? () => new Date(readFileSync(file, 'utf8').trim()) : systemClock;

const systemClock = () => new Date();

/** Each limit by its name: LIMIT_OBJECTS, LIMIT_QUERY_CHARACTERS and so on; docs/guard.md lists them. */
function limitsFrom(environment: Environment, problems: string[]): Limits {
  const limits = Object.entries(defaultLimits).map(([limit, usual]) => {
    const variable = `LIMIT_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    const value = environment[variable];
    if (!value) return [limit, usual];
    if (/^[1-9]\d{0,14}$/.test(value)) return [limit, Number(value)];
    problems.push(`${variable} is ${shown(value)}. Give a whole number of at least 1, such as ${usual}.`);
    return [limit, usual];
  });
  return Object.freeze(Object.fromEntries(limits) as Limits);
}
