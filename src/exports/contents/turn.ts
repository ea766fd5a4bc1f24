import { setImmediate } from 'node:timers/promises';
import { TaskQueue } from '../../base/task-queue.js';

const turns = new TaskQueue();
let began = 0;

/**
 * Waits for its turn: one for each round of the event loop, however many exports run. So between two requests at most one
 * slice of one export is made.
 */
export async function turn(): Promise<void> {
  await turns.run(() => setImmediate());
  began = performance.now();
}

const longest = 5;

/** Whether a turn has taken its five milliseconds. Only one is under way at any time. */
export const isTurnOver = (): boolean => performance.now() - began > longest;
