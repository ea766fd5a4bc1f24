import { setImmediate } from 'node:timers/promises';
import { TaskQueue } from '../../base/task-queue.js';

const turns = new TaskQueue();
let began = 0;

/**
 * Waits for its turn: one for each round of the event loop, however many exports run. So between two requests at most one
 * slice of one export is made.
 */
async function turn(): Promise<void> {
  await turns.run(() => setImmediate());
  began = performance.now();
}

const longest = 5;

/** Whether a turn has taken its five milliseconds. Only one is under way at any time. */
const isTurnOver = (): boolean => performance.now() - began > longest;

/** Shows each item to `see`, in as many turns as that takes. */
export async function inSlices<T>(items: Iterable<T>, see: (item: T) => void): Promise<void> {
  await turn();
  for (const item of items) {
    if (isTurnOver()) await turn();
    see(item);
  }
}

/** About how many characters are made in one turn: a millisecond or two. */
const enough = 64 * 1024;

/** Rows as bytes, a chunk in each turn of the event loop. The next chunk is made when it is asked for. */
export async function* inChunks(rows: Iterable<string>): AsyncGenerator<Buffer> {
  let chunk = '';
  await turn();
  for (const row of rows) {
    chunk += row;
    if (chunk.length < enough && !isTurnOver()) continue;
    if (chunk) yield Buffer.from(chunk);
    chunk = '';
    await turn();
  }
  if (chunk) yield Buffer.from(chunk);
}
