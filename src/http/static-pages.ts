import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { policies } from './content-policies.js';

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
      reply.setHeader('cache-control', 'public, max-age=31536000, immutable'); // Their names contain their hash.
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
  redirectSlash(app, path);
}

/** `/playground`: the built page. Its assets have a hash in their names, so they never change. */
export async function playgroundRoute(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/playground/',
    index: false,
    redirect: false,
    cacheControl: false,
    preCompressed: true, // The build puts a compressed copy beside each large file.
    setHeaders: (reply, path) => {
      const isAsset = relative(folder, path).startsWith('assets');
      reply.setHeader('vary', 'accept-encoding');
      reply.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('content-security-policy', policies.playground);
    },
  });
  app.get('/playground', (_request, reply) => reply.sendFile('index.html'));
  redirectSlash(app, '/playground');
}

/** Redirects the path with a slash at its end, and keeps the parameters. */
function redirectSlash(app: FastifyInstance, path: string): void {
  app.get(`${path}/`, ({ url }, reply) => reply.redirect(`${path}${new URL(url, 'http://localhost').search}`, 308));
}
