import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { linkCondition, programmeCondition } from '../api/filter/programme-conditions.js';
import { Guard } from '../api/guard/guard.js';
import type { Limits } from '../api/guard/limits.js';
import { pastStatesOf } from '../catalogue/history/past-states.js';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueState } from '../catalogue/revision/catalogue-state.js';
import type { CatalogueStore } from '../catalogue/store.js';
import type { Snapshot } from '../catalogue/view/snapshot.js';
import { quote } from '../domain/fields/rules.js';
import { allFormats, buildFileName, findFormat } from '../exports/all-formats.js';
import { collectContents, type ExportContents, type ExportFormat } from '../exports/contents/contents.js';
import { ExportRefused } from '../exports/contents/export-refused.js';
import { type LinkSelection, selectLinks } from '../exports/contents/link-selection.js';
import { encodeInChunks } from '../exports/contents/time-slices.js';
import { buildManifest, type Digest, DigestCache } from '../exports/digest.js';
import { measureFiles } from '../exports/file-sizes.js';
import { formatCatalogueJson } from '../exports/formats/catalogue-json.js';
import { exportsPage } from '../site/exports/exports-page.js';
import { wrongAddressPage } from '../site/wrong-address.js';
import type { DataTerms } from '../text/data-terms.js';
import { answerPageRefusal, answerRefusal, parametersOf, sendError } from './errors.js';
import { isNotModified, negotiateEncoding, sendChunks } from './representation.js';
import { answerPage, sendPage } from './site/site-page.js';

/** What all export routes share. */
interface ExportContext {
  readonly schema: GraphQLSchema;
  readonly store: CatalogueStore;
  readonly guard: Guard;
  readonly digests: DigestCache;
  readonly terms: DataTerms;
}

interface ExportParts {
  readonly schema: GraphQLSchema;
  readonly store: CatalogueStore;
  readonly limits: Limits;
  readonly terms: DataTerms;
}

/** `/exports/…`: the catalogue as files, filtered by the same arguments as `links` of the API. */
export function exportRoutes(app: FastifyInstance, { schema, store, limits, terms }: ExportParts): void {
  const context: ExportContext = { schema, store, guard: new Guard(schema, limits), digests: new DigestCache(), terms };
  const errorHandler = answerRefusal;
  app.get('/exports', (_request, reply) => reply.redirect(app.address.path('/exports/')));
  app.get('/exports/', { errorHandler: answerOverviewRefusal }, (request, reply) =>
    sendOverview(request, reply, context),
  );
  app.get('/exports/manifest.json', { errorHandler }, async (request, reply) => {
    const { contents, digest } = readRequest(request, context);
    reply.header('cache-control', 'no-cache');
    return buildManifest(await contents(), digest);
  });
  app.get('/exports/catalogue.json', { errorHandler }, (request, reply) => sendDocument(request, reply, store));
  for (const format of allFormats) {
    const handler = (request: FastifyRequest, reply: FastifyReply) =>
      sendExport(request, reply, { format, ...readRequest(request, context) });
    app.route({ method: ['GET', 'HEAD'], url: `/exports/${format.name}`, errorHandler, handler });
  }
  app.get<{ Params: { '*': string } }>('/exports/*', { errorHandler: answerUnknownName }, async (request) => {
    findFormat(request.params['*']); // Throws an error that names the formats.
  });
}

/** The export of one request, from one snapshot. */
interface ExportRequest {
  readonly snapshot: Snapshot;
  readonly choice: LinkSelection;
  /** Computed when it is first needed. */
  contents(): Promise<ExportContents>;
  digest(format: ExportFormat): Promise<Digest>;
}

const pricedQuery = 'query ($filter: LinkFilter) { links(filter: $filter, first: 1) { totalCount } }';

function readRequest(
  request: FastifyRequest,
  context: ExportContext,
  parameters = parametersOf(request),
): ExportRequest {
  const { schema, store, guard, digests, terms } = context;
  const { snapshot, view } = readingOf(store, request.token);
  const language = { schema, linkCondition, programmes: programmeCondition };
  const choice = selectLinks(parameters, { snapshot, view }, language);
  // A filter costs as much as in a query, so the same limits apply.
  if (choice.filter !== '{}')
    guard.examine({ query: pricedQuery, variables: { filter: JSON.parse(choice.filter) } }, snapshot.programmeCount);
  let collected: Promise<ExportContents> | undefined;
  const contents = () => {
    collected ??= collectContents(snapshot, choice, terms);
    return collected;
  };
  return { snapshot, choice, contents, digest: (format) => digests.get(format, snapshot, choice, contents) };
}

const prefersPage = ({ headers }: FastifyRequest) => (headers.accept ?? '').includes('text/html');

