import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from './connection.js';

const connectionsOpen = 8;

export interface Drive {
  readonly port: number;
  /** Makes whole requests, one at a time. */
  readonly request: () => string;
  readonly milliseconds: number;
}

/** Asks as fast as the answers come, for some time. Gives how many came. */
export async function drive({ port, request, milliseconds }: Drive): Promise<number> {
  let answers = 0;
  await onConnections(port, async (connection) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      await connection.ask(request());
      answers++;
    }
  });
  return answers;
}

/** Milliseconds from when a request was due to its answer. */
export interface Latencies {
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
}

/** Asks so many times a second, whether answers come or not, so that a server that halts is seen to. */
export async function pace({ port, request, milliseconds }: Drive, perSecond: number): Promise<Latencies> {
  const latencies: number[] = [];
  const start = performance.now();
  let next = 0;
  await onConnections(port, async (connection) => {
    for (;;) {
      const due = start + (next++ * 1000) / perSecond;
      if (due - start > milliseconds) return;
      const wait = due - performance.now();
      if (wait > 0) await pause(wait);
      // A timer rings late by itself. Only what was due while all connections were waiting counts from when it was due.
      const from = wait > 0 ? performance.now() : due;
      await connection.ask(request());
      latencies.push(performance.now() - from);
    }
  });
  return summed(latencies);
}

async function onConnections(port: number, work: (connection: Connection) => Promise<void>): Promise<void> {
  const connections = await Promise.all(Array.from({ length: connectionsOpen }, () => Connection.open(port)));
  try {
    await Promise.all(connections.map(work));
  } finally {
    for (const connection of connections) connection.close();
  }
}

export function summed(latencies: readonly number[]): Latencies {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), slowest: at(1) };
}
