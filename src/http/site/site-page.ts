import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage, type SitePage } from '../../site/frame/page.js';
import { policies } from '../content-policies.js';
import { entityTag, isNotModified, negotiateEncoding, sendBody } from '../representation.js';
import { staticAssets } from '../static-assets.js';

/** The stylesheet of the pages that are rendered on the server, and its fonts. `folder` has them, with a manifest. */
export async function siteAssets(app: FastifyInstance, folder: string): Promise<void> {
  const path = '/site';
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  const stylesheet = manifest['main.css']?.file;
  if (stylesheet === undefined) throw new Error(`${folder}/manifest.json names no main.css. Run "npm run build".`);
  app.decorate('stylesheet', `${path}/${stylesheet}`);
  await staticAssets(app, { path, folder, policy: policies.site });
}

/** Sends a page that is rendered on the server, such as the page of an error. */
export function sendPage(reply: FastifyReply, page: SitePage, status = 200): FastifyReply {
  return asPage(reply.code(status)).send(renderPage(page, reply.server));
}

/** Answers with a page, or says that the browser has it as it is now. */
export async function answerPage(request: FastifyRequest, reply: FastifyReply, page: SitePage): Promise<FastifyReply> {
  const html = renderPage(page, reply.server);
  const encoding = negotiateEncoding(request, html.length);
  reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' });
  if (isNotModified(request, reply, entityTag(html), encoding)) return reply.code(304).send();
  return sendBody(asPage(reply), html, encoding);
}

const asPage = (reply: FastifyReply): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('content-security-policy', policies.site);
