import type { Server } from 'node:net';

/**
 * How long requests wait before the service reads them. Node says neither when a request reached the machine nor how many
 * wait, but two queues can be seen:
 *
 * - Requests on open connections that have arrived are read in one turn of the event loop, one after another. The last one
 *   waits for the work of all the others.
 * - Connections that have arrived are accepted one in each turn. While every turn accepts one, others may be waiting.
 */
export class WaitingTime {
  readonly #tooLong: number;
  /** When the first request of this turn was read. */
  #turnSince: number | undefined;
  #isLong = false;
  #longTurns = 0;
  /** Since when every turn has accepted a connection. */
  #queueSince: number | undefined;
  #hasAccepted = false;
  #accepted = 0;
  #isWatching = false;

  /** Waiting longer than so many milliseconds is too long. */
  constructor(server: Server, tooLong: number) {
    this.#tooLong = tooLong;
    server.on('connection', () => {
      this.#hasAccepted = true;
      this.#accepted++;
      this.#queueSince ??= performance.now();
      this.#watchTurn();
    });
  }

  /** At most how many milliseconds the request that is read now has waited for others. Called once for every request. */
  inTurn(now: number): number {
    this.#turnSince ??= now;
    this.#watchTurn();
    const waited = now - this.#turnSince;
    this.#isLong ||= waited > this.#tooLong;
    return waited;
  }

  /** How many turns in a row, before this one, had requests that waited too long for others. */
  get longTurns(): number {
    return this.#longTurns;
  }

  /** At most how many milliseconds the connections that are accepted now have waited. */
  inQueue(now: number): number {
    return now - (this.#queueSince ?? now);
  }

  /** How many turns in a row have accepted a connection. */
  get acceptingTurns(): number {
    return this.#accepted;
  }

  #watchTurn(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    setImmediate(() => this.#endTurn()); // Runs after everything that this turn reads.
  }

  #endTurn(): void {
    this.#longTurns = this.#isLong ? this.#longTurns + 1 : 0;
    this.#isLong = false;
    this.#isWatching = false;
    this.#turnSince = undefined;
    if (this.#hasAccepted) {
      this.#hasAccepted = false;
      this.#watchTurn(); // To see whether the next turn accepts a connection too.
    } else {
      this.#queueSince = undefined;
      this.#accepted = 0;
    }
  }
}
