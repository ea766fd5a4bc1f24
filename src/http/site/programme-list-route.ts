import type { FastifyInstance } from 'fastify';
import { ask } from '../../api/serve/ask.js';
import type { Operations } from '../../api/serve/operations.js';
import { type Reading, readingOf } from '../../catalogue/reading.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import { ProgrammeListDocument, ProgrammeListSearchDocument } from '../../generated/graphql.js';
import { type ListAnswer, readList, readSearch } from '../../site/list/list-answer.js';
import { listPage } from '../../site/list/list-page.js';
import { type ListRequest, listVariables, parseListRequest } from '../../site/list/list-request.js';
import { answerPageRefusal, parametersOf } from '../errors.js';
import { answerPage } from './site-page.js';

/** `/programmes`: the programmes, with a search and filters that are in the address. */
export function programmeListRoute(app: FastifyInstance, operations: Operations, store: CatalogueStore): void {
  app.get('/programmes', { errorHandler: answerPageRefusal }, async (request, reply) => {
    const wanted = parseListRequest(parametersOf(request));
    const answer = await findProgrammes(wanted, operations, readingOf(store));
    return answerPage(request, reply, listPage({ request: wanted, answer, address: app.address }));
  });
}

async function findProgrammes(wanted: ListRequest, operations: Operations, reading: Reading): Promise<ListAnswer> {
  const variables = listVariables(wanted);
  if (wanted.text === undefined) return readList(await ask(operations, reading, ProgrammeListDocument, variables));
  const search = { ...variables, text: wanted.text };
  return readSearch(await ask(operations, reading, ProgrammeListSearchDocument, search));
}
