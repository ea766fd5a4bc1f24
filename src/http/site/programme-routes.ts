import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ask } from '../../api/serve/ask.js';
import type { Operations } from '../../api/serve/operations.js';
import { type Reading, readingOf } from '../../catalogue/reading.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import { isAcademicYear } from '../../domain/fields/scalars.js';
import { Programme } from '../../domain/programme.js';
import { formatProgrammeJsonld } from '../../exports/formats/catalogue-jsonld.js';
import { ProgrammePageDocument, type ProgrammePageQuery } from '../../generated/graphql.js';
import { noProgrammePage } from '../../site/programme/no-programme-page.js';
import { programmePage } from '../../site/programme/programme-page.js';
import { programmePath } from '../../text/programme-path.js';
import { answerPageRefusal, parametersOf } from '../errors.js';
import { parseDay } from './day-parameter.js';
import { findProgrammeFault, type NamedPlace } from './programme-faults.js';
import { answerPage, sendPage } from './site-page.js';

interface ProgrammePageParts {
  readonly store: CatalogueStore;
  readonly operations: Operations;
  readonly now: () => Date;
}

/** `/programmes/{hub}/{2021-22}/{slug}`: the page of a programme; of a draft, to the bearer of a token. */
export function programmeRoutes(app: FastifyInstance, parts: ProgrammePageParts): void {
  const { operations, store, now } = parts;
  const errorHandler = answerPageRefusal;
  app.get<{ Params: NamedPlace }>('/programmes/:hub/:year/:slug', { errorHandler }, async (request, reply) => {
    const reading = readingOf(store, request.token);
    const day = parseDay(parametersOf(request), now());
    const programme = await findProgramme(request.params, operations, reading);
    if (!programme) {
      const fault = await findProgrammeFault(request.params, { operations, reading });
      return sendPage(reply, noProgrammePage(fault, app.address), 404);
    }
    const path = programmePath(programme);
    if (path !== addressOf(request.params)) return redirect(request, reply, path);
    const entry = reading.snapshot.entries.get(Programme, programme.id);
    const jsonld = formatProgrammeJsonld(entry, reading.snapshot, app.address.url(path));
    return answerPage(request, reply, programmePage({ programme, address: app.address, day, jsonld }));
  });
  // The list, for whoever cuts the end of an address off.
  app.get<{ Params: Omit<NamedPlace, 'slug'> }>('/programmes/:hub/:year', ({ params }, reply) =>
    reply.redirect(app.address.path('/programmes', { hub: params.hub, year: params.year.replace('-', '/') })),
  );
  app.get<{ Params: Pick<NamedPlace, 'hub'> }>('/programmes/:hub', ({ params }, reply) =>
    reply.redirect(app.address.path('/programmes', { hub: params.hub })),
  );
}

const addressOf = ({ hub, year, slug }: NamedPlace) => programmePath({ slug, academicYear: year, hub: { slug: hub } });

/** The errors that say that there is nothing where the address leads. */
const absences = ['HUB_UNKNOWN', 'YEAR_UNKNOWN'];

type FoundProgramme = NonNullable<ProgrammePageQuery['programme']>;

/** The programme that an address names, by its present slugs or by former ones. */
async function findProgramme(
  { hub, year, slug }: NamedPlace,
  operations: Operations,
  reading: Reading,
): Promise<FoundProgramme | undefined> {
  const academicYear = year.replace('-', '/');
  if (!isAcademicYear(academicYear)) return undefined;
  try {
    const variables = { hub, slug, year: academicYear };
    const { programme } = await ask(operations, reading, ProgrammePageDocument, variables);
    return programme ?? undefined;
  } catch (error) {
    if (error instanceof GraphQLError && absences.includes(String(error.extensions['code']))) return undefined;
    throw error;
  }
}

/** Leads from a former slug to the present one. Another programme may get the former slug, so it isn't kept for ever. */
function redirect(request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply {
  const address = request.server.address.path(path, parametersOf(request));
  return reply.header('cache-control', 'no-cache').redirect(address, 308);
}
