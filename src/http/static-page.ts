import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

interface StaticPage {
  /** Such as "/map". */
  readonly path: string;
  /** The folder of the built page. */
  readonly folder: string;
  /** What the page may load, as its Content-Security-Policy. */
  readonly policy: string;
}

/** A built page at its path, and its assets below it. */
export async function staticPage(app: FastifyInstance, { path, folder, policy }: StaticPage): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: `${path}/assets/`,
    decorateReply: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply) => {
      reply.setHeader('vary', 'accept-encoding');
      reply.setHeader('cache-control', 'public, max-age=31536000, immutable'); // Their names hold their hash.
      reply.setHeader('content-security-policy', policy);
    },
  });
  app.get(path, async (_request, reply) => {
    const html = await readFile(join(folder, 'index.html'));
    return reply
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': policy })
      .type('text/html; charset=utf-8')
      .send(html);
  });
  app.get(`${path}/`, (request, reply) =>
    reply.redirect(`${path}${new URL(request.url, 'http://localhost').search}`, 308),
  );
}
