import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** GraphiQL needs styles made as it runs, a worker from a blob, and WebAssembly; it reaches no other host. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
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
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/');
      reply.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.setHeader('content-security-policy', policy);
    },
  });
  app.get('/playground', (_request, reply) => reply.sendFile('index.html'));
  app.get('/playground/', (_request, reply) => reply.redirect('/playground', 308));
}
