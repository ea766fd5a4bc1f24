import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import elk, { type ELK, type ElkNode } from 'elkjs/lib/elk-api.js';
import { TaskQueue } from '../../base/task-queue.js';
import { MapRefused } from '../contents/map-refused.js';

/** Lays out the graphs of one map, and returns them with coordinates. */
export interface LayoutEngine {
  layout(graphs: readonly ElkNode[]): Promise<readonly ElkNode[]>;
  close(): Promise<void>;
}

// elkjs's own worker is written for browsers: it asks for `self`, and gets one that speaks to the thread that made it.
const workerCode = `
const { parentPort, workerData } = require('node:worker_threads');
const self = { postMessage: (answer) => parentPort.postMessage(answer) };
Object.defineProperty(globalThis, 'self', { value: self, configurable: true, writable: true });
require(workerData);
parentPort.on('message', (data) => self.onmessage({ data }));
`;
const elkWorker = createRequire(import.meta.url).resolve('elkjs/lib/elk-worker.min.js');

interface RunningWorker {
  readonly elk: ELK;
  readonly worker: Worker;
  /** Never fulfilled; rejected when the worker ends by itself. */
  readonly ended: Promise<never>;
}

const layoutTimeout = 20_000;
const idleTimeout = 60_000;

/** Runs elkjs in a worker thread, one map at a time. The worker starts on first use and stops after an idle minute. */
export class ElkEngine implements LayoutEngine {
  readonly #turns = new LimitedQueue();
  #running: RunningWorker | undefined;
  #idle: NodeJS.Timeout | undefined;

  layout(graphs: readonly ElkNode[]): Promise<readonly ElkNode[]> {
    return this.#turns.run(() => this.#layOut(graphs));
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const running = this.#running;
    this.#running = undefined;
    await running?.worker.terminate();
  }

  #runningWorker(): RunningWorker {
    if (this.#running) return this.#running;
    const running = startWorker();
    this.#running = running;
    // A pending layout rejects with the same error; the next layout starts another worker.
    running.ended.catch(() => {
      if (this.#running === running) this.#running = undefined;
    });
    return running;
  }

  async #layOut(graphs: readonly ElkNode[]): Promise<readonly ElkNode[]> {
    clearTimeout(this.#idle);
    const { worker, elk: engine, ended } = this.#runningWorker();
    worker.ref(); // A program does not end while it waits for a map, and does not stay for an idle worker.
    const overdue = rejectAfter(layoutTimeout, 'The layout of the map took too long.');
    try {
      const all = Promise.all(graphs.map((graph) => engine.layout(graph)));
      return await Promise.race([all, ended, overdue.promise]);
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      overdue.cancel();
      worker.unref();
      this.#idle = setTimeout(() => void this.close(), idleTimeout).unref();
    }
  }
}

function startWorker(): RunningWorker {
  const worker = new Worker(workerCode, {
    eval: true,
    workerData: elkWorker,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The layout worker ended.')));
  });
  return { worker, ended, elk: new elk.default({ algorithms: ['layered'], workerFactory: () => asWebWorker(worker) }) };
}

/** The part of the Web Worker interface that elkjs uses. */
function asWebWorker(worker: Worker) {
  const web = {
    onmessage: (_: { data: unknown }): void => undefined,
    postMessage: (message: unknown) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
  };
  worker.on('message', (data: unknown) => web.onmessage({ data }));
  return web as never;
}

function rejectAfter(milliseconds: number, message: string) {
  let cancel = () => {};
  const promise = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(message)), milliseconds);
    cancel = () => clearTimeout(timer);
  });
  return { promise, cancel };
}

const maxWaiting = 24;

/** Runs one task at a time, first come first served. Rejects a task when too many are waiting. */
export class LimitedQueue {
  readonly #queue = new TaskQueue();
  #waiting = 0;

  run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#waiting >= maxWaiting) {
      const message = 'Too many maps are being drawn at once. Try again in a few seconds.';
      return Promise.reject(new MapRefused('MAP_BUSY', message));
    }
    this.#waiting++;
    return this.#queue.run(task).finally(() => {
      this.#waiting--;
    });
  }
}
