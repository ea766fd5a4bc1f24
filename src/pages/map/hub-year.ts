import mapChoices from '../../../schema/operations/map-choices.graphql?raw';
import mapLinks from '../../../schema/operations/map-links.graphql?raw';
import mapProgrammes from '../../../schema/operations/map-programmes.graphql?raw';
import type {
  MapChoicesQuery,
  MapChoicesQueryVariables,
  MapLinksQuery,
  MapLinksQueryVariables,
  MapProgrammesQuery,
  MapProgrammesQueryVariables,
} from '../../generated/graphql.js';
import { ask } from '../service.js';

export type MapChoices = MapChoicesQuery;
export type ListedProgramme = MapProgrammesQuery['programmes']['nodes'][number];
export type ListedLink = MapLinksQuery['links']['nodes'][number];

/** What a hub offers in a year, including what the map filters out. */
export interface MapHubYear {
  readonly hub: string;
  readonly year: string;
  readonly programmes: readonly ListedProgramme[];
  readonly links: readonly ListedLink[];
}

let choices: Promise<MapChoices> | undefined;

/** The hubs and years of the catalogue; fetched once. */
export function fetchChoices(): Promise<MapChoices> {
  choices ??= ask<MapChoicesQuery, MapChoicesQueryVariables>(mapChoices, {});
  return choices;
}

/** By hub and year. Each is fetched once: filters apply to what is here. */
const hubYears = new Map<string, Promise<MapHubYear>>();

/** Everything in a hub's year. */
export function fetchHubYear(hub: string, year: string): Promise<MapHubYear> {
  const key = `${hub} ${year}`;
  const made = hubYears.get(key) ?? fetchAll(hub, year);
  hubYears.set(key, made);
  made.catch(() => hubYears.delete(key));
  return made;
}

async function fetchAll(hub: string, year: string): Promise<MapHubYear> {
  const [programmes, links] = await Promise.all([
    allPages(async (after) => {
      const page = await ask<MapProgrammesQuery, MapProgrammesQueryVariables>(mapProgrammes, { hub, year, after });
      return page.programmes;
    }),
    allPages(async (after) => (await ask<MapLinksQuery, MapLinksQueryVariables>(mapLinks, { hub, year, after })).links),
  ]);
  return { hub, year, programmes, links };
}

interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function allPages<Item>(pageAfter: (cursor: string | null) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page<Item> = await pageAfter(after);
    items.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return items;
}
