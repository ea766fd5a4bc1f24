import { closest } from 'fastest-levenshtein';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { linkKindNames, linkKinds } from '../../domain/fields/link-kinds.js';
import { choice, quote } from '../../domain/fields/rules.js';
import { type LinkKind, Phase, Section, Strength } from '../../domain/fields/vocabulary.js';
import type { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { MapRefused } from './map-refused.js';
import { maxWidth, minWidth } from './measures.js';

/** What a map is asked to show: of one hub's year, and of that only what every given part of the filter takes. */
export interface MapFilter {
  readonly hub: Hub;
  /** Undefined where the hub has no programmes at all. */
  readonly year: string | undefined;
  /** Empty lists take everything. Values are in the order of the vocabulary, each once. */
  readonly sections: readonly Section[];
  readonly phases: readonly Phase[];
  readonly kinds: readonly LinkKind[];
  readonly minStrength: Strength;
  /** These programmes and the links between them, of whatever hubs and years; undefined for those of the hub's year. */
  readonly only: readonly Programme[] | undefined;
  /** Only what is at most `depth` links from a programme. */
  readonly around: { readonly programme: Programme; readonly depth: number } | undefined;
  /** The programmes whose routes are lit. Changes what is drawn, not where. */
  readonly route: { readonly from: Programme; readonly to: Programme } | undefined;
  /** How wide the picture may be, in pixels, where no single piece of it needs more; undefined leaves it to the map. */
  readonly width: number | undefined;
}

/** One text for all filters that show the same things in the same places. */
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

/** One text for all filters that draw the same picture. */
export function pictureKey(filter: MapFilter): string {
  return `${layoutKey(filter)} ${filter.route?.from.id} ${filter.route?.to.id}`;
}

/** The parameters of an address: a text each, or several where one is repeated. */
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

/** Links that are stored or read from rules; overlaps of modules are computed, and no links. */
const drawnKinds = Object.fromEntries(
  linkKindNames.filter((kind) => linkKinds[kind].origin !== 'COMPUTED').map((kind) => [kind, kind]),
) as Vocabulary<LinkKind>;

/**
 * The filter that the parameters of an address ask for. Lists are written with commas, or by repeating the parameter.
 * Throws `MapRefused` for what is misspelt, malformed or not there. `others` are parameters that somebody else reads.
 */
export function parseMapFilter(
  parameters: MapParameters,
  snapshot: Snapshot,
  others: readonly string[] = [],
): MapFilter {
  checkNames(parameters, [...parameterNames, ...others]);
  const asked = parsePicks(parameters);
  // What is picked by its id says of what hub and year the map is, where the address does not.
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

/** By id anywhere, by slug among those of the hub's year; each once. */
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
    throw new MapRefused('PARAMETER_UNKNOWN', `${quote(name)} is no parameter of the map. Did you mean "${near}"?`);
  }
}

/** Nothing where the parameter is left out or empty. */
function readSingle(parameters: MapParameters, name: string): string | undefined {
  const value = parameters[name];
  if (typeof value === 'string' || value === undefined) return value || undefined;
  throw new MapRefused('PARAMETER_REPEATED', `"${name}" is given ${value.length} times. Give it once.`);
}

/** A whole number in a range, or else `fallback` where the parameter is left out. */
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
  throw new MapRefused('NUMBER_INVALID', `${name} is ${quote(text)}: give a whole number from ${least} to ${most}.`);
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
  const there = years.length > 0 ? `It has them in ${years.slice(0, 10).join(', ')}.` : 'It has none yet.';
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
  const message = `${quote(slug)} is the slug of no programme of ${hub.slug} in ${year ?? 'any year'}. ${hint}`;
  throw new MapRefused('PROGRAMME_UNKNOWN', message);
}

const suggestSlug = (slug: string | undefined, slugs: readonly string[]) =>
  slugs.length > 0 ? `Did you mean "${closest((slug ?? '').slice(0, 80), slugs)}"?` : 'There is none yet.';

function parseAround(parameters: MapParameters, named: (slug: string) => Programme): MapFilter['around'] {
  const slug = readSingle(parameters, 'around');
  const depth = parseWholeNumber(parameters, 'depth', 1, 6, 2);
  return slug === undefined ? undefined : { programme: named(slug), depth };
}

function parseRoute(text: string | undefined, named: (slug: string) => Programme): MapFilter['route'] {
  if (text === undefined) return undefined;
  const [from, to, ...more] = text.split('..');
  if (from && to && more.length === 0) return { from: named(from), to: named(to) };
  const message = `route is ${quote(text)}: give two slugs with two dots between them, such as "mastery-readiness..primary-tfm-sustaining".`;
  throw new MapRefused('ROUTE_MALFORMED', message);
}

const parseWidth = (parameters: MapParameters): number | undefined =>
  readSingle(parameters, 'width') === undefined
    ? undefined
    : parseWholeNumber(parameters, 'width', minWidth, maxWidth, minWidth);
