import type { FastifyInstance } from 'fastify';
import { History } from '../catalogue/history/history.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { buildFeed } from '../newsletter/feed/build-feed.js';
import type { Feed } from '../newsletter/feed/feed.js';
import { pageParameters, parseFeedPage } from '../newsletter/feed/feed-filter.js';
import { type FeedLinks, formatAtom, formatJsonFeed, formatRss } from '../newsletter/feed/feed-formats.js';
import type { DataTerms } from '../text/data-terms.js';
import { answerRefusalUncached, parametersOf } from './errors.js';
import { cachedFeed } from './feed-cache.js';
import { entityTag, isNotModified } from './representation.js';

type FormatFeed = (feed: Feed, links: FeedLinks) => string;

const formats: readonly (readonly [path: string, type: string, format: FormatFeed])[] = [
  ['/feed.atom', 'application/atom+xml; charset=utf-8', formatAtom],
  ['/feed.rss', 'application/rss+xml; charset=utf-8', formatRss],
  ['/feed.json', 'application/feed+json; charset=utf-8', formatJsonFeed],
];

/** `/feed.atom`, `/feed.rss` and `/feed.json`: what the public saw become new, changed and withdrawn. */
export function feedRoutes(app: FastifyInstance, store: CatalogueStore, terms: DataTerms): void {
  const { address } = app;
  for (const [path, type, format] of formats) {
    app.get(path, { errorHandler: answerRefusalUncached }, async (request, reply) => {
      const { state, ledger } = store;
      const snapshot = state.published;
      const wanted = parseFeedPage(parametersOf(request), snapshot);
      const parametersOfPage = (page: number) => pageParameters({ ...wanted, page });
      const self = address.url(path, parametersOfPage(wanted.page));
      // Where the address of the service is unknown, a path still leads to the other pages.
      const other = (page: number | undefined) =>
        page ? (address.url(path, parametersOfPage(page)) ?? address.path(path, parametersOfPage(page))) : undefined;
      // The oldest commits can be dropped from the ledger while the state stays the same.
      const key = `${ledger.commits[0]?.revision} ${address.path(path, pageParameters(wanted))}`;
      const { body, tag, modified } = cachedFeed(state, key, () => {
        const feed = buildFeed(wanted, {
          snapshot,
          history: new History(ledger, state, { view: 'published' }),
          address,
          terms,
        });
        const { page } = wanted;
        const links = { self, first: other(1), previous: other(page - 1), next: other(feed.next) };
        const body = format(feed, links);
        return { body, tag: entityTag(body), modified: new Date(feed.updated).toUTCString() };
      });
      reply.headers({ 'cache-control': 'public, max-age=60', 'last-modified': modified });
      if (isNotModified(request, reply, tag)) return reply.code(304).send();
      return reply.type(type).send(body);
    });
  }
}
