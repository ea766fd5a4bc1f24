import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contenders.js';

/** A contender that runs. */
export interface Started {
  readonly contender: Contender;
  readonly port: number;
  /** Milliseconds from the start of the process until it listened. */
  readonly listening: number;
  /** Bytes of memory that it holds now. */
  memory(): number;
  /** Seconds for which it had a processor until now, all of its threads together. */
  processor(): number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const longestStart = 180_000;
const [serverCore, driverCore] = ['0', '1'];

/** Whether processes can be kept to one core here, the servers on one and the driver on another. */
const pinning = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0;

/** Keeps this process off the core of the servers. Says so where that is not possible. */
export function pinDriver(): void {
  if (pinning) spawnSync('taskset', ['-a', '-c', '-p', driverCore, String(process.pid)]);
  else console.log('Servers and driver share the cores here: there is no taskset, or one core. Trust no ratio.');
}

/** Starts a contender and waits until it listens. Rejects with what it wrote where it ends before. */
export async function started(
  contender: Contender,
  environment: Readonly<Record<string, string>>,
): Promise<Started> {
  const begun = performance.now();
  const command = pinning ? ['taskset', '-c', serverCore, process.execPath] : [process.execPath];
  const [program, ...before] = command as [string, ...string[]];
  const child = spawn(program, [...before, ...contender.runs], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: '0',
      ...contender.environment,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await portOf(child, contender.name);
  return {
    contender,
    port,
    listening: performance.now() - begun,
    memory: () => residentBytes(child.pid as number),
    processor: () => processorSeconds(child.pid as number),
    stop: () => stopped(child),
  };
}

function portOf(child: ChildProcess, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const patience = setTimeout(() => child.kill('SIGKILL'), longestStart);
    const hear = (chunk: Buffer) => {
      said += chunk;
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(patience);
      resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${name} did not start:\n${said.slice(-2000)}`)));
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const patience = setTimeout(() => child.kill('SIGKILL'), 3000);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(patience);
}

function residentBytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

const ticksPerSecond = 100;

/** Of a process and of those that it started, such as a database. */
function processorSeconds(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const own = (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  return children.reduce((sum, child) => sum + processorSeconds(child), own);
}
