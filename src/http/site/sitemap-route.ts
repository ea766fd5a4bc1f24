import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { CatalogueStore } from '../../catalogue/store.js';
import { type ParameterTable, parseParameters } from '../../domain/fields/query-parameters.js';
import { encodeInChunks } from '../../exports/contents/time-slices.js';
import { countParts, sitemapRows } from '../../exports/sitemap.js';
import { formatCount } from '../../text/format-count.js';
import { answerRefusal, parametersOf, sendError } from '../errors.js';
import { isNotModified, negotiateEncoding, sendChunks } from '../representation.js';

/** The most files that an index may have. */
const mostParts = 9_999;

const parameterTable = { part: { type: 'number', least: 1, most: mostParts } } as const satisfies ParameterTable;

/** `/sitemap.xml`: the pages of all programmes, for search engines. With more than fit in a file, an index of `?part=`. */
export function sitemapRoute(app: FastifyInstance, store: CatalogueStore): void {
  const { address } = app;
  app.get('/sitemap.xml', { errorHandler: answerRefusal }, async (request, reply) => {
    const { part } = parseParameters(parametersOf(request), parameterTable, 'the sitemap');
    const snapshot = store.state.published;
    const root = address.url('');
    if (root === undefined) {
      const message = 'A sitemap needs the public address of this service. Set PUBLIC_URL.';
      return sendError(reply, 404, { code: 'BAD_REQUEST', message });
    }
    const inputs = JSON.stringify([root, part, snapshot.revision, snapshot.updatedAt]);
    const encoding = negotiateEncoding(request, Number.POSITIVE_INFINITY);
    reply.headers({ 'cache-control': 'public, max-age=3600', vary: 'accept-encoding' });
    const tag = `"sitemap-${hash('sha256', inputs, 'base64url').slice(0, 22)}"`;
    if (isNotModified(request, reply, tag, encoding)) return reply.code(304).send();
    if (part !== undefined && part > countParts(snapshot)) {
      const message = `The sitemap has ${formatCount(countParts(snapshot), 'part')}. Read /sitemap.xml first.`;
      return sendError(reply, 404, { code: 'BAD_REQUEST', message });
    }
    reply.type('application/xml; charset=utf-8');
    return sendChunks(reply, encodeInChunks(sitemapRows(snapshot, { root, part })), encoding);
  });
}
