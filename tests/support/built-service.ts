import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../../src/api/guard/limits.js';
import { aFolder } from './a-folder.js';
import type { Ran } from './run-cli.js';

// Tests send their requests to a child process of the built service, which "npm start" runs, with NODE_ENV unset as in
// production. BUILT_SERVICE names another build, in order to see which tests fail when it is broken.

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const realCatalogue = file('data/catalogue.json');
export const builtService = process.env['BUILT_SERVICE'] ?? file('dist/start.js');

/**
 * A copy of the real catalogue, the same for all test files of a Jest worker. A service writes the file that it serves when
 * somebody edits it, so that it has to be none that is under version control.
 */
function servedCatalogue(): string {
  const folder = join(tmpdir(), `served-${process.env['JEST_WORKER_ID']}`);
  const copy = join(folder, 'catalogue.json');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(copy)) copyFileSync(realCatalogue, copy);
  return copy;
}

/** A path in a new folder, for a document of one test. */
export async function temporaryFile(name: string): Promise<string> {
  return join(await aFolder(), name);
}

export interface ServiceSettings {
  /** The catalogue document; by default the real catalogue. */
  readonly catalogueFile?: string;
  /** The address of a database that has the catalogue instead. */
  readonly databaseUrl?: string;
  readonly publicUrl?: string;
  readonly limits?: Partial<Limits>;
  /** How many bytes of answers are cached; 0 for none. */
  readonly answerBytes?: number;
  /** A file with the time that the clock of the service shows. */
  readonly clockFile?: string;
  /** Further environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The program to run; by default the build that "npm start" runs. */
  readonly program?: string;
}

export interface SentRequest {
  readonly method?: string;
  /** Path and search, as they are sent. */
  readonly url?: string;
  /** Parameters to add to the URL; a list sends a parameter several times. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: OutgoingHttpHeaders;
  /** Text and bytes are sent unchanged, anything else as JSON. */
  readonly payload?: string | Buffer | object;
}

export class Answer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;

  constructor(statusCode: number, headers: IncomingHttpHeaders, bytes: Buffer) {
    this.statusCode = statusCode;
    this.headers = headers;
    this.bytes = bytes;
  }

  get body(): string {
    return this.bytes.toString();
  }

  // biome-ignore lint/suspicious/noExplicitAny: A test knows what it asked for.
  json<T = any>(): T {
    return JSON.parse(this.body) as T;
  }
}

/** A child process of the built service: see service-environment.mjs. */
interface ServiceProcess {
  readonly child: ChildProcess;
  readonly url: Promise<string>;
  readonly ended: Promise<number | null>;
  readonly out: string;
  readonly err: string;
}

interface ServiceProcesses {
  start(program: string, environment: Environment): ServiceProcess;
  shared(program: string, environment: Environment): ServiceProcess;
}

type Environment = Readonly<Record<string, string | undefined>>;

const { serviceProcesses } = globalThis as unknown as { readonly serviceProcesses: ServiceProcesses };

