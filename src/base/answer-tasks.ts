import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

export type TaskAnswer<Output> = { readonly output: Output } | { readonly message: string };

/** Answers the tasks that a `WorkerThread` sends to this thread. */
export function answerTasks<Input, Output>(run: (input: Input) => Promise<Output>): void {
  // On Linux a priority can be set for one thread: where all processors are busy, the main thread runs first.
  if (process.platform === 'linux') setPriority(2);
  parentPort?.on('message', async (input: Input) => {
    parentPort?.postMessage(await answerOf(() => run(input)));
  });
}

async function answerOf<Output>(run: () => Promise<Output>): Promise<TaskAnswer<Output>> {
  try {
    return { output: await run() };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
