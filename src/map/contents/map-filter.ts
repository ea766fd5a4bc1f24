import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { describeUnknownHub, describeUnknownYear } from '../../catalogue/view/unknown-scope.js';
import { linkKindNames, linkKinds } from '../../domain/fields/link-kinds.js';
import type { ParameterTable, ParameterValues } from '../../domain/fields/query-parameters.js';
import { didYouMean, quote } from '../../domain/fields/rules.js';
import { type LinkKind, Phase, Section, Strength } from '../../domain/fields/vocabulary.js';
import type { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { MapRefused } from './map-refused.js';
import { maxWidth, minWidth } from './measures.js';

/** What a map shows: the programmes of one hub and year that match every part of the filter. */
export interface MapFilter {
  readonly hub: Hub;
  /** Undefined where the hub has no programmes at all. */
  readonly year: string | undefined;
  /** An empty list matches everything. Values are unique, in the order of the vocabulary. */
  readonly sections: readonly Section[];
  readonly phases: readonly Phase[];
  readonly kinds: readonly LinkKind[];
  readonly minStrength: Strength;
  /** These programmes and the links between them, of whatever hubs and years; undefined for those of the hub's year. */
  readonly only: readonly Programme[] | undefined;
  /** Whether the topics that programmes share are drawn too. */
  readonly overlaps: boolean;
  /** Only what is at most `depth` links from a programme. */
  readonly around: { readonly programme: Programme; readonly depth: number } | undefined;
  /** All routes between these programmes are highlighted. The layout does not depend on it. */
  readonly route: { readonly from: Programme; readonly to: Programme } | undefined;
  /**
   * The maximum width of the picture in pixels, except that a single piece may be wider, and that lines to things that are
   * drawn once may take a quarter more; undefined for the best proportions.
   */
  readonly width: number | undefined;
  /** Whether it is laid out for sheets of A4. */
  readonly isForPaper: boolean;
}

/** A cache key that is equal for filters with the same layout. */
export function layoutKey(filter: MapFilter): string {
  const { hub, year, sections, phases, kinds, minStrength, overlaps, only, around, width, isForPaper } = filter;
  const ids = only?.map(({ id }) => id);
  return JSON.stringify([
    hub.id,
    year,
    sections,
    phases,
    kinds,
    minStrength,
    overlaps,
    ids,
    around?.programme.id,
    around?.depth,
    width,
    isForPaper,
  ]);
}

/** A cache key that is equal for filters with the same picture. */
export function pictureKey(filter: MapFilter): string {
  return `${layoutKey(filter)} ${filter.route?.from.id} ${filter.route?.to.id}`;
}

/** Kinds of stored links and of those implied by rules. Computed overlaps of modules are drawn on request: see `overlaps`. */
const kindVocabulary = Object.fromEntries(
  linkKindNames.filter((kind) => linkKinds[kind].origin !== 'COMPUTED').map((kind) => [kind, kind]),
) as { readonly [Kind in LinkKind]: Kind };

/** The query parameters of an address that shows a map. */
export const mapParameters = {
  hub: { type: 'text' },
  year: { type: 'text' },
  section: { type: 'choices', of: Section },
  phase: { type: 'choices', of: Phase },
  kinds: { type: 'choices', of: kindVocabulary },
  minStrength: { type: 'choice', of: Strength },
  overlaps: { type: 'number', least: 0, most: 1 },
  around: { type: 'text' },
  depth: { type: 'number', least: 1, most: 6 },
  route: { type: 'text' },
  width: { type: 'number', least: minWidth, most: maxWidth },
  paper: { type: 'choice', of: { A4: 'A4' } },
  only: { type: 'list' },
} as const satisfies ParameterTable;

/** The filter that the parameters of an address mean. Throws `MapRefused` where they name what a hub does not have. */
export function buildMapFilter(asked: Partial<ParameterValues<typeof mapParameters>>, snapshot: Snapshot): MapFilter {
  const { only = [], around, route, depth = 2, section = [], phase = [], kinds = [] } = asked;
  // A programme picked by its id gives the hub and year of the map, where the address does not name them.
  const picked = only.map((ref) => snapshot.node(ref)).find((node) => node instanceof Programme);
  const hub = findHub(asked.hub ?? (picked && snapshot.hubOf(picked).slug), snapshot);
  const year = findYear(asked.year ?? yearOf(picked, hub), hub, snapshot);
  const named = (slug: string) => findProgramme(slug, hub, year, snapshot);
  return {
    hub,
    year,
    sections: section,
    phases: phase,
    kinds,
    minStrength: asked.minStrength ?? Strength.AMBIGUOUS,
    overlaps: asked.overlaps === 1,
    only: only.length === 0 ? undefined : findPicks(only, named, snapshot),
    around: around === undefined ? undefined : { programme: named(around), depth },
    route: route === undefined ? undefined : parseRoute(route, named),
    width: asked.paper ? undefined : asked.width,
    isForPaper: asked.paper !== undefined,
  };
}

const yearOf = (picked: Programme | undefined, hub: Hub) => (picked?.hub === hub.id ? picked.academicYear : undefined);

/** Finds picked programmes by id anywhere, or by slug within the hub and year. The result has no duplicates. */
function findPicks(
  refs: readonly string[],
  named: (slug: string) => Programme,
  snapshot: Snapshot,
): readonly Programme[] {
  const programmes = refs.map((ref) => {
    const node = snapshot.node(ref);
    return node instanceof Programme ? node : named(ref);
  });
  return [...new Set(programmes)];
}

function findHub(slug: string | undefined, snapshot: Snapshot): Hub {
  const hub = slug === undefined ? snapshot.homeHub : snapshot.hub(slug);
  if (hub) return hub;
  throw new MapRefused('HUB_UNKNOWN', describeUnknownHub(String(slug), snapshot));
}

function findYear(year: string | undefined, hub: Hub, snapshot: Snapshot): string | undefined {
  const years = snapshot.yearsOfHub(hub);
  if (year === undefined || years.includes(year)) return year ?? snapshot.defaultYear(hub);
  throw new MapRefused('YEAR_UNKNOWN', describeUnknownYear(year, hub, snapshot));
}

function findProgramme(slug: string, hub: Hub, year: string | undefined, snapshot: Snapshot): Programme {
  const programme = year === undefined ? undefined : snapshot.programme(slug, hub, year);
  if (programme) return programme;
  const offered = snapshot.programmesOfHub(hub).filter(({ academicYear }) => academicYear === year);
  const slugs = offered.map((other) => other.slug);
  const hint = slugs.length > 0 ? didYouMean(slug, slugs) : 'It has no programmes yet.';
  const message = `${quote(slug)} is not the slug of a programme of ${hub.slug} in ${year ?? 'any year'}. ${hint}`;
  throw new MapRefused('PROGRAMME_UNKNOWN', message);
}

function parseRoute(text: string, named: (slug: string) => Programme): MapFilter['route'] {
  const [from, to, ...more] = text.split('..');
  if (from && to && more.length === 0) return { from: named(from), to: named(to) };
  const message = `route is ${quote(text)}. Give two slugs with two dots between them, such as "mastery-readiness..primary-tfm-sustaining".`;
  throw new MapRefused('ROUTE_MALFORMED', message);
}
