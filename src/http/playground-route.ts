import { relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** GraphiQL makes styles as it runs. It reaches no other host. On its assets too: a worker keeps the policy of its own answer. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/playground`: the built page. Its assets carry a hash in their names, so that they never change. */
export async function playgroundRoute(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/playground/',
    index: false,
    redirect: false,
    cacheControl: false,
    preCompressed: true, // The build leaves a compressed twin beside each large file.
    setHeaders: (reply, path) => {
      const lasting = relative(folder, path).startsWith('assets');
      reply.setHeader('vary', 'accept-encoding');
      reply.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('content-security-policy', policy);
    },
  });
  app.get('/playground', (_request, reply) => reply.sendFile('index.html'));
  app.get('/playground/', (request, reply) => reply.redirect(`/playground${searchOf(request.url)}`, 308));
}

/** The part of an address from its question mark on. */
const searchOf = (url: string) => (url.includes('?') ? url.slice(url.indexOf('?')) : '');
