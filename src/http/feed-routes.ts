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
import { refusedAddress } from './refused-address.js';

type Writer = (feed: Feed, self: string) => string;

const formats: readonly (readonly [path: string, type: string, write: Writer])[] = [
  ['/feed.atom', 'application/atom+xml; charset=utf-8', atom],
  ['/feed.rss', 'application/rss+xml; charset=utf-8', rss],
  ['/feed.json', 'application/feed+json; charset=utf-8', jsonFeed],
];

/** `/feed.atom`, `/feed.rss` and `/feed.json`: what the public saw become new, changed and withdrawn. */
export function feedRoutes(app: FastifyInstance, store: CatalogueStore, publicUrl: string): void {
  for (const [path, type, write] of formats) {
    app.get(path, { errorHandler: refusedAddress }, async (request, reply) => {
      const { edition, ledger } = store;
      const snapshot = edition.published;
      const filter = feedFilter(new URL(request.url, 'http://localhost').searchParams, snapshot);
      const self = `${publicUrl}${path}${feedParameters(filter)}`;
      // The history is forgotten from its start while the edition stays.
      const name = `${ledger.commits[0]?.revision} ${self}`;
      const { body, tag, modified } = once(edition, name, () => {
        const feed = feedOf(filter, { snapshot, history: new History(ledger, edition, 'published'), publicUrl });
        const body = write(feed, self);
        return { body, tag: tagOf(body), modified: new Date(feed.updated).toUTCString() };
      });
      reply.headers({ 'cache-control': 'public, max-age=60', 'last-modified': modified });
      if (isKnown(request, reply, tag)) return reply.code(304).send();
      return reply.type(type).send(body);
    });
  }
}

interface Written {
  readonly body: string;
  readonly tag: string;
  readonly modified: string;
}

const mostKept = 100;
const kept = new WeakMap<Edition, LRUCache<string, Written>>();

/** What was written of an edition is kept as long as it: those who poll ask for the same again and again. */
function once(edition: Edition, name: string, write: () => Written): Written {
  const known = kept.get(edition) ?? new LRUCache<string, Written>({ max: mostKept });
  kept.set(edition, known);
  const written = known.get(name) ?? write();
  known.set(name, written);
  return written;
}
