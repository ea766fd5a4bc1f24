import { setImmediate } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();
let began = 0;

/**
 * Waits for its turn: one for each round of the event loop, however many exports run. So between two requests at most one
 * slice of one export is made.
 */
export async function turn(): Promise<void> {
  const mine = last.then(() => setImmediate());
  last = mine;
  await mine;
  began = performance.now();
}

const longest = 5;

/** Whether a turn has taken its five milliseconds. Only one is under way at any time. */
export const isTurnOver = (): boolean => performance.now() - began > longest;
