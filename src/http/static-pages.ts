import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { parseParameters } from '../domain/fields/query-parameters.js';
import { renderNavigation } from '../site/frame/navigation.js';
import { answerPageRefusal, parametersOf } from './errors.js';
import { entityTag, isNotModified } from './representation.js';
import { type StaticAssets, staticAssets } from './static-assets.js';

interface StaticPage extends StaticAssets {
  /** The names of the query parameters that the page reads. Others are refused, because they are misspelt. */
  readonly parameters: readonly string[];
}

/** Where the header of a built page gets its links. */
const navigationPlace = '<!--navigation-->';

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
