import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { parseParameters } from '../domain/fields/query-parameters.js';
import { renderNavigation } from '../site/frame/navigation.js';
import { answerPageRefusal, parametersOf } from './errors.js';
import { entityTag, isNotModified } from './representation.js';

interface StaticAssets {
  /** Such as "/map". */
  readonly path: string;
  /** The folder of the built page. */
  readonly folder: string;
  /** What the page may load, as its Content-Security-Policy. */
  readonly policy: string;
}

interface StaticPage extends StaticAssets {
  /** The names of the query parameters that the page reads. Others are refused, because they are misspelt. */
  readonly parameters: readonly string[];
}

/** Where the header of a built page gets its links. */
const navigationPlace = '<!--navigation-->';

/** The assets of a built page, below its path. */
export async function staticAssets(app: FastifyInstance, { path, folder, policy }: StaticAssets): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: `${path}/assets/`,
    decorateReply: false,
    index: false,
    cacheControl: false,
    preCompressed: true, // The build puts a compressed copy beside each large file.
    setHeaders: (reply) => {
      reply.setHeader('vary', 'accept-encoding');
      reply.setHeader('cache-control', 'public, max-age=31536000, immutable'); // Their names contain their hash.
      reply.setHeader('content-security-policy', policy);
    },
  });
}

/** A built page at its path, and its assets. The page refers to everything by relative addresses. */
export async function staticPage(app: FastifyInstance, page: StaticPage): Promise<void> {
  const { path, folder, policy } = page;
  const table = Object.fromEntries(page.parameters.map((name) => [name, { type: 'list' } as const]));
  await staticAssets(app, page);
  const navigation = renderNavigation({ address: app.address, path });
  app.get(path, { errorHandler: answerPageRefusal }, async (request, reply) => {
    parseParameters(parametersOf(request), table, 'this page');
    const built = await readFile(join(folder, 'index.html'), 'utf8');
    const html = built.replace(navigationPlace, () => navigation);
    reply.headers({ 'cache-control': 'no-cache', 'content-security-policy': policy });
    if (isNotModified(request, reply, entityTag(html))) return reply.code(304).send();
    return reply.type('text/html; charset=utf-8').send(html);
  });
  // Without the slash, because relative addresses would lead elsewhere with it.
  app.get(`${path}/`, ({ url }, reply) =>
    reply.redirect(app.address.path(path, new URL(url, 'http://localhost').searchParams), 308),
  );
}
