import { hash } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Reading, readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { ParameterRefused, parseParameters } from '../domain/fields/query-parameters.js';
import { buildMapFilter, type MapFilter, mapParameters, pictureKey } from '../map/contents/map-filter.js';
import { MapRefused } from '../map/contents/map-refused.js';
import type { MapMaker } from '../map/map-maker.js';
import { matchesTag } from './answers/entity-tag.js';
import { parametersOf, refusedAddress } from './errors.js';
import { staticPage } from './static-pages.js';

/** The page loads its own scripts, styles and fonts, and asks this service; it has nothing inline. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A picture that is opened by itself contains its fonts, and loads nothing. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** Raised when the same map is drawn differently, so that no cached picture has the tag of the new one. */
const drawingVersion = 4;

const svgParameters = { ...mapParameters, letters: { type: 'number', least: 0, most: 1 } } as const;
const pngParameters = { ...mapParameters, scale: { type: 'number', least: 1, most: 3 } } as const;

interface MapParts {
  readonly store: CatalogueStore;
  readonly maker: MapMaker;
  /** The folder of the built page. */
  readonly folder: string;
}

/** `/map`, `/map.svg` and `/map.png`: how the programmes of a hub's year lead on. */
export async function mapRoutes(app: FastifyInstance, { store, maker, folder }: MapParts): Promise<void> {
  await staticPage(app, { path: '/map', folder, policy: pagePolicy });

  app.get('/map.svg', { errorHandler }, async (request, reply) => {
    const reading = readingOf(store, request.token);
    const { snapshot } = reading;
    const { letters = 1, ...asked } = parseParameters(parametersOf(request), svgParameters, 'the map');
    const filter = buildMapFilter(asked, snapshot);
    if (isNotModified(request, reply, tagOf('svg', [letters], filter, reading))) return reply.code(304).send();
    const { svg } = await maker.svg(filter, snapshot, letters === 1);
    return reply.headers(headersOf(filter, 'svg')).type('image/svg+xml; charset=utf-8').send(svg);
  });

  app.get('/map.png', { errorHandler }, async (request, reply) => {
    const reading = readingOf(store, request.token);
    const { snapshot } = reading;
    const { scale = 1, ...asked } = parseParameters(parametersOf(request), pngParameters, 'the map');
    const filter = buildMapFilter(asked, snapshot);
    if (isNotModified(request, reply, tagOf('png', [scale], filter, reading))) return reply.code(304).send();
    const png = await maker.png(filter, snapshot, scale);
    return reply.headers(headersOf(filter, 'png')).type('image/png').send(png);
  });
}

/** A tag that changes when the picture may: with the view, the revision, the filter, and how maps are drawn. */
function tagOf(format: string, options: readonly number[], filter: MapFilter, reading: Reading): string {
  const { revision, updatedAt } = reading.snapshot;
  const inputs = JSON.stringify([
    drawingVersion,
    format,
    options,
    reading.view,
    revision,
    updatedAt,
    pictureKey(filter),
  ]);
  return `"map-${revision}-${hash('sha256', inputs, 'base64url').slice(0, 22)}"`;
}

/** Sets the tag, and says whether the client has that picture already. */
function isNotModified(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  reply.headers({ etag: tag, 'cache-control': 'public, max-age=60' });
  return matchesTag(request, tag);
}

const headersOf = ({ hub, year }: MapFilter, format: string) => ({
  'content-disposition': `inline; filename="map-${[hub.slug, year?.replace('/', '-')].filter(Boolean).join('-')}.${format}"`,
  'content-security-policy': picturePolicy,
});

/** The codes of maps tell what is wrong with a parameter. */
function errorHandler(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = error instanceof ParameterRefused ? new MapRefused(error.code, error.message) : error;
  return refusedAddress(refused as FastifyError, request, reply);
}