/** A run that asks for more than one client may, such as "npm run torture", sets these for all of its services. */
const ratesOfRun = Object.fromEntries(
  ['RATE_LIMIT', 'RATE_LIMIT_TOKEN'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
);

function environmentFor(settings: ServiceSettings) {
  const { catalogueFile = servedCatalogue(), databaseUrl, publicUrl, limits = {}, ...other } = settings;
  const variable = (limit: string) => `LIMIT_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
  return {
    PATH: process.env['PATH'],
    TMPDIR: process.env['TMPDIR'],
    HOST: '127.0.0.1',
    PORT: '0',
    ...(databaseUrl === undefined ? { CATALOGUE_FILE: catalogueFile } : { DATABASE_URL: databaseUrl }),
    LOG_LEVEL: 'error',
    LOG_FORMAT: 'text',
    DRAIN_DELAY: '0',
    ...(publicUrl !== undefined && { PUBLIC_URL: publicUrl }),
    ...(other.answerBytes !== undefined && { RESPONSE_CACHE_BYTES: String(other.answerBytes) }),
    ...(other.clockFile !== undefined && { TEST_CLOCK_FILE: other.clockFile }),
    ...Object.fromEntries(Object.entries(limits).map(([limit, value]) => [variable(limit), String(value)])),
    ...ratesOfRun,
    ...other.environment,
  };
}

/** A running service and its client. */
export class BuiltService {
  /** The address on which it listens, without a slash at the end. */
  readonly url: string;
  readonly #process: ServiceProcess;
  readonly #isShared: boolean;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 20 });
  readonly #printedBefore: number;

  constructor(url: string, process: ServiceProcess, isShared: boolean) {
    this.url = url;
    this.#process = process;
    this.#isShared = isShared;
    this.#printedBefore = this.#printed.length;
  }

  get pid(): number {
    return this.#process.child.pid as number;
  }

  /** Sends a request unchanged: it adds only headers that HTTP requires. */
  async send(asked: SentRequest | string): Promise<Answer> {
    const { method = 'GET', url = '/', query, headers, payload } = typeof asked === 'string' ? { url: asked } : asked;
    const body = typeof payload === 'object' && !Buffer.isBuffer(payload) ? JSON.stringify(payload) : payload;
    const sent = request(this.url, {
      method,
      path: withQuery(url, query),
      agent: this.#agent,
      headers: {
        ...(body !== payload && { 'content-type': 'application/json' }),
        ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
        ...headers,
      },
    });
    sent.end(body);
    try {
      const [response] = await once(sent, 'response');
      return new Answer(response.statusCode, response.headers, await buffer(response));
    } catch (error) {
      // The service closes idle connections, possibly at the moment when one is reused.
      if (!sent.reusedSocket || (error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
      return this.send(asked);
    }
  }

  /** Sends a GraphQL operation by POST and returns the body of the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: A test knows what it asked for.
  async ask<T = any>(query: string, variables?: object, headers: OutgoingHttpHeaders = {}): Promise<T> {
    const answer = await this.send({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return answer.json<T>();
  }

  /** The errors that it has logged since the test started to use it, one in each line. */
  async errors(): Promise<readonly string[]> {
    await this.send('/healthz');
    await pause(20); // What it printed before it answered is still on its way.
    const lines = this.#printed.slice(this.#printedBefore).split('\n');
    return lines.filter((line) => line !== '' && !line.startsWith('Maths Hub Catalogue: '));
  }

  /** The revision that the public sees. */
  async revision(): Promise<number> {
    return (await this.send('/readyz')).json<{ readonly revision: number }>().revision;
  }

  /** Waits until the public sees a revision. */
  async untilRevision(revision: number): Promise<void> {
    while ((await this.revision()) < revision) await pause(50);
  }

  /** Ends it as an operator would and returns its exit code. A shared service continues to run. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number | null> {
    this.#agent.destroy();
    if (this.#isShared) return null;
    this.#process.child.kill(signal);
    return this.#process.ended;
  }

  /** Kills a service that isn't shared, like a power cut. */
  async kill(): Promise<void> {
    this.#agent.destroy();
    this.#process.child.kill('SIGKILL');
    await this.#process.ended;
  }

  /** Its output so far. */
  get printed(): { readonly out: string; readonly err: string } {
    const { out, err } = this.#process;
    return { out, err };
  }

  get #printed(): string {
    return this.#process.err + this.#process.out;
  }
}

function withQuery(url: string, query: SentRequest['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const each of [value].flat()) search.append(name, each);
  return search.size === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${search}`;
}

/** Starts a service for one test, which has to stop it. */
export async function startService(settings: ServiceSettings = {}): Promise<BuiltService> {
  const process = serviceProcesses.start(settings.program ?? builtService, environmentFor(settings));
  return new BuiltService(await process.url, process, false);
}

/** Runs a service that can't start, until it ends. Returns its exit code and its output. */
export async function runService(settings: ServiceSettings): Promise<Ran> {
  const process = serviceProcesses.start(settings.program ?? builtService, environmentFor(settings));
  const code = await process.ended;
  return { code, out: process.out, err: process.err };
}

/**
 * A service over the real catalogue, which tests may neither change nor stop. The test files of a Jest worker share one
 * service for the same settings.
 */
export async function sharedService(settings: Omit<ServiceSettings, 'catalogueFile'> = {}): Promise<BuiltService> {
  const process = serviceProcesses.shared(settings.program ?? builtService, environmentFor(settings));
  return new BuiltService(await process.url, process, true);
}
