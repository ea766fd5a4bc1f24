import type { IncomingMessage, ServerResponse } from 'node:http';

export interface WaitingRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** When it was read, in milliseconds on the clock of `performance.now()`. */
  readonly since: number;
}

/** For how many milliseconds requests are answered in one turn of the event loop. */
const turnLength = 2;
const mostInTurn = 50;

/**
 * Node answers all requests that have arrived in one turn of its event loop, and accepts one connection in each turn. With
 * hundreds of open connections, new ones would wait for seconds, and nobody could say for how long. So requests are answered
 * for a few milliseconds in each turn, and those that are read after that wait here, for a time that is known.
 */
export class RequestQueue {
  readonly #answer: (waiting: WaitingRequest) => void;
  readonly #waiting: WaitingRequest[] = [];
  /** When the first request of this turn was answered. */
  #turnSince: number | undefined;

  constructor(answer: (waiting: WaitingRequest) => void) {
    this.#answer = answer;
  }

  /** How many requests wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Answers a request now if there is time for it in this turn, and otherwise after those that wait. */
  add(request: IncomingMessage, response: ServerResponse): void {
    const since = performance.now();
    if (this.#turnSince === undefined) this.#beginTurn(since);
    if (this.#waiting.length === 0 && this.#hasTime(since)) this.#answer({ request, response, since });
    else this.#waiting.push({ request, response, since });
  }

  #beginTurn(now: number): void {
    this.#turnSince = now;
    setImmediate(() => this.#nextTurn()); // Runs after everything that this turn reads.
  }

  #hasTime(now: number): boolean {
    return this.#turnSince !== undefined && now - this.#turnSince < turnLength;
  }

  #nextTurn(): void {
    this.#turnSince = undefined;
    if (this.#waiting.length === 0) return;
    this.#beginTurn(performance.now());
    // One callback for each, because most of an answer is made between two callbacks.
    for (let next = 0; next < Math.min(this.#waiting.length, mostInTurn); next++)
      setImmediate(() => this.#answerNext());
  }

  #answerNext(): void {
    const next = this.#hasTime(performance.now()) ? this.#waiting.shift() : undefined;
    if (!next || next.response.destroyed) return; // The client has gone.
    readAt.set(next.request, next.since);
    this.#answer(next);
  }
}

const readAt = new WeakMap<IncomingMessage, number>();

/** When a request that had to wait was read, in milliseconds on the clock of `performance.now()`. */
export const whenRead = (request: IncomingMessage): number | undefined => readAt.get(request);
