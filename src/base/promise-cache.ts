import { LRUCache } from 'lru-cache';

/** Results of asynchronous work by key. The least recently used one is evicted when there are more than `max`. */
export class PromiseCache<V> {
  readonly #promises: LRUCache<string, Promise<V>>;

  constructor(max: number) {
    this.#promises = new LRUCache({ max });
  }

  /** Returns the cached promise, pending or fulfilled, or starts the work. A rejected promise is not kept. */
  get(key: string, compute: () => Promise<V>): Promise<V> {
    const cached = this.#promises.get(key);
    if (cached) return cached;
    const promise = compute();
    this.#promises.set(key, promise);
    promise.catch(() => {
      if (this.#promises.peek(key) === promise) this.#promises.delete(key);
    });
    return promise;
  }
}
