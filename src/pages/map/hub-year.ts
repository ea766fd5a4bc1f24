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
import { ask } from '../ask.js';

export type Choices = MapChoicesQuery;
export type ListedProgramme = MapProgrammesQuery['programmes']['nodes'][number];
export type ListedLink = MapLinksQuery['links']['nodes'][number];

/** What a hub's year holds, whatever of it the map shows. */
export interface HubYear {
  readonly hub: string;
  readonly year: string;
  readonly programmes: readonly ListedProgramme[];
  readonly links: readonly ListedLink[];
}

let choices: Promise<Choices> | undefined;

/** The hubs and years that there are. */
export function mapChoicesOnce(): Promise<Choices> {
  choices ??= ask<MapChoicesQuery, MapChoicesQueryVariables>(mapChoices, {});
  return choices;
}

const known = new Map<string, Promise<HubYear>>();

/** All of a hub's year; asked for once. */
export function hubYear(hub: string, year: string): Promise<HubYear> {
  const key = `${hub} ${year}`;
  const made = known.get(key) ?? whole(hub, year);
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

async function whole(hub: string, year: string): Promise<HubYear> {
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
