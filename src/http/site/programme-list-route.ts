import type { FastifyInstance } from 'fastify';
import { ask } from '../../api/serve/ask.js';
import type { Operations } from '../../api/serve/operations.js';
import { type Reading, readingOf } from '../../catalogue/reading.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import { ProgrammeListDocument, ProgrammeListSearchDocument, ProgrammeMenuDocument } from '../../generated/graphql.js';
import { type ListAnswer, type MenuAnswers, readList, readSearch } from '../../site/list/list-answer.js';
import { listPage } from '../../site/list/list-page.js';
import {
  type ListRequest,
  listVariables,
  menuDimensions,
  menuFilters,
  menus,
  parseListRequest,
} from '../../site/list/list-request.js';
import { answerPageRefusal, parametersOf } from '../errors.js';
import { answerPage } from './site-page.js';

/** `/programmes`: the programmes, with a search and filters that are in the address. */
export function programmeListRoute(app: FastifyInstance, operations: Operations, store: CatalogueStore): void {
  app.get('/programmes', { errorHandler: answerPageRefusal }, async (request, reply) => {
    const wanted = parseListRequest(parametersOf(request));
    const answer = await findProgrammes(wanted, operations, readingOf(store, request.token));
    return answerPage(request, reply, listPage({ request: wanted, answer, address: app.address }));
  });
}

async function findProgrammes(wanted: ListRequest, operations: Operations, reading: Reading): Promise<ListAnswer> {
  const [variables, filters] = [listVariables(wanted), menuFilters(wanted)];
  if (wanted.text !== undefined) {
    const search = { ...variables, ...filters, text: wanted.text };
    return readSearch(await ask(operations, reading, ProgrammeListSearchDocument, search));
  }
  const counted = menus.map(async (name) => {
    const menu = { by: [menuDimensions[name]], filter: filters[name] };
    return [name, await ask(operations, reading, ProgrammeMenuDocument, menu)] as const;
  });
  const list = await ask(operations, reading, ProgrammeListDocument, variables);
  return readList(list, Object.fromEntries(await Promise.all(counted)) as MenuAnswers);
}
