import { closest } from 'fastest-levenshtein';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { linkKindNames, linkKinds } from '../../domain/fields/link-kinds.js';
import { choice, quote } from '../../domain/fields/rules.js';
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
  /** Only what is at most `depth` links from a programme. */
  readonly around: { readonly programme: Programme; readonly depth: number } | undefined;
  /** All routes between these programmes are highlighted. The layout does not depend on it. */
  readonly route: { readonly from: Programme; readonly to: Programme } | undefined;
  /** The maximum width of the picture in pixels, unless a single piece is wider; undefined for the best proportions. */
  readonly width: number | undefined;
}

/** A cache key that is equal for filters with the same layout. */
export function layoutKey(filter: MapFilter): string {
  const { hub, year, sections, phases, kinds, minStrength, only, around, width } = filter;
  const ids = only?.map(({ id }) => id);
  return JSON.stringify([
    hub.id,
    year,
    sections,
    phases,
    kinds,
    minStrength,
    ids,
    around?.programme.id,
    around?.depth,
    width,
  ]);
}

/** A cache key that is equal for filters with the same picture. */
export function pictureKey(filter: MapFilter): string {
  return `${layoutKey(filter)} ${filter.route?.from.id} ${filter.route?.to.id}`;
}

/** The query parameters of an address; a repeated parameter has a list of values. */
export type MapParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const parameterNames = [
  'hub',
  'year',
  'section',
  'phase',
  'kinds',
  'minStrength',
  'around',
  'depth',
  'route',
  'width',
  'only',
];

/** Kinds of stored links and of those implied by rules. Computed overlaps of modules are not drawn. */
const drawnKinds = Object.fromEntries(
  linkKindNames.filter((kind) => linkKinds[kind].origin !== 'COMPUTED').map((kind) => [kind, kind]),
) as Vocabulary<LinkKind>;

/**
 * Parses the query parameters of an address. A list may be comma-separated, or the parameter may be repeated. Throws
 * `MapRefused` for anything unknown or malformed. `others` are the parameters that the caller reads.
 */
export function parseMapFilter(
  parameters: MapParameters,
  snapshot: Snapshot,
  others: readonly string[] = [],
): MapFilter {
  checkNames(parameters, [...parameterNames, ...others]);
  const asked = parsePicks(parameters);
  // A programme picked by its id gives the hub and year of the map, where the address does not name them.
  const picked = asked.map((ref) => snapshot.node(ref)).find((node) => node instanceof Programme);
  const hub = findHub(readSingle(parameters, 'hub') ?? (picked && snapshot.hubOf(picked).slug), snapshot);
  const year = findYear(readSingle(parameters, 'year') ?? yearOf(picked, hub), hub, snapshot);
  const named = (slug: string) => findProgramme(slug, hub, year, snapshot);
  return {
    hub,
    year,
    sections: parseChoices(parameters, 'section', Section),
    phases: parseChoices(parameters, 'phase', Phase),
    kinds: parseChoices(parameters, 'kinds', drawnKinds),
    minStrength: parseChoice(readSingle(parameters, 'minStrength') ?? 'AMBIGUOUS', 'minStrength', Strength),
    only: asked.length === 0 ? undefined : findPicks(asked, named, snapshot),
    around: parseAround(parameters, named),
    route: parseRoute(readSingle(parameters, 'route'), named),
    width: parseWidth(parameters),
  };
}

const parsePicks = (parameters: MapParameters): readonly string[] =>
  [parameters['only'] ?? []]
    .flat()
    .flatMap((text) => text.split(','))
    .filter((ref) => ref !== '');

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

function checkNames(parameters: MapParameters, names: readonly string[]): void {
  for (const name of Object.keys(parameters)) {
    if (names.includes(name)) continue;
    const near = closest(name.slice(0, 80), names);
    throw new MapRefused('PARAMETER_UNKNOWN', `${quote(name)} is not a parameter of the map. Did you mean "${near}"?`);
  }
}

/** Undefined where the parameter is absent or empty. */
function readSingle(parameters: MapParameters, name: string): string | undefined {
  const value = parameters[name];
  if (typeof value === 'string' || value === undefined) return value || undefined;
  throw new MapRefused('PARAMETER_REPEATED', `"${name}" is given ${value.length} times. Give it once.`);
}

