import type { FastifyInstance } from 'fastify';
import { ask } from '../api/serve/ask.js';
import type { Operations } from '../api/serve/operations.js';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { LandingDocument } from '../generated/graphql.js';
import { landingPage } from '../site/landing.js';
import { answerPage } from './site-page.js';

/** `/`: what this is, what is in it, and where to go. The facts come from a query, as on every page. */
export function landingRoute(app: FastifyInstance, operations: Operations, store: CatalogueStore): void {
  app.get('/', async (request, reply) => {
    const answer = await ask(operations, readingOf(store), LandingDocument, {});
    return answerPage(request, reply, landingPage(answer, app.address));
  });
}
