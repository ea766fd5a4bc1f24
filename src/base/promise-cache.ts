import { LRUCache } from 'lru-cache';

/** Caches results of asynchronous work by key, within the bounds of an LRU cache. */
export class PromiseCache<V> {
  readonly #promises: LRUCache<string, Promise<V>>;

  constructor(bounds: LRUCache.Options<string, Promise<V>, unknown>) {
    this.#promises = new LRUCache(bounds);
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