/** The list of all files: a page for a browser, JSON for a program. A field of its form that is left empty asks nothing. */
async function sendOverview(request: FastifyRequest, reply: FastifyReply, context: ExportContext) {
  const parameters = new URLSearchParams([...parametersOf(request)].filter(([, value]) => value !== ''));
  const { snapshot, contents, digest } = readRequest(request, context, parameters);
  const all = await contents();
  reply.headers({ 'cache-control': 'no-cache', vary: 'accept, accept-encoding' });
  if (!prefersPage(request)) return buildManifest(all, digest);
  const sizes = await measureFiles(all, digest);
  const files = allFormats.map(({ name, holds, limits }) => ({
    ...{ name, holds, limits },
    ...(sizes.get(name) ?? { bytes: 0, isExact: false }),
  }));
  const page = exportsPage({
    ...{ files, parameters, address: request.server.address, terms: context.terms },
    ...{ revision: snapshot.revision, updatedAt: snapshot.updatedAt, years: snapshot.academicYears },
    ...{ nodes: all.nodes.size, links: all.links.length },
    hubs: snapshot.hubs.filter((hub) => snapshot.yearsOfHub(hub).length > 0).map(({ slug, title }) => [slug, title]),
  });
  return answerPage(request, reply, page);
}

const answerOverviewRefusal: typeof answerRefusal = (error, request, reply) =>
  prefersPage(request) ? answerPageRefusal(error, request, reply) : answerRefusal(error, request, reply);

/** A wrong name lists what there is: as a page, or as an error. */
const answerUnknownName: typeof answerRefusal = (error, request, reply) =>
  prefersPage(request)
    ? sendPage(reply, wrongAddressPage('/exports/', error.message, request.server.address.path('/exports/')), 404)
    : answerRefusal(error, request, reply);

async function sendExport(
  request: FastifyRequest,
  reply: FastifyReply,
  { format, snapshot, choice, contents, digest }: ExportRequest & { readonly format: ExportFormat },
): Promise<FastifyReply> {
  const { sha256, bytes, nodes, links } = await digest(format);
  // The tag changes only when a byte of the file does, even if the revision changes.
  const encoding = negotiateEncoding(request, bytes);
  const isKnown = isNotModified(request, reply, `"${sha256}"`, encoding);
  reply.headers({
    vary: 'accept-encoding',
    'cache-control': 'no-cache', // Clients have to revalidate: the same address serves every revision.
    'content-disposition': `attachment; filename="${buildFileName(format, snapshot.revision, choice)}"`,
    'x-catalogue-revision': snapshot.revision,
    'x-catalogue-nodes': nodes,
    'x-catalogue-links': links,
    'access-control-expose-headers':
      'content-disposition, etag, repr-digest, x-catalogue-links, x-catalogue-nodes, x-catalogue-revision',
  });
  // The digest is that of the bytes that are sent (RFC 9530), which are not known before they are compressed.
  if (!encoding) reply.header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  if (isKnown) return reply.code(304).send();
  reply.type(format.mediaType);
  if (encoding) reply.header('content-encoding', encoding);
  else reply.header('content-length', bytes);
  if (request.method === 'HEAD') return reply.send();
  return sendChunks(reply, encodeInChunks(format.rows(await contents())), encoding);
}

/** The document with the drafts that a token may read, now or at a revision. Imports are planned from it. */
function sendDocument(request: FastifyRequest, reply: FastifyReply, store: CatalogueStore): FastifyReply {
  const { state: newest, ...reader } = readingOf(store, request.token);
  if (reader.view === 'drafts') {
    const state = stateOfParameter(request, newest, store);
    return sendChunks(
      reply.type('application/json; charset=utf-8').header('x-catalogue-revision', state.mark.revision),
      encodeInChunks(formatCatalogueJson(state.documentFor(reader))),
      negotiateEncoding(request, Number.POSITIVE_INFINITY),
    );
  }
  const message =
    'The whole document contains drafts. Send "Authorization: Bearer TOKEN" with a token that has the scope "read:drafts".';
  reply.header('www-authenticate', 'Bearer realm="Maths Hub Catalogue", scope="read:drafts"'); // RFC 6750, section 3
  return sendError(reply, 401, { code: 'SCOPE_MISSING', message });
}

/** The state that the parameter `revision` names, the oldest known one for an earlier revision, or the newest without it. */
function stateOfParameter(request: FastifyRequest, newest: CatalogueState, store: CatalogueStore): CatalogueState {
  const wanted = parametersOf(request).get('revision');
  if (wanted === null) return newest;
  if (!/^\d{1,12}$/.test(wanted))
    throw new ExportRefused('ARGUMENT_INVALID', `revision is ${quote(wanted)}. Give a number, such as revision=12.`);
  return Number(wanted) >= newest.mark.revision
    ? newest
    : pastStatesOf(store).after((commit) => commit.revision <= Number(wanted));
}
