import mapLinks from '../../../schema/operations/map-links.graphql?raw';
import mapProgrammes from '../../../schema/operations/map-programmes.graphql?raw';
import type {
  MapLinksDocument,
  MapLinksQuery,
  MapProgrammesDocument,
  MapProgrammesQuery,
} from '../../generated/graphql.js';
import { allPages, ask } from '../service.js';

export type ListedProgramme = MapProgrammesQuery['programmes']['nodes'][number];
export type ListedLink = MapLinksQuery['links']['nodes'][number];

/** What a hub offers in a year, including what the map filters out. */
export interface MapHubYear {
  readonly hub: string;
  readonly year: string;
  readonly programmes: readonly ListedProgramme[];
  readonly links: readonly ListedLink[];
}

/** The fetched years, by hub and year. Each is fetched once, and filters apply to the fetched data. */
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
      const page = await ask<typeof MapProgrammesDocument>(mapProgrammes, { hub, year, after });
      return page.programmes;
    }),
    allPages(async (after) => (await ask<typeof MapLinksDocument>(mapLinks, { hub, year, after })).links),
  ]);
  return { hub, year, programmes, links };
}
