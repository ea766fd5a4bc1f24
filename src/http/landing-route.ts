import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { readingOf } from '../catalogue/reading.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { LandingDocument, type LandingQuery } from '../generated/graphql.js';
import { sendPage } from './html-page.js';
import { landingPage } from './landing-page.js';

/** `/`: what this is, what is in it, and where to go. Asks our own schema, like every page. */
export function landingRoute(
  app: FastifyInstance,
  schema: GraphQLSchema,
  store: CatalogueStore,
  publicUrl: string,
): void {
  app.get('/', async (request, reply) => {
    const contextValue = readingOf(store, request.token);
    const result = (await execute({
      schema,
      document: LandingDocument,
      contextValue,
    })) as ExecutionResult<LandingQuery>;
    if (!result.data) throw new Error('The query of the landing page failed.', { cause: result.errors?.[0] });
    return sendPage(reply, landingPage(result.data, publicUrl));
  });
}
