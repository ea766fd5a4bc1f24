import { MapRefused } from './map-refused.js';

const mostWaiting = 24;

/** Lets one task run at a time, in the order of asking. Refuses more when too many wait. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#waiting >= mostWaiting) {
      const message = 'Too many maps are being drawn at once. Try again in a few seconds.';
      return Promise.reject(new MapRefused('MAP_BUSY', message));
    }
    this.#waiting++;
    const turn = this.#last.then(task).finally(() => {
      this.#waiting--;
    });
    this.#last = turn.catch(() => undefined); // Whoever asked hears of a failure; the next in turn does not.
    return turn;
  }
}
