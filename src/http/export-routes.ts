import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { linkCondition, programmeCondition } from '../api/filter/programme-conditions.js';
import { Guard } from '../api/guard/guard.js';
import type { Limits } from '../api/guard/limits.js';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import type { Snapshot } from '../catalogue/view/snapshot.js';
import { allFormats, buildFileName, findFormat } from '../exports/all-formats.js';
import { collectContents, type ExportContents, type ExportFormat } from '../exports/contents/contents.js';
import { type LinkSelection, selectLinks } from '../exports/contents/link-selection.js';
import { encodeInChunks } from '../exports/contents/time-slices.js';
import { buildManifest, type Digest, DigestCache } from '../exports/digest.js';
import { formatCatalogueJson } from '../exports/formats/catalogue-json.js';
import { matchesTag } from './answers/entity-tag.js';
import { parametersOf, refusedAddress, sendError } from './errors.js';

/** What one request exports, from one snapshot. */
interface ExportRequest {
  readonly snapshot: Snapshot;
  readonly choice: LinkSelection;
  /** Computed when it is first needed. */
  contents(): Promise<ExportContents>;
  digest(format: ExportFormat): Promise<Digest>;
}

/** What all export routes share. */
interface ExportContext {
  readonly schema: GraphQLSchema;
  readonly store: CatalogueStore;
  readonly guard: Guard;
  readonly digests: DigestCache;
}

/** `/exports/…`: the catalogue as files, filtered by the same arguments as `links` of the API. */
export function exportRoutes(app: FastifyInstance, schema: GraphQLSchema, store: CatalogueStore, limits: Limits): void {
  const context: ExportContext = { schema, store, guard: new Guard(schema, limits), digests: new DigestCache() };
  app.get('/exports/manifest.json', { errorHandler: refusedAddress }, async (request, reply) => {
    const { contents, digest } = readRequest(request, context);
    reply.header('cache-control', 'no-cache');
    return buildManifest(await contents(), digest);
  });
  app.get('/exports/catalogue.json', (request, reply) => wholeDocument(request, reply, store));
  for (const format of allFormats) {
    const url = `/exports/${format.name}`;
    const handler = (request: FastifyRequest, reply: FastifyReply) => answer(request, reply, format, context);
    app.route({ method: ['GET', 'HEAD'], url, errorHandler: refusedAddress, handler });
  }
  app.get<{ Params: { '*': string } }>('/exports/*', { errorHandler: refusedAddress }, async (request) => {
    findFormat(request.params['*']); // Throws an error that names the formats.
  });
}

const links = 'query ($filter: LinkFilter) { links(filter: $filter, first: 1) { totalCount } }';

function readRequest(request: FastifyRequest, { schema, store, guard, digests }: ExportContext): ExportRequest {
  const { snapshot } = readingOf(store, request.token);
  const choice = selectLinks(parametersOf(request), snapshot, {
    schema,
    linkCondition,
    programmes: programmeCondition,
  });
  // A filter costs as much as in a query, so the same limits apply.
  if (choice.filter !== '{}')
    guard.examine({ query: links, variables: { filter: JSON.parse(choice.filter) } }, snapshot.programmeCount);
  let collected: Promise<ExportContents> | undefined;
  const contents = () => {
    collected ??= collectContents(snapshot, choice);
    return collected;
  };
  return { snapshot, choice, contents, digest: (format) => digests.get(format, snapshot, choice, contents) };
}

async function answer(request: FastifyRequest, reply: FastifyReply, format: ExportFormat, context: ExportContext) {
  const what = readRequest(request, context);
  const digest = await what.digest(format);
  setHeaders(reply, format, what, digest);
  if (matchesTag(request, etagOf(digest))) return reply.code(304).send();
  reply.type(format.mediaType).header('content-length', digest.bytes);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(Readable.from(encodeInChunks(format.rows(await what.contents()))));
}

/** The document including drafts, for tokens that may read them. Imports are planned from it. */
function wholeDocument(request: FastifyRequest, reply: FastifyReply, store: CatalogueStore): FastifyReply {
  const { state, view } = readingOf(store, request.token);
  if (view === 'drafts')
    return reply
      .type('application/json; charset=utf-8')
      .header('x-catalogue-revision', state.mark.revision)
      .send(Readable.from(encodeInChunks(formatCatalogueJson(state.document))));
  const message =
    'The whole document contains drafts. Send "Authorization: Bearer TOKEN" with a token that has the scope "read:drafts".';
  reply.header('www-authenticate', 'Bearer realm="Maths Hub Catalogue", scope="read:drafts"'); // RFC 6750, section 3
  return sendError(reply, 401, { code: 'SCOPE_MISSING', message });
}

const exposedHeaders = [
  'content-disposition',
  'etag',
  'repr-digest',
  'x-catalogue-links',
  'x-catalogue-nodes',
  'x-catalogue-revision',
];

/** Sets the headers that are the same for GET, HEAD and 304. */
function setHeaders(
  reply: FastifyReply,
  format: ExportFormat,
  { snapshot, choice }: ExportRequest,
  digest: Digest,
): void {
  reply.headers({
    etag: etagOf(digest),
    'cache-control': 'no-cache', // Clients have to revalidate: the same address serves every revision.
    'content-disposition': `attachment; filename="${buildFileName(format, snapshot.revision, choice)}"`,
    'repr-digest': `sha-256=:${Buffer.from(digest.sha256, 'hex').toString('base64')}:`, // RFC 9530
    'x-catalogue-revision': snapshot.revision,
    'x-catalogue-nodes': digest.nodes,
    'x-catalogue-links': digest.links,
    'access-control-expose-headers': exposedHeaders.join(', '),
  });
}

/** The SHA-256 of the file, so that it changes only when a byte does, even if the revision changes. */
const etagOf = ({ sha256 }: Digest) => `"${sha256}"`;