/** A whole number in a range; `fallback` where the parameter is absent. */
export function parseWholeNumber(
  parameters: MapParameters,
  name: string,
  least: number,
  most: number,
  fallback: number,
): number {
  const text = readSingle(parameters, name);
  if (text === undefined) return fallback;
  if (/^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  throw new MapRefused('NUMBER_INVALID', `${name} is ${quote(text)}. Give a whole number from ${least} to ${most}.`);
}

type Vocabulary<V extends string> = { readonly [Value in V]: Value };

function parseChoice<V extends string>(text: string, name: string, vocabulary: Vocabulary<V>): V {
  const fault = choice(vocabulary)(text);
  if (fault) throw new MapRefused('CHOICE_UNKNOWN', `${name}: ${fault.message}`);
  return text as V;
}

function parseChoices<V extends string>(
  parameters: MapParameters,
  name: string,
  vocabulary: Vocabulary<V>,
): readonly V[] {
  const given = [parameters[name] ?? []].flat().flatMap((text) => text.split(','));
  const asked = new Set(given.filter((text) => text !== '').map((text) => parseChoice(text, name, vocabulary)));
  return (Object.keys(vocabulary) as V[]).filter((value) => asked.has(value));
}

function findHub(slug: string | undefined, snapshot: Snapshot): Hub {
  const hub = slug === undefined ? snapshot.homeHub : snapshot.hub(slug);
  if (hub) return hub;
  const slugs = snapshot.hubs.map((other) => other.slug);
  throw new MapRefused('HUB_UNKNOWN', `${quote(slug)} is the slug of no hub. ${suggestSlug(slug, slugs)}`);
}

function findYear(year: string | undefined, hub: Hub, snapshot: Snapshot): string | undefined {
  const years = snapshot.yearsOfHub(hub);
  if (year === undefined || years.includes(year)) return year ?? years[0];
  const there =
    years.length > 0 ? `It has programmes in ${years.slice(0, 10).join(', ')}.` : 'It has no programmes yet.';
  throw new MapRefused('YEAR_UNKNOWN', `${hub.slug} has no programmes in ${quote(year)}. ${there}`);
}

function findProgramme(slug: string, hub: Hub, year: string | undefined, snapshot: Snapshot): Programme {
  const programme = year === undefined ? undefined : snapshot.programme(slug, hub.slug, year);
  if (programme) return programme;
  const offered = snapshot.programmesOfHub(hub).filter(({ academicYear }) => academicYear === year);
  const hint = suggestSlug(
    slug,
    offered.map((other) => other.slug),
  );
  const message = `${quote(slug)} is not the slug of a programme of ${hub.slug} in ${year ?? 'any year'}. ${hint}`;
  throw new MapRefused('PROGRAMME_UNKNOWN', message);
}

const suggestSlug = (slug: string | undefined, slugs: readonly string[]) =>
  slugs.length > 0 ? `Did you mean "${closest((slug ?? '').slice(0, 80), slugs)}"?` : 'It has no programmes yet.';

function parseAround(parameters: MapParameters, named: (slug: string) => Programme): MapFilter['around'] {
  const slug = readSingle(parameters, 'around');
  const depth = parseWholeNumber(parameters, 'depth', 1, 6, 2);
  return slug === undefined ? undefined : { programme: named(slug), depth };
}

function parseRoute(text: string | undefined, named: (slug: string) => Programme): MapFilter['route'] {
  if (text === undefined) return undefined;
  const [from, to, ...more] = text.split('..');
  if (from && to && more.length === 0) return { from: named(from), to: named(to) };
  const message = `route is ${quote(text)}. Give two slugs with two dots between them, such as "mastery-readiness..primary-tfm-sustaining".`;
  throw new MapRefused('ROUTE_MALFORMED', message);
}

const parseWidth = (parameters: MapParameters): number | undefined =>
  readSingle(parameters, 'width') === undefined
    ? undefined
    : parseWholeNumber(parameters, 'width', minWidth, maxWidth, minWidth);
