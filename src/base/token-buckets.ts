import { LRUCache } from 'lru-cache';

/** How many buckets there may be. The one that was used the longest time ago goes first, and is full when it comes back. */
const mostBuckets = 50_000;

export interface BucketSize {
  /** How many units flow into each bucket in a second. */
  readonly rate: number;
  /** How many seconds it takes until an empty bucket is full. */
  readonly seconds: number;
}

/**
 * A bucket of units for each client. A bucket is one number, the time at which it will be full (the generic cell rate
 * algorithm), so nothing has to be filled up by a timer. All times are in milliseconds on the clock that is given.
 */
export class TokenBuckets {
  readonly #rate: number;
  readonly #window: number;
  readonly #now: () => number;
  readonly #fullAt = new LRUCache<string, number>({ maxSize: mostBuckets, sizeCalculation: () => 1 });

  constructor({ rate, seconds }: BucketSize, now: () => number) {
    this.#rate = rate / 1000;
    this.#window = seconds * 1000;
    this.#now = now;
  }

  /** How many units a full bucket has. */
  get capacity(): number {
    return this.#rate * this.#window;
  }

  /** How many units are in the bucket of a client. */
  level(client: string): number {
    return this.capacity - this.#rate * this.#timeToFull(client);
  }

  /** After how many milliseconds the bucket of a client will be full. */
  #timeToFull(client: string): number {
    return Math.max(0, (this.#fullAt.get(client) ?? 0) - this.#now());
  }

  /**
   * Takes units out of the bucket of a client, and returns 0. If there are too few, it takes none and returns after how
   * many milliseconds there will be enough. What costs more than a full bucket has takes all of a full one.
   */
  take(client: string, units: number): number {
    const after = this.#timeToFull(client) + Math.min(units / this.#rate, this.#window);
    if (after > this.#window) return after - this.#window;
    this.#fullAt.set(client, this.#now() + after);
    return 0;
  }
}
