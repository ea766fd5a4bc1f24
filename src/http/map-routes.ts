import { hash } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Reading, readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import type { Snapshot } from '../catalogue/view/snapshot.js';
import { type NumberParameter, ParameterRefused, parseParameters } from '../domain/fields/query-parameters.js';
import { buildMapFilter, type MapFilter, mapParameters, pictureKey } from '../map/contents/map-filter.js';
import { MapRefused } from '../map/contents/map-refused.js';
import type { MapMaker } from '../map/map-maker.js';
import { policies } from './content-policies.js';
import { answerRefusalUncached, parametersOf } from './errors.js';
import { isNotModified, negotiateEncoding, sendBody } from './representation.js';
import { staticPage } from './static-pages.js';

/** Raised when the same map is drawn differently, so that no cached picture has the tag of the new one. */
const drawingVersion = 7;

interface MapParts {
  readonly store: CatalogueStore;
  readonly maker: MapMaker;
  /** The folder of the built page. */
  readonly folder: string;
}

interface PictureFormat {
  readonly name: string;
  readonly mediaType: string;
  /** The parameter that only this format has, a whole number, 1 by default. */
  readonly option: NumberParameter & { readonly name: string };
  draw(maker: MapMaker, map: { filter: MapFilter; snapshot: Snapshot; option: number }): Promise<string | Buffer>;
}

const formats: readonly PictureFormat[] = [
  {
    name: 'svg',
    mediaType: 'image/svg+xml; charset=utf-8',
    option: { name: 'letters', type: 'number', least: 0, most: 1 },
    draw: async (maker, { filter, snapshot, option }) => (await maker.svg(filter, snapshot, option === 1)).svg,
  },
  {
    name: 'png',
    mediaType: 'image/png',
    option: { name: 'scale', type: 'number', least: 1, most: 3 },
    draw: (maker, { filter, snapshot, option }) => maker.png(filter, snapshot, option),
  },
];

/** `/map`, `/map.svg` and `/map.png`: how the programmes of a hub's year lead on. */
export async function mapRoutes(app: FastifyInstance, { store, maker, folder }: MapParts): Promise<void> {
  const parameters = [...Object.keys(mapParameters), 'programme'];
  await staticPage(app, { path: '/map', folder, policy: policies.map, parameters });
  for (const format of formats) {
    const handler = (request: FastifyRequest, reply: FastifyReply) =>
      sendPicture(request, reply, { format, maker, reading: readingOf(store, request.token) });
    app.get(`/map.${format.name}`, { errorHandler }, handler);
  }
}

interface PictureParts {
  readonly format: PictureFormat;
  readonly maker: MapMaker;
  readonly reading: Reading;
}

async function sendPicture(request: FastifyRequest, reply: FastifyReply, { format, maker, reading }: PictureParts) {
  const parameters = parametersOf(request);
  const { name } = format.option;
  const asked = parseParameters(parameters, { ...mapParameters, [name]: format.option }, 'the map');
  const filter = buildMapFilter(asked, reading.snapshot);
  const option = Number(parameters.get(name) || 1);
  const hub = reading.hub === undefined ? [] : [reading.hub];
  const tag = tagOf([format.name, [option], reading.view, ...hub], filter, reading.snapshot);
  // A PNG is compressed already. An SVG contains its fonts, so it is always long.
  const encoding = format.name === 'svg' ? negotiateEncoding(request, Number.POSITIVE_INFINITY) : undefined;
  const isKnown = isNotModified(request, reply, tag, encoding);
  reply.headers({ 'cache-control': 'public, max-age=60', vary: 'accept-encoding' });
  if (isKnown) return reply.code(304).send();
  const picture = await format.draw(maker, { filter, snapshot: reading.snapshot, option });
  const place = [filter.hub.slug, filter.year?.replace('/', '-')].filter(Boolean).join('-');
  reply.header('content-disposition', `inline; filename="map-${place}.${format.name}"`);
  reply.header('content-security-policy', policies.picture).type(format.mediaType);
  return sendBody(reply, picture, encoding);
}

/** A tag that changes when the picture may: with the view, the revision, the filter, and how maps are drawn. */
function tagOf(drawn: readonly unknown[], filter: MapFilter, { revision, updatedAt }: Snapshot): string {
  const inputs = JSON.stringify([drawingVersion, ...drawn, revision, updatedAt, pictureKey(filter)]);
  return `"map-${revision}-${hash('sha256', inputs, 'base64url').slice(0, 22)}"`;
}

/** An error code of the map names the fault of a parameter. */
function errorHandler(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = error instanceof ParameterRefused ? new MapRefused(error.code, error.message) : error;
  return answerRefusalUncached(refused as FastifyError, request, reply);
}
