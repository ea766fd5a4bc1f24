/** Runs one task at a time, in the order of the calls. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => {}); // The caller of a failed task gets its error; the next task runs anyway.
    return turn;
  }
}
