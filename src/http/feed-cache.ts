import { LRUCache } from 'lru-cache';
import { cacheSizes } from '../base/cache-sizes.js';
import type { CatalogueState } from '../catalogue/revision/catalogue-state.js';

interface RenderedFeed {
  readonly body: string;
  readonly tag: string;
  /** The Last-Modified of its answer; undefined for none. */
  readonly modified?: string;
}

const feedCaches = new WeakMap<CatalogueState, LRUCache<string, RenderedFeed>>();

/** Caches the feeds and calendars of a state of the catalogue, because programs poll for the same ones again and again. */
export function cachedFeed(state: CatalogueState, key: string, render: () => RenderedFeed): RenderedFeed {
  const cache =
    feedCaches.get(state) ??
    new LRUCache<string, RenderedFeed>({ maxSize: cacheSizes.feeds, sizeCalculation: ({ body }) => 2 * body.length });
  feedCaches.set(state, cache);
  const feed = cache.get(key) ?? render();
  cache.set(key, feed);
  return feed;
}
