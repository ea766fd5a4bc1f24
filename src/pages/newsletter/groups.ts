import newsletterAt from '../../../schema/operations/newsletter-at.graphql?raw';
import newsletterAudiences from '../../../schema/operations/newsletter-audiences.graphql?raw';
import newsletterChoices from '../../../schema/operations/newsletter-choices.graphql?raw';
import newsletterNews from '../../../schema/operations/newsletter-news.graphql?raw';
import newsletterProgrammes from '../../../schema/operations/newsletter-programmes.graphql?raw';
import newsletterSearch from '../../../schema/operations/newsletter-search.graphql?raw';
import type {
  NewsletterAtQuery,
  NewsletterAtQueryVariables,
  NewsletterAudiencesQuery,
  NewsletterAudiencesQueryVariables,
  NewsletterChoicesQuery,
  NewsletterChoicesQueryVariables,
  NewsletterNewsQuery,
  NewsletterNewsQueryVariables,
  NewsletterProgrammesQuery,
  NewsletterProgrammesQueryVariables,
  NewsletterSearchQuery,
  NewsletterSearchQueryVariables,
  ProgrammeFilter,
} from '../../generated/graphql.js';
import { ask, RefusedError } from '../service.js';
import type { NewsletterState } from './state.js';

export type NewsletterChoices = NewsletterChoicesQuery;
export type ListedGroup = NewsletterProgrammesQuery['programmes']['nodes'][number];

/** A page of the groups that match the filters. */
export interface GroupPage {
  readonly groups: readonly ListedGroup[];
  readonly totalCount: number;
  /** What the search may have meant. */
  readonly suggestions: readonly string[];
  /** Where the next page starts; null where this is the last. */
  readonly next: string | null;
  /** What happened to them since the day in the state, by slug; undefined where the state has no day. */
  readonly news: ReadonlyMap<string, News> | undefined;
}

export const fetchChoices = () => ask<NewsletterChoices, NewsletterChoicesQueryVariables>(newsletterChoices, {});

/** The hub and year of a state; the home hub and the newest year where it names none. */
export function hubAndYear({ hub, year }: NewsletterState, { catalogue, hubs }: NewsletterChoices) {
  const slug = hub || catalogue.homeHub.slug;
  const years = hubs.nodes.find((each) => each.slug === slug)?.academicYears ?? [];
  return { hub: slug, year: year || (years[0] ?? ''), years };
}

/** The audiences of the programmes in a hub's year. */
export async function fetchAudiences(hub: string, year: string): Promise<readonly string[]> {
  if (year === '') return [];
  const variables = { hub, year };
  const { programmeGroups } = await ask<NewsletterAudiencesQuery, NewsletterAudiencesQueryVariables>(
    newsletterAudiences,
    variables,
  );
  return programmeGroups.flatMap(({ keys }) => keys.map(({ label }) => label));
}

/** A page of the groups that match a state's search and filters, after a cursor. */
export async function findGroups(
  state: NewsletterState,
  choices: NewsletterChoices,
  after: string | null,
): Promise<GroupPage> {
  const news = state.since === '' ? undefined : await fetchNewsSince(state.since, hubAndYear(state, choices).hub);
  if (news?.size === 0) return { groups: [], totalCount: 0, suggestions: [], next: null, news };
  const filter = { ...filterOf(state, choices), ...(news && { slug: { in: [...news.keys()] } }) };
  if (state.search.trim() === '') {
    const variables = { filter, after };
    const { programmes } = await ask<NewsletterProgrammesQuery, NewsletterProgrammesQueryVariables>(
      newsletterProgrammes,
      variables,
    );
    const { nodes, totalCount } = programmes;
    return { groups: nodes, totalCount, suggestions: [], next: nextOf(programmes), news };
  }
  const variables = { text: state.search, filter, after };
  const { search } = await ask<NewsletterSearchQuery, NewsletterSearchQueryVariables>(newsletterSearch, variables);
  const { nodes, totalCount, suggestions } = search;
  return { groups: nodes, totalCount, suggestions, next: nextOf(search), news };
}

interface Paged {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const nextOf = ({ pageInfo }: Paged) => (pageInfo.hasNextPage ? pageInfo.endCursor : null);

function filterOf(state: NewsletterState, choices: NewsletterChoices): ProgrammeFilter {
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

/** What happened to a group. */
export type News = 'new' | 'changed';

type Change = NewsletterNewsQuery['changes']['nodes'][number];

/** The groups of a hub that are new or changed since a day, by slug. Throws where the history doesn't reach back so far. */
async function fetchNewsSince(day: string, hub: string): Promise<ReadonlyMap<string, News>> {
  const since = await fetchRevisionAt(day);
  const news = new Map<string, News>();
  let after: string | null = null;
  do {
    const variables: NewsletterNewsQueryVariables = { since, hub, after };
    const { changes }: NewsletterNewsQuery = await ask(newsletterNews, variables);
    for (const change of changes.nodes) {
      const { node, kind } = change;
      if (!node || !('slug' in node) || !isNews(change)) continue;
      if (kind !== 'UPDATED') news.set(node.slug, 'new');
      else if (!news.has(node.slug)) news.set(node.slug, 'changed');
    }
    after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null;
  } while (after !== null);
  return news;
}

/** Evidence and open questions concern only those who maintain the catalogue. */
const isNews = ({ kind, fields }: Change) =>
  kind !== 'UPDATED' || fields.some(({ path }) => !/^(evidence|openQuestions)\b|\.evidence\b/.test(path));

async function fetchRevisionAt(day: string): Promise<number> {
  const time = new Date(`${day}T00:00`);
  if (Number.isNaN(time.getTime())) throw new Error(`“${day}” is not a date. Choose one, such as 2026-09-01.`);
  try {
    const variables: NewsletterAtQueryVariables = { time: time.toISOString() };
    const { asOf } = await ask<NewsletterAtQuery, NewsletterAtQueryVariables>(newsletterAt, variables);
    return asOf.catalogue.revision;
  } catch (error) {
    if (!(error instanceof RefusedError && error.code === 'HISTORY_GONE')) throw error;
    throw new Error(`The history of the catalogue does not go back to ${dayInWords(day)}. Choose a later date.`);
  }
}

export const dayInWords = (day: string): string =>
  new Date(`${day}T00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
