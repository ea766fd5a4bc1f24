import type { FastifyInstance } from 'fastify';
import type { CatalogueStore } from '../catalogue/store.js';

/** `/healthz`: the process answers. `/readyz`: it has a catalogue to answer from. */
export function healthRoutes(app: FastifyInstance, store: CatalogueStore): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => ({ status: 'ready', revision: store.snapshot.revision }));
}
