import type { FastifyInstance } from 'fastify';
import { parse, print } from 'graphql';
import { ask } from '../../api/serve/ask.js';
import type { Operations } from '../../api/serve/operations.js';
import { type Reading, readingOf } from '../../catalogue/reading.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import { FirstQueryDocument, LandingDocument } from '../../generated/graphql.js';
import { landingPage, type QueryExample } from '../../site/landing.js';
import { answerPage } from './site-page.js';

/** `/`: what this is, what is in it, and where to go. The facts come from a query, as on every page. */
export function landingRoute(app: FastifyInstance, operations: Operations, store: CatalogueStore): void {
  app.get('/', async (request, reply) => {
    const reading = readingOf(store, request.token);
    const { catalogue } = await ask(operations, reading, LandingDocument, {});
    const example = await runExample(operations, reading);
    return answerPage(request, reply, landingPage({ catalogue, example, address: app.address }));
  });
}

async function runExample(operations: Operations, reading: Reading): Promise<QueryExample> {
  const data = await ask(operations, reading, FirstQueryDocument, {});
  return { query: print(parse(String(FirstQueryDocument))), answer: JSON.stringify({ data }, null, 2) };
}
