import newsletterAt from '../../../schema/operations/newsletter-at.graphql?raw';
import newsletterAudiences from '../../../schema/operations/newsletter-audiences.graphql?raw';
import newsletterNews from '../../../schema/operations/newsletter-news.graphql?raw';
import newsletterProgrammes from '../../../schema/operations/newsletter-programmes.graphql?raw';
import newsletterSearch from '../../../schema/operations/newsletter-search.graphql?raw';
import type {
  NewsletterAtDocument,
  NewsletterAudiencesDocument,
  NewsletterNewsDocument,
  NewsletterNewsQuery,
  NewsletterProgrammesDocument,
  NewsletterProgrammesQuery,
  NewsletterSearchDocument,
  ProgrammeFilter,
} from '../../generated/graphql.js';
import { type HubChoices, hubAndYear } from '../choices.js';
import { allPages, ask, present, RefusedError } from '../service.js';
import type { NewsletterState } from './state.js';

export type ListedGroup = NewsletterProgrammesQuery['programmes']['nodes'][number];

/** A page of the programmes that match the filters. */
export interface GroupPage {
  readonly groups: readonly ListedGroup[];
  readonly totalCount: number;
  /** The suggested spelling of the search. */
  readonly suggestions: readonly string[];
  /** Where the next page starts; null where this is the last. */
  readonly next: string | null;
  /** The changes of programmes since the day in the state, by slug; undefined where the state has no day. */
  readonly news: ReadonlyMap<string, News> | undefined;
}

/** The audiences of the programmes in a hub's year. */
export async function fetchAudiences(hub: string, year: string): Promise<readonly string[]> {
  if (year === '') return [];
  const { programmeGroups } = await ask<typeof NewsletterAudiencesDocument>(newsletterAudiences, { hub, year });
  return programmeGroups.flatMap(({ keys }) => keys.map(({ label }) => label));
}

/** A page of the programmes that match a state's search and filters, after a cursor. */
export async function findGroups(
  state: NewsletterState,
  choices: HubChoices,
  after: string | null,
): Promise<GroupPage> {
  const news = state.since === '' ? undefined : await fetchNewsSince(state.since, hubAndYear(state, choices).hub);
  if (news?.size === 0) return { groups: [], totalCount: 0, suggestions: [], next: null, news };
  const filter = { ...filterOf(state, choices), ...(news && { slug: { in: [...news.keys()] } }) };
  const { pageInfo, nodes, ...counts } = await fetchGroups(state.search, filter, after);
  return { suggestions: [], ...counts, groups: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, news };
}

async function fetchGroups(text: string, filter: ProgrammeFilter, after: string | null) {
  if (text.trim() === '') {
    return (await ask<typeof NewsletterProgrammesDocument>(newsletterProgrammes, { filter, after })).programmes;
  }
  return (await ask<typeof NewsletterSearchDocument>(newsletterSearch, { text, filter, after })).search;
}

function filterOf(state: NewsletterState, choices: HubChoices): ProgrammeFilter {
  const { hub, year } = hubAndYear(state, choices);
  const { sections, phases, audience } = state;
  return {
    hub: { eq: hub },
    ...(year !== '' && { academicYear: { eq: year } }),
    ...(sections.length > 0 && { section: { in: [...sections] } }),
    ...(phases.length > 0 && { phases: { hasSome: [...phases] } }),
    ...(audience.trim() !== '' && { audiences: { contains: audience.trim() } }),
  };
}

/** What happened to a programme. */
export type News = 'new' | 'changed';

type Change = NonNullable<NewsletterNewsQuery['changes']>['nodes'][number];

/** The programmes of a hub that are new or changed since a day, by slug. Throws where the history doesn't reach back so far. */
async function fetchNewsSince(day: string, hub: string): Promise<ReadonlyMap<string, News>> {
  const since = await fetchRevisionAt(day);
  const changes = await allPages(async (after) =>
    present((await ask<typeof NewsletterNewsDocument>(newsletterNews, { since, hub, after })).changes),
  );
  const news = new Map<string, News>();
  for (const change of changes) {
    const { node, kind } = change;
    if (!node || !('slug' in node) || !isNews(change)) continue;
    if (kind !== 'UPDATED') news.set(node.slug, 'new');
    else if (!news.has(node.slug)) news.set(node.slug, 'changed');
  }
  return news;
}

/** Evidence and open questions concern only those who maintain the catalogue. */
const isNews = ({ kind, fields }: Change) =>
  kind !== 'UPDATED' || fields.some(({ path }) => !/^(evidence|openQuestions)\b|\.evidence\b/.test(path));

async function fetchRevisionAt(day: string): Promise<number> {
  const time = new Date(`${day}T00:00`);
  if (Number.isNaN(time.getTime())) throw new Error(`“${day}” is not a date. Choose one, such as 2026-09-01.`);
  try {
    const { asOf } = await ask<typeof NewsletterAtDocument>(newsletterAt, { time: time.toISOString() });
    return present(asOf).catalogue.revision;
  } catch (error) {
    if (!(error instanceof RefusedError && error.code === 'HISTORY_GONE')) throw error;
    throw new Error(`The history of the catalogue does not go back to ${dayInWords(day)}. Choose a later date.`);
  }
}

export const dayInWords = (day: string): string =>
  new Date(`${day}T00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
