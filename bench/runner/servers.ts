import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contenders.js';
import { onServerCore } from './cores.js';
import { memoryOf, processorOf } from './process-usage.js';

/** A contender that runs. */
export interface Server {
  readonly contender: Contender;
  readonly port: number;
  readonly pid: number;
  /** When its process was started, as `performance.now()` counts. */
  readonly begun: number;
  /** Bytes of memory that it holds now. */
  memory(): number;
  /** Seconds for which it had a processor until now, with all of its threads and with what it started. */
  processor(): number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const longestStart = 180_000;
const longestEnd = 10_000;
const mostTold = 2000;

/** The servers of a run. None outlives it. */
export class Servers {
  readonly #children = new Set<ChildProcess>();

  constructor() {
    process.once('exit', () => {
      for (const child of this.#children) child.kill('SIGTERM');
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  }

  /** Starts a contender and waits until it listens. Rejects with what it wrote where it ends before. */
  async start(contender: Contender, environment: Readonly<Record<string, string>>): Promise<Server> {
    const begun = performance.now();
    const [program, ...before] = onServerCore(process.execPath);
    const child = spawn(program, [...before, ...contender.runs], {
      cwd: root,
      env: { ...process.env, ...settings, ...contender.environment, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#children.add(child);
    const pid = child.pid ?? 0;
    const port = await portOf(child, contender.name);
    return { contender, port, pid, begun, memory: () => memoryOf(pid), processor: () => processorOf(pid) };
  }

  /** Ends all that run. */
  async stop(): Promise<void> {
    await Promise.all([...this.#children].map(ended));
    this.#children.clear();
  }
}

/** Every request of a run comes from one address, which asks for more than one client may. */
const withoutRates = { RATE_LIMIT: '0', RATE_LIMIT_TOKEN: '0' };
const settings = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  LOG_FORMAT: 'text',
  PORT: '0',
  DRAIN_DELAY: '0',
  ...withoutRates,
};

/** Each server says where it listens. Where it ends of itself, before or after, what it wrote last is told. */
function portOf(child: ChildProcess, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const patience = setTimeout(() => child.kill('SIGKILL'), longestStart);
    const hear = (chunk: Buffer) => {
      said = (said + chunk).slice(-mostTold);
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(patience);
      resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (!child.killed) console.error(`${name} ended with ${code ?? signal}:\n${said}`);
      reject(new Error(`${name} did not start.`));
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const patience = setTimeout(() => child.kill('SIGKILL'), longestEnd);
  child.kill('SIGTERM');
  await once(child, 'exit');
  clearTimeout(patience);
}
