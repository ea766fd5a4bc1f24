/** Runs one task at a time, in the order of the calls. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve();
  #length = 0;

  /** How many tasks are running or waiting. */
  get length(): number {
    return this.#length;
  }

  run<T>(task: () => Promise<T>): Promise<T> {
    this.#length++;
    const turn = this.#last.then(task).finally(() => {
      this.#length--;
    });
    this.#last = turn.catch(() => {}); // The caller of a failed task gets its error; the next task runs anyway.
    return turn;
  }
}
