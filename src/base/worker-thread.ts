import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { TaskQueue } from './task-queue.js';

/**
 * Answers each message with the result of `run`, which the code of the thread defines. On Linux a priority can be set for
 * one thread: where all processors are busy, the main thread runs first.
 */
const answering = `
const { parentPort, workerData } = require('node:worker_threads');
if (process.platform === 'linux') require('node:os').setPriority(2);
parentPort.on('message', async (input) => {
  try {
    parentPort.postMessage({ output: await run(input) });
  } catch (error) {
    parentPort.postMessage({ message: String(error?.message ?? error) });
  }
});
`;

type Answer<Output> = { readonly output: Output } | { readonly message: string };

const idleTimeout = 10_000;
/** The heap of a thread. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 4 };

/** Runs tasks in a thread, one at a time. The thread starts with its first task, and ends after ten idle seconds. */
export class WorkerThread<Input, Output> {
  readonly #code: string;
  readonly #workerData: unknown;
  readonly #taskTimeout: number;
  readonly #queue = new TaskQueue();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  /**
   * `code` is CommonJS that defines the function `run(input)`, which may be asynchronous and may read `workerData`.
   * `taskTimeout` is in milliseconds.
   */
  constructor(code: string, workerData: unknown, taskTimeout = 20_000) {
    this.#code = code;
    this.#workerData = workerData;
    this.#taskTimeout = taskTimeout;
  }

  /** Rejects with the error of `run`, or if the thread ends or takes too long. The next task then starts another one. */
  run(input: Input): Promise<Output> {
    return this.#queue.run(() => this.#runNow(input));
  }

  /** Ends the thread for good: a task that runs or waits rejects. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.#stop();
  }

  async #runNow(input: Input): Promise<Output> {
    if (this.#isClosed) throw new Error('The worker thread is closed.');
    clearTimeout(this.#idle);
    const worker = this.#running();
    worker.ref(); // A program does not end while it waits for a task, and does not stay for an idle thread.
    try {
      const answer = await this.#ask(worker, input);
      if ('message' in answer) throw new Error(answer.message);
      return answer.output;
    } finally {
      worker.unref();
      this.#idle = setTimeout(() => void this.#stop(), idleTimeout).unref();
    }
  }

  async #ask(worker: Worker, input: Input): Promise<Answer<Output>> {
    const answered = new AbortController();
    const { signal } = answered;
    const fail = (message: string) => () => Promise.reject(new Error(message));
    worker.postMessage(input);
    try {
      return await Promise.race([
        once(worker, 'message', { signal }).then(([answer]) => answer as Answer<Output>),
        once(worker, 'exit', { signal }).then(fail('The worker thread ended.')),
        delay(this.#taskTimeout, undefined, { signal }).then(fail('The worker thread took too long.')),
      ]);
    } catch (error) {
      await this.#stop();
      throw error;
    } finally {
      answered.abort();
    }
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const options = { eval: true, workerData: this.#workerData, resourceLimits };
    const worker = new Worker(`${answering}${this.#code}`, options);
    this.#worker = worker;
    const forget = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.once('exit', forget);
    worker.on('error', forget); // The task that runs rejects with the error.
    return worker;
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
