import type { IncomingMessage, ServerResponse } from 'node:http';

export interface WaitingRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** When it was read, in milliseconds on the clock of `performance.now()`. */
  readonly since: number;
}

/** For how many milliseconds requests are answered in one turn of the event loop: at least, and at most. */
const turnLength = { least: 2, most: 50 };
const mostInTurn = 50;

/**
 * Node answers all requests that have arrived in one turn of its event loop, and accepts one connection in each turn. With
 * hundreds of open connections, new ones would wait for seconds, and nobody could say for how long. So requests are answered
 * for a few milliseconds in each turn, and those that are read after that wait here, for a time that is known. Beside work in
 * steps, such as an export, they are answered for as long as a step takes: otherwise more would arrive than are answered.
 */
export class RequestQueue {
  readonly #answer: (waiting: WaitingRequest) => void;
  readonly #waiting: WaitingRequest[] = [];
  readonly #now: () => number;
  /** When this turn began; undefined before its first request. */
  #turnSince: number | undefined;
  #turnLength = turnLength.least;
  /** When a request was last answered. */
  #answeredAt = 0;

  constructor(answer: (waiting: WaitingRequest) => void, now = () => performance.now()) {
    this.#answer = answer;
    this.#now = now;
  }

  /** How many requests wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Answers a request now if there is time for it in this turn, and otherwise after those that wait. */
  add(request: IncomingMessage, response: ServerResponse): void {
    const since = this.#now();
    if (this.#turnSince === undefined) this.#beginTurn(since, turnLength.least);
    if (this.#waiting.length === 0 && this.#hasTime(since)) this.#answerOne({ request, response, since });
    else this.#waiting.push({ request, response, since });
  }

  #answerOne(waiting: WaitingRequest): void {
    this.#answer(waiting);
    this.#answeredAt = this.#now();
  }

  #beginTurn(now: number, length: number): void {
    this.#turnSince = now;
    this.#turnLength = Math.min(Math.max(length, turnLength.least), turnLength.most);
    setImmediate(() => this.#nextTurn()); // Runs after everything that this turn reads.
  }

  #hasTime(now: number): boolean {
    return this.#turnSince !== undefined && now - this.#turnSince < this.#turnLength;
  }

  #nextTurn(): void {
    this.#turnSince = undefined;
    if (this.#waiting.length === 0) return;
    const now = this.#now();
    this.#beginTurn(now, now - this.#answeredAt); // As long as everything else has taken since.
    // One callback for each, because most of an answer is made between two callbacks.
    for (let next = 0; next < Math.min(this.#waiting.length, mostInTurn); next++)
      setImmediate(() => this.#answerNext());
  }

  #answerNext(): void {
    const next = this.#hasTime(this.#now()) ? this.#waiting.shift() : undefined;
    if (!next || next.response.destroyed) return; // The client has gone.
    readAt.set(next.request, next.since);
    this.#answerOne(next);
  }
}

const readAt = new WeakMap<IncomingMessage, number>();

/** When a request that had to wait was read, in milliseconds on the clock of `performance.now()`. */
export const whenRead = (request: IncomingMessage): number | undefined => readAt.get(request);
