import { setImmediate as nextTurn } from 'node:timers/promises';

/** For how long work may block the event loop, in milliseconds. */
const longestAtOnce = 8;

/** Runs all steps at once, and returns the result of the last. */
export function lastOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Lets other work run between the parts of a long one. */
export class TurnSharing {
  #start = performance.now();

  /** Waits for the next turn of the event loop if this one has been taken for long enough. */
  async pause(): Promise<void> {
    if (performance.now() - this.#start < longestAtOnce) return;
    await nextTurn();
    this.#start = performance.now();
  }

  /** Runs all steps, and returns the result of the last. */
  async run<T>(steps: Generator<void, T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.pause();
    }
  }
}
