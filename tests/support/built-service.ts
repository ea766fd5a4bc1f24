import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Limits } from '../../src/api/guard/limits.js';
import { aFolder } from './a-folder.js';
import type { Ran } from './run-cli.js';

// Tests send their requests to what "npm start" runs: a child process of the built service, with NODE_ENV unset as it is
// there. BUILT_SERVICE names another build, to see which tests fail when that one is broken.

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const realCatalogue = file('data/catalogue.json');
export const builtService = process.env['BUILT_SERVICE'] ?? file('dist/start.js');

/** A path in a new folder, for a document of a test's own. */
export async function temporaryFile(name: string): Promise<string> {
  return join(await aFolder(), name);
}

export interface ServiceSettings {
  /** The catalogue document; the real catalogue where none is named. */
  readonly catalogueFile?: string;
  readonly publicUrl?: string;
  readonly limits?: Partial<Limits>;
  /** How many bytes of answers are cached; 0 for none. */
  readonly answerBytes?: number;
  /** A file that holds the time at which the service's clock stands. */
  readonly clockFile?: string;
  /** Further environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The program to run, where it is not the build that "npm start" runs. */
  readonly program?: string;
}

export interface SentRequest {
  readonly method?: string;
  /** Path and search, as they are sent. */
  readonly url?: string;
  /** Parameters to add to the URL; a list sends a parameter several times. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: OutgoingHttpHeaders;
  /** Text and bytes are sent as they are, anything else as JSON. */
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

function environmentFor({ catalogueFile = realCatalogue, publicUrl, limits = {}, ...other }: ServiceSettings) {
  const variable = (limit: string) => `LIMIT_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
  return {
    PATH: process.env['PATH'],
    TMPDIR: process.env['TMPDIR'],
    HOST: '127.0.0.1',
    PORT: '0',
    CATALOGUE_FILE: catalogueFile,
    LOG_LEVEL: 'error',
    ...(publicUrl !== undefined && { PUBLIC_URL: publicUrl }),
    ...(other.answerBytes !== undefined && { RESPONSE_CACHE_BYTES: String(other.answerBytes) }),
    ...(other.clockFile !== undefined && { TEST_CLOCK_FILE: other.clockFile }),
    ...Object.fromEntries(Object.entries(limits).map(([limit, value]) => [variable(limit), String(value)])),
    ...other.environment,
  };
}

/** A running service, and a client of it. */
export class BuiltService {
  /** Where it listens, without a slash at the end. */
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

  /** Sends a request exactly as it is given: no header is added but those that HTTP needs. */
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
      // The service closes idle connections, and may do so just when one is used again.
      if (!sent.reusedSocket || (error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
      return this.send(asked);
    }
  }

  /** Asks a GraphQL operation by POST. Gives the body of the answer. */
  // biome-ignore lint/suspicious/noExplicitAny: A test knows what it asked for.
  async ask<T = any>(query: string, variables?: object, headers: OutgoingHttpHeaders = {}): Promise<T> {
    const answer = await this.send({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return answer.json<T>();
  }

  /** The errors that it logged since the test started to use it, a line each. */
  async errors(): Promise<readonly string[]> {
    await this.send('/healthz');
    await pause(20); // What it printed before it answered is still on its way.
    const lines = this.#printed.slice(this.#printedBefore).split('\n');
    return lines.filter((line) => line !== '' && !line.startsWith('Maths Hub Catalogue: '));
  }

  /** The revision that the public is answered from. */
  async revision(): Promise<number> {
    return (await this.send('/readyz')).json<{ readonly revision: number }>().revision;
  }

  /** Waits until it has taken a change of its file. */
  async untilRevision(revision: number): Promise<void> {
    while ((await this.revision()) < revision) await pause(50);
  }

  /** Ends it as an operator would, and gives its exit code; one that is shared goes on. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number | null> {
    this.#agent.destroy();
    if (this.#isShared) return null;
    this.#process.child.kill(signal);
    return this.#process.ended;
  }

  /** Ends a service of the test's own at once, as a power cut would. */
  async kill(): Promise<void> {
    this.#agent.destroy();
    this.#process.child.kill('SIGKILL');
    await this.#process.ended;
  }

  /** What it printed so far. */
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

/** Starts a service of the test's own, which the test has to stop. */
export async function startService(settings: ServiceSettings = {}): Promise<BuiltService> {
  const process = serviceProcesses.start(settings.program ?? builtService, environmentFor(settings));
  return new BuiltService(await process.url, process, false);
}

/** Runs a service that can't start until it ends. Gives its exit code and what it printed. */
export async function runService(settings: ServiceSettings): Promise<Ran> {
  const process = serviceProcesses.start(settings.program ?? builtService, environmentFor(settings));
  const code = await process.ended;
  return { code, out: process.out, err: process.err };
}

/**
 * A service over the real catalogue that nobody changes and nobody stops. The test files of a Jest worker share one for
 * the same settings.
 */
export async function sharedService(settings: Omit<ServiceSettings, 'catalogueFile'> = {}): Promise<BuiltService> {
  const process = serviceProcesses.shared(settings.program ?? builtService, environmentFor(settings));
  return new BuiltService(await process.url, process, true);
}
