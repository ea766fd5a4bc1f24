import { closest } from 'fastest-levenshtein';
import { ask } from '../../api/serve/ask.js';
import type { Operations } from '../../api/serve/operations.js';
import type { Reading } from '../../catalogue/reading.js';
import { quote } from '../../domain/fields/rules.js';
import { nearestAcademicYear } from '../../domain/fields/scalars.js';
import {
  HubChoicesDocument,
  type HubChoicesQuery,
  ProgrammeSuggestionsDocument,
  type SuggestedProgrammeFragment,
} from '../../generated/graphql.js';
import type { AddressFault } from '../../site/programme/no-programme-page.js';
import { englishList } from '../../text/english-list.js';

/** What the address of a page of a programme names, as it is written there: "2021-22". */
export interface NamedPlace {
  readonly hub: string;
  readonly year: string;
  readonly slug: string;
}

type HubChoice = HubChoicesQuery['hubs']['nodes'][number];

const longestSlug = 80;

/** Finds out what is wrong with an address that leads to no programme, from the hub on to the slug. */
export async function findProgrammeFault(
  { hub, year, slug }: NamedPlace,
  { operations, reading }: { readonly operations: Operations; readonly reading: Reading },
): Promise<AddressFault> {
  const { hubs } = await ask(operations, reading, HubChoicesDocument, {});
  const written = hubs.nodes.find((one) => one.slug === hub || one.formerSlugs.includes(hub));
  const found = written ?? nearestHub(hub, hubs.nodes);
  const meant = nearestAcademicYear(year);
  const known = found?.academicYears.find((one) => one === meant);
  const variables = { slug: slug.slice(0, longestSlug), hub: found?.slug ?? null, year: known ?? null };
  const { selection } = await ask(operations, reading, ProgrammeSuggestionsDocument, variables);
  const listed = known ?? found?.defaultYear ?? undefined;
  return {
    message: describeFault({ hub, year, slug }, written, meant),
    suggestions: selection ? suggested(selection) : [],
    place: found && listed !== undefined ? { hub: found.slug, year: listed, title: found.title } : undefined,
  };
}

const nearestHub = (hub: string, hubs: readonly HubChoice[]): HubChoice | undefined => {
  const slug =
    hubs.length > 0
      ? closest(
          hub.slice(0, longestSlug),
          hubs.map((one) => one.slug),
        )
      : undefined;
  return hubs.find((one) => one.slug === slug);
};

function describeFault({ hub, year, slug }: NamedPlace, found: HubChoice | undefined, meant: string | undefined) {
  if (!found) return `${quote(hub)} is not the name of a hub in an address.`;
  if (meant === undefined || meant.replace('/', '-') !== year)
    return `${quote(year)} is not an academic year. Write it as two years, like 2021-22.`;
  if (found.academicYears.includes(meant)) return `${found.title} has no programme ${quote(slug)} in ${meant}.`;
  const years = englishList(found.academicYears, 'and');
  return `${found.title} has no programmes in ${meant}. ${years === '' ? 'It has none yet.' : `It has programmes in ${years}.`}`;
}

interface Selected {
  readonly items: readonly { readonly programme: SuggestedProgrammeFragment }[];
  readonly missing: readonly { readonly suggestions: readonly SuggestedProgrammeFragment[] }[];
}

const suggested = ({ items, missing }: Selected): readonly SuggestedProgrammeFragment[] => [
  ...items.map(({ programme }) => programme),
  ...missing.flatMap(({ suggestions }) => suggestions),
];
