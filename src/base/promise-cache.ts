import { LRUCache } from 'lru-cache';

/** Results of asynchronous work by key. The least recently used ones are evicted when all take more than `maxBytes`. */
export class PromiseCache<V> {
  readonly #promises: LRUCache<string, Promise<V>>;
  readonly #bytesOf: (value: V) => number;

  constructor(maxBytes: number, bytesOf: (value: V) => number) {
    this.#promises = new LRUCache({ maxSize: maxBytes });
    this.#bytesOf = bytesOf;
  }

  /** Returns the cached promise, pending or fulfilled, or starts the work. A rejected promise is not kept. */
  get(key: string, compute: () => Promise<V>): Promise<V> {
    const cached = this.#promises.get(key);
    if (cached) return cached;
    const promise = compute();
    this.#promises.set(key, promise, { size: 1 }); // The size is known when the work is done.
    promise.then(
      (value) => this.#settle(key, promise, this.#bytesOf(value)),
      () => this.#settle(key, promise, undefined),
    );
    return promise;
  }

  #settle(key: string, promise: Promise<V>, bytes: number | undefined): void {
    if (this.#promises.peek(key) !== promise) return;
    this.#promises.delete(key); // lru-cache takes no new size for a value that it has.
    if (bytes !== undefined) this.#promises.set(key, promise, { size: bytes + 2 * key.length });
  }
}
