import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface StaticAssets {
  /** Such as "/map". */
  readonly path: string;
  /** The folder of the built page. */
  readonly folder: string;
  /** What the page may load, as its Content-Security-Policy. */
  readonly policy: string;
}

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
