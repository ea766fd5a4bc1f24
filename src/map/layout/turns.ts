import { TaskQueue } from '../../base/task-queue.js';
import { MapRefused } from '../contents/map-refused.js';

const mostWaiting = 24;

/** Lets one task run at a time, in the order of asking. Refuses more when too many wait. */
export class Turns {
  readonly #queue = new TaskQueue();
  #waiting = 0;

  run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#waiting >= mostWaiting) {
      const message = 'Too many maps are being drawn at once. Try again in a few seconds.';
      return Promise.reject(new MapRefused('MAP_BUSY', message));
    }
    this.#waiting++;
    return this.#queue.run(task).finally(() => {
      this.#waiting--;
    });
  }
}
