import { LRUCache } from 'lru-cache';

/** What was made for a key, until it is the one that was longest not asked for of too many. */
export class Remembered<V> {
  readonly #made: LRUCache<string, Promise<V>>;

  constructor(most: number) {
    this.#made = new LRUCache({ max: most });
  }

  /** Makes it where it is not there; whoever asks meanwhile waits for the same making. A failure is not remembered. */
  get(key: string, make: () => Promise<V>): Promise<V> {
    const known = this.#made.get(key);
    if (known) return known;
    const making = make();
    this.#made.set(key, making);
    making.catch(() => {
      if (this.#made.peek(key) === making) this.#made.delete(key);
    });
    return making;
  }
}
