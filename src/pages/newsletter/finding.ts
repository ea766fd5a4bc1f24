import newsletterAudiences from '../../../schema/operations/newsletter-audiences.graphql?raw';
import newsletterChoices from '../../../schema/operations/newsletter-choices.graphql?raw';
import newsletterProgrammes from '../../../schema/operations/newsletter-programmes.graphql?raw';
import newsletterSearch from '../../../schema/operations/newsletter-search.graphql?raw';
import type {
  NewsletterAudiencesQuery,
  NewsletterAudiencesQueryVariables,
  NewsletterChoicesQuery,
  NewsletterChoicesQueryVariables,
  NewsletterProgrammesQuery,
  NewsletterProgrammesQueryVariables,
  NewsletterSearchQuery,
  NewsletterSearchQueryVariables,
  ProgrammeFilter,
} from '../../generated/graphql.js';
import { ask } from '../ask.js';
import { type News, newsSince } from './news.js';
import type { NewsletterState } from './state.js';

export type Choices = NewsletterChoicesQuery;
export type Listed = NewsletterProgrammesQuery['programmes']['nodes'][number];

/** A page of the groups that the filters take. */
export interface Found {
  readonly groups: readonly Listed[];
  readonly totalCount: number;
  /** What may have been meant by a search. */
  readonly suggestions: readonly string[];
  /** Where the next page starts; null where this is the last. */
  readonly next: string | null;
  /** What became of them since the day of the state, by their slugs; undefined where it has none. */
  readonly news: ReadonlyMap<string, News> | undefined;
}

export const newsletterChoicesOnce = () => ask<Choices, NewsletterChoicesQueryVariables>(newsletterChoices, {});

/** The hub and year of a state; the home hub and the newest year where it names none. */
export function hubAndYear({ hub, year }: NewsletterState, { catalogue, hubs }: Choices) {
  const slug = hub || catalogue.homeHub.slug;
  const years = hubs.nodes.find((each) => each.slug === slug)?.academicYears ?? [];
  return { hub: slug, year: year || (years[0] ?? ''), years };
}

/** Whom the programmes of a hub's year are for. */
export async function audiencesOf(hub: string, year: string): Promise<readonly string[]> {
  if (year === '') return [];
  const variables = { hub, year };
  const { programmeGroups } = await ask<NewsletterAudiencesQuery, NewsletterAudiencesQueryVariables>(
    newsletterAudiences,
    variables,
  );
  return programmeGroups.flatMap(({ keys }) => keys.map(({ label }) => label));
}

/** The groups that a state's search and filters take, from a place on. */
export async function findGroups(state: NewsletterState, choices: Choices, after: string | null): Promise<Found> {
  const news = state.since === '' ? undefined : await newsSince(state.since, hubAndYear(state, choices).hub);
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

function filterOf(state: NewsletterState, choices: Choices): ProgrammeFilter {
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
