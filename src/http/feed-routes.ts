import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import { History } from '../catalogue/history/history.js';
import type { Edition } from '../catalogue/revision/edition.js';
import type { CatalogueStore } from '../catalogue/store.js';
import type { Feed } from '../newsletter/feed/feed.js';
import { feedFilter, feedParameters } from '../newsletter/feed/feed-filter.js';
import { atom, jsonFeed, rss } from '../newsletter/feed/feed-formats.js';
import { feedOf } from '../newsletter/feed/feed-of.js';
import { isKnown, tagOf } from './answers/known-by-tag.js';
import { refusedAddress } from './errors.js';

type FormatFeed = (feed: Feed, self: string) => string;

const formats: readonly (readonly [path: string, type: string, format: FormatFeed])[] = [
  ['/feed.atom', 'application/atom+xml; charset=utf-8', atom],
  ['/feed.rss', 'application/rss+xml; charset=utf-8', rss],
  ['/feed.json', 'application/feed+json; charset=utf-8', jsonFeed],
];

/** `/feed.atom`, `/feed.rss` and `/feed.json`: what the public saw become new, changed and withdrawn. */
export function feedRoutes(app: FastifyInstance, store: CatalogueStore, publicUrl: string): void {
  for (const [path, type, format] of formats) {
    app.get(path, { errorHandler: refusedAddress }, async (request, reply) => {
      const { edition, ledger } = store;
      const snapshot = edition.published;
      const filter = feedFilter(new URL(request.url, 'http://localhost').searchParams, snapshot);
      const self = `${publicUrl}${path}${feedParameters(filter)}`;
      // The oldest commits can be dropped from the ledger while the edition stays the same.
      const key = `${ledger.commits[0]?.revision} ${self}`;
      const { body, tag, modified } = cachedFeed(edition, key, () => {
        const feed = feedOf(filter, { snapshot, history: new History(ledger, edition, 'published'), publicUrl });
        const body = format(feed, self);
        return { body, tag: tagOf(body), modified: new Date(feed.updated).toUTCString() };
      });
      reply.headers({ 'cache-control': 'public, max-age=60', 'last-modified': modified });
      if (isKnown(request, reply, tag)) return reply.code(304).send();
      return reply.type(type).send(body);
    });
  }
}

interface RenderedFeed {
  readonly body: string;
  readonly tag: string;
  readonly modified: string;
}

const maxFeeds = 100;
const feedCaches = new WeakMap<Edition, LRUCache<string, RenderedFeed>>();

/** Caches the feeds of an edition, because feed readers poll for the same ones again and again. */
function cachedFeed(edition: Edition, key: string, render: () => RenderedFeed): RenderedFeed {
  const cache = feedCaches.get(edition) ?? new LRUCache<string, RenderedFeed>({ max: maxFeeds });
  feedCaches.set(edition, cache);
  const feed = cache.get(key) ?? render();
  cache.set(key, feed);
  return feed;
}
