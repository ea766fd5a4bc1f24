import type { FastifyInstance } from 'fastify';
import { History } from '../catalogue/history/history.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { buildFeed } from '../newsletter/feed/build-feed.js';
import type { Feed } from '../newsletter/feed/feed.js';
import { feedParameters, parseFeedFilter } from '../newsletter/feed/feed-filter.js';
import { formatAtom, formatJsonFeed, formatRss } from '../newsletter/feed/feed-formats.js';
import { answerRefusalUncached, parametersOf } from './errors.js';
import { cachedFeed } from './feed-cache.js';
import { entityTag, isNotModified } from './representation.js';

type FormatFeed = (feed: Feed, self: string | undefined) => string;

const formats: readonly (readonly [path: string, type: string, format: FormatFeed])[] = [
  ['/feed.atom', 'application/atom+xml; charset=utf-8', formatAtom],
  ['/feed.rss', 'application/rss+xml; charset=utf-8', formatRss],
  ['/feed.json', 'application/feed+json; charset=utf-8', formatJsonFeed],
];

/** `/feed.atom`, `/feed.rss` and `/feed.json`: what the public saw become new, changed and withdrawn. */
export function feedRoutes(app: FastifyInstance, store: CatalogueStore): void {
  const { address } = app;
  for (const [path, type, format] of formats) {
    app.get(path, { errorHandler: answerRefusalUncached }, async (request, reply) => {
      const { state, ledger } = store;
      const snapshot = state.published;
      const filter = parseFeedFilter(parametersOf(request), snapshot);
      const self = address.url(path, feedParameters(filter));
      // The oldest commits can be dropped from the ledger while the state stays the same.
      const key = `${ledger.commits[0]?.revision} ${address.path(path, feedParameters(filter))}`;
      const { body, tag, modified } = cachedFeed(state, key, () => {
        const feed = buildFeed(filter, {
          snapshot,
          history: new History(ledger, state, { view: 'published' }),
          address,
        });
        const body = format(feed, self);
        return { body, tag: entityTag(body), modified: new Date(feed.updated).toUTCString() };
      });
      reply.headers({ 'cache-control': 'public, max-age=60', 'last-modified': modified });
      if (isNotModified(request, reply, tag)) return reply.code(304).send();
      return reply.type(type).send(body);
    });
  }
}
