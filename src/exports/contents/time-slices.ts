import { setImmediate } from 'node:timers/promises';
import { TaskQueue } from '../../base/task-queue.js';

const turnQueue = new TaskQueue();
let turnStart = 0;

/**
 * Waits for its turn: one for each round of the event loop, however many exports run. So between two requests at most one
 * slice of one export is made.
 */
async function waitForTurn(): Promise<void> {
  await turnQueue.run(() => setImmediate());
  turnStart = performance.now();
}

const maxTurnMilliseconds = 5;

/** Whether a turn has taken its five milliseconds. Only one is under way at any time. */
const isTurnOver = (): boolean => performance.now() - turnStart > maxTurnMilliseconds;

/** Shows each item to `see`, in as many turns as that takes. */
export async function forEachInSlices<T>(items: Iterable<T>, see: (item: T) => void): Promise<void> {
  await waitForTurn();
  for (const item of items) {
    if (isTurnOver()) await waitForTurn();
    see(item);
  }
}

/** About how many characters are made in one turn: a millisecond or two. */
const chunkLength = 64 * 1024;

/** Rows as bytes, a chunk in each turn of the event loop. The next chunk is made when it is asked for. */
export async function* encodeInChunks(rows: Iterable<string>): AsyncGenerator<Buffer> {
  let chunk = '';
  await waitForTurn();
  for (const row of rows) {
    chunk += row;
    if (chunk.length < chunkLength && !isTurnOver()) continue;
    if (chunk) yield Buffer.from(chunk);
    chunk = '';
    await waitForTurn();
  }
  if (chunk) yield Buffer.from(chunk);
}
