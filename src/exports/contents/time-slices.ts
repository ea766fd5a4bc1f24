import { setImmediate } from 'node:timers/promises';
import { TaskQueue } from '../../base/task-queue.js';

const turnQueue = new TaskQueue();
let turnStart = 0;

/**
 * Waits for the next free turn. Each round of the event loop has one turn, shared by all running exports, so that at most
 * one slice of one export runs between two requests.
 */
async function waitForTurn(): Promise<void> {
  await turnQueue.run(() => setImmediate());
  turnStart = performance.now();
}

const maxTurnMilliseconds = 5;

/** Whether the current turn has used its time. Only one turn runs at any time. */
const isTurnOver = (): boolean => performance.now() - turnStart > maxTurnMilliseconds;

/** Calls `see` for each item, in as many turns as it needs. */
export async function forEachInSlices<T>(items: Iterable<T>, see: (item: T) => void): Promise<void> {
  await waitForTurn();
  for (const item of items) {
    if (isTurnOver()) await waitForTurn();
    see(item);
  }
}

/** The number of characters after which a chunk ends; they take one or two milliseconds. */
const chunkLength = 64 * 1024;

/**
 * Encodes rows as UTF-8, one chunk in each turn; bytes stay as they are. The next chunk is made only when the consumer asks
 * for it.
 */
export async function* encodeInChunks(rows: Iterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let chunk = '';
  await waitForTurn();
  for (const row of rows) {
    if (typeof row === 'string') chunk += row;
    else yield Buffer.from(row.buffer, row.byteOffset, row.byteLength);
    if (chunk.length < chunkLength && !isTurnOver()) continue;
    if (chunk) yield Buffer.from(chunk);
    chunk = '';
    await waitForTurn();
  }
  if (chunk) yield Buffer.from(chunk);
}
