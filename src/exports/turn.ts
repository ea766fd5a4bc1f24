import { setImmediate } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Waits for its turn: one for each round of the event loop, however many exports run. So between two requests at most one
 * slice of one export is made.
 */
export async function turn(): Promise<void> {
  const mine = last.then(() => setImmediate());
  last = mine;
  await mine;
}
