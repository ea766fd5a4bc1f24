/**
 * How long requests wait before the service reads them. Node doesn't say when a request reached the machine. But requests
 * that have arrived are read in one turn of the event loop, one after another, so the last one waits for the work of all the
 * others. Connections that nobody has accepted yet can't be seen. They are few: the operating system keeps 511 at most.
 */
export class WaitingTime {
  readonly #tooLong: number;
  /** When the first request of this turn was read. */
  #turnSince: number | undefined;
  #isLong = false;
  #longTurns = 0;

  /** Waiting longer than so many milliseconds is too long. */
  constructor(tooLong: number) {
    this.#tooLong = tooLong;
  }

  /** At most how many milliseconds the request that is read now has waited for others. Called once for every request. */
  inTurn(now: number): number {
    if (this.#turnSince === undefined) {
      this.#turnSince = now;
      setImmediate(() => this.#endTurn()); // Runs after everything that this turn reads.
    }
    const waited = now - this.#turnSince;
    this.#isLong ||= waited > this.#tooLong;
    return waited;
  }

  /** How many turns in a row, before this one, had requests that waited too long for others. */
  get longTurns(): number {
    return this.#longTurns;
  }

  #endTurn(): void {
    this.#longTurns = this.#isLong ? this.#longTurns + 1 : 0;
    this.#isLong = false;
    this.#turnSince = undefined;
  }
}
