import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { TaskAnswer } from './answer-tasks.js';
import { startWorker } from './start-worker.js';
import { TaskQueue } from './task-queue.js';

const idleTimeout = 10_000;
/** The heap of a thread. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 4 };

/** Runs tasks in a thread, one at a time. The thread starts with its first task, and ends after ten idle seconds. */
export class WorkerThread<Input, Output> {
  readonly #module: URL;
  readonly #taskTimeout: number;
  readonly #queue = new TaskQueue();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** `module` calls `answerTasks`. `taskTimeout` is in milliseconds. */
  constructor(module: URL, taskTimeout = 20_000) {
    this.#module = module;
    this.#taskTimeout = taskTimeout;
  }

  /** Rejects with the error of the task, or if the thread ends or takes too long. The next task then starts another one. */
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

  async #ask(worker: Worker, input: Input): Promise<TaskAnswer<Output>> {
    const answered = new AbortController();
    const { signal } = answered;
    const fail = (message: string) => () => Promise.reject(new Error(message));
    worker.postMessage(input);
    try {
      return await Promise.race([
        once(worker, 'message', { signal }).then(([answer]) => answer as TaskAnswer<Output>),
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
    const worker = startWorker(this.#module, { resourceLimits });
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
