import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import { History } from '../catalogue/history/history.js';
import type { CatalogueState } from '../catalogue/revision/catalogue-state.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { buildFeed } from '../newsletter/feed/build-feed.js';
import type { Feed } from '../newsletter/feed/feed.js';
import { formatFeedParameters, parseFeedFilter } from '../newsletter/feed/feed-filter.js';
import { formatAtom, formatJsonFeed, formatRss } from '../newsletter/feed/feed-formats.js';
import { entityTag, isNotModified } from './answers/entity-tag.js';
import { refusedAddress } from './refused-address.js';

type Writer = (feed: Feed, self: string) => string;

const formats: readonly (readonly [path: string, type: string, write: Writer])[] = [
  ['/feed.atom', 'application/atom+xml; charset=utf-8', formatAtom],
  ['/feed.rss', 'application/rss+xml; charset=utf-8', formatRss],
  ['/feed.json', 'application/feed+json; charset=utf-8', formatJsonFeed],
];

/** `/feed.atom`, `/feed.rss` and `/feed.json`: what the public saw become new, changed and withdrawn. */
export function feedRoutes(app: FastifyInstance, store: CatalogueStore, publicUrl: string): void {
  for (const [path, type, write] of formats) {
    app.get(path, { errorHandler: refusedAddress }, async (request, reply) => {
      const { state, ledger } = store;
      const snapshot = state.published;
      const filter = parseFeedFilter(new URL(request.url, 'http://localhost').searchParams, snapshot);
      const self = `${publicUrl}${path}${formatFeedParameters(filter)}`;
      // The history is forgotten from its start while the state stays.
      const name = `${ledger.commits[0]?.revision} ${self}`;
      const { body, tag, modified } = once(state, name, () => {
        const feed = buildFeed(filter, { snapshot, history: new History(ledger, state, 'published'), publicUrl });
        const body = write(feed, self);
        return { body, tag: entityTag(body), modified: new Date(feed.updated).toUTCString() };
      });
      reply.headers({ 'cache-control': 'public, max-age=60', 'last-modified': modified });
      if (isNotModified(request, reply, tag)) return reply.code(304).send();
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
const kept = new WeakMap<CatalogueState, LRUCache<string, Written>>();

/** What was written of a state is kept as long as it: those who poll ask for the same again and again. */
function once(state: CatalogueState, name: string, write: () => Written): Written {
  const known = kept.get(state) ?? new LRUCache<string, Written>({ max: mostKept });
  kept.set(state, known);
  const written = known.get(name) ?? write();
  known.set(name, written);
  return written;
}
