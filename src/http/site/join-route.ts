import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { ask } from '../../api/serve/ask.js';
import type { Operations } from '../../api/serve/operations.js';
import { type Reading, readingOf } from '../../catalogue/reading.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import { dayInEngland } from '../../domain/fields/partial-date.js';
import { ParameterRefused } from '../../domain/fields/query-parameters.js';
import { didYouMean, quote } from '../../domain/fields/rules.js';
import { nearestAcademicYear } from '../../domain/fields/scalars.js';
import {
  HubChoicesDocument,
  JoinPageDocument,
  type JoinPageQuery,
  type JoinPageQueryVariables,
} from '../../generated/graphql.js';
import type { HubChoice, JoinPlace } from '../../site/join/join-choices.js';
import { emptyJoinPage, joinPage } from '../../site/join/join-page.js';
import { type JoinRequest, parseJoinRequest, profileOf } from '../../site/join/join-request.js';
import { englishList } from '../../text/english-list.js';
import { answerPageRefusal, parametersOf, refusalCode } from '../errors.js';
import { answerPage } from './site-page.js';

interface JoinRouteParts {
  readonly store: CatalogueStore;
  readonly operations: Operations;
  readonly now: () => Date;
}

type HubChoices = Pick<JoinPlace, 'hub' | 'hubs'>;

/** `/join`: what somebody can join, who says who they are in the address. */
export function joinRoute(app: FastifyInstance, { store, operations, now }: JoinRouteParts): void {
  app.get('/join', { errorHandler: answerPageRefusal }, async (request, reply) => {
    const wanted = parseJoinRequest(parametersOf(request));
    const day = wanted.on ?? dayInEngland(now().toISOString());
    const reading = readingOf(store, request.token);
    const { hub, hubs } = await findHub(wanted, operations, reading);
    const year = findYear(wanted, hub);
    if (year === undefined) return answerPage(request, reply, emptyJoinPage(hub, hubs, app.address));
    const place = { hub, hubs, year };
    const answer = await findAnswer(wanted, place, (variables) =>
      ask(operations, reading, JoinPageDocument, variables),
    );
    return answerPage(request, reply, joinPage({ request: wanted, place, answer, day, address: app.address }));
  });
}

/** The answer of the API. What it refuses is a goal, or a programme that was taken part in. */
async function findAnswer(
  wanted: JoinRequest,
  { hub, year }: JoinPlace,
  askJoinPage: (variables: JoinPageQueryVariables) => Promise<JoinPageQuery>,
): Promise<JoinPageQuery> {
  const { goal = '' } = wanted;
  try {
    return await askJoinPage({ profile: profileOf(wanted, year), hub: hub.slug, year, goal, withGoal: goal !== '' });
  } catch (error) {
    if (!(error instanceof GraphQLError) || refusalCode(error) === undefined || !error.path) throw error;
    throw new ParameterRefused('CHOICE_UNKNOWN', error.message, error.path[0] === 'plan' ? 'goal' : 'completed');
  }
}

/** The hub that the address names, or else the home hub; and the hubs that have programmes. */
async function findHub({ hub: name }: JoinRequest, operations: Operations, reading: Reading): Promise<HubChoices> {
  const { catalogue, hubs } = await ask(operations, reading, HubChoicesDocument, {});
  const wanted = name ?? catalogue.homeHub.slug;
  const hub = hubs.nodes.find(({ slug, formerSlugs }) => slug === wanted || formerSlugs.includes(wanted));
  if (hub) return { hub, hubs: hubs.nodes.filter(({ academicYears }) => academicYears.length > 0) };
  const slugs = hubs.nodes.map(({ slug }) => slug);
  const message = `hub is ${quote(wanted)}, and no hub has this name in addresses. ${didYouMean(wanted, slugs)}`;
  throw new ParameterRefused('CHOICE_UNKNOWN', message, 'hub');
}

/** The year that the address names, or else the one that is meant; undefined where the hub has no programmes. */
function findYear({ year }: JoinRequest, { title, academicYears, defaultYear }: HubChoice): string | undefined {
  if (year === undefined) return defaultYear ?? undefined;
  const meant = nearestAcademicYear(year);
  if (meant !== undefined && academicYears.includes(meant)) return meant;
  const known =
    academicYears.length > 0 ? `It has programmes in ${englishList(academicYears, 'and')}.` : 'It has none yet.';
  const message =
    meant === undefined
      ? `year is ${quote(year)}. Write an academic year as two years, like 2021/22.`
      : `${title} has no programmes in ${meant}. ${known}`;
  throw new ParameterRefused('CHOICE_UNKNOWN', message, 'year');
}
