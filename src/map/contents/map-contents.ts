import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { ExternalThing } from '../../domain/external-thing.js';
import { linkKinds, linkPhrase, linkVerb } from '../../domain/fields/link-kinds.js';
import { type LinkKind, type Phase, type Section, Strength } from '../../domain/fields/vocabulary.js';
import { Hub } from '../../domain/hub.js';
import type { Programme } from '../../domain/programme.js';
import { createGraph } from '../../progression/graph.js';
import { findReachable } from '../../progression/reachable.js';
import type { MapFilter } from './map-filter.js';
import { MapRefused } from './map-refused.js';
import { type MapOverlap, selectOverlaps } from './overlaps.js';
import { findZone } from './zones.js';

/** A pathway or stage that a line starts or ends at, drawn inside its programme. */
export interface MapPart {
  readonly id: string;
  readonly title: string;
}

export interface MapProgramme {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly section: Section;
  readonly phases: readonly Phase[];
  /** Its hub and year, on a map of several of them. */
  readonly whose?: string;
  /** An index of `zones`. */
  readonly zone: number;
  readonly parts: readonly MapPart[];
}

/**
 * How often something outside that several programmes are linked to is drawn: once, in the lowest zone that links to it, so
 * that lines reach it from above; once in each zone that links to it; or beside each programme.
 */
export type Sharing = 'ONCE' | 'BY_ZONE' | 'BY_PROGRAMME';

/** Something that is not a programme of this hub's year. It is drawn smaller. */
export interface MapOutsideThing {
  /** Its id where it is drawn once; otherwise also its zone, or the programme beside which it is drawn. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  /** The kind of the thing, in a word or two. */
  readonly what: string;
  /** How many times the thing is drawn. */
  readonly count: number;
  readonly zone: number;
}

/** A link, drawn in the order of taking part: a requirement leads from the required programme to the one that requires it. */
export interface MapLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly strength: Strength;
  readonly symmetric: boolean;
  /** The ids of programmes and parts, the keys of outside things. */
  readonly from: string;
  readonly to: string;
  /** Its verb between the titles of its ends: "is required for". */
  readonly verb: string;
  /** The phrase on the line: "Required for". */
  readonly words: string;
}

/** What a map shows, as plain data, each list in the order of the sources. */
export interface MapContents {
  readonly programmes: readonly MapProgramme[];
  readonly outside: readonly MapOutsideThing[];
  readonly links: readonly MapLink[];
  /** Empty unless the filter asks for them. */
  readonly overlaps: readonly MapOverlap[];
  /** The number of programmes near the middle one that were left out. */
  readonly leftOut: number;
}

/** A picture with more than these can't be read: 120 programmes take 5,000 pixels from top to bottom in a wide window. */
const maxProgrammes = 120;
const maxLinks = 400;

/** Selects what a filter matches in a snapshot. Throws `MapRefused` if it is too much for one picture. */
export function selectMapContents(filter: MapFilter, snapshot: Snapshot, sharing: Sharing = 'ONCE'): MapContents {
  const taken = selectProgrammes(filter, snapshot);
  const inside = new Set<object>(taken.programmes);
  const isShown = (end: LinkEnd) => {
    const programme = snapshot.programmeOf(end);
    return programme === undefined ? filter.only === undefined : inside.has(programme);
  };
  const wired = selectLinks(filter, snapshot).filter(
    ({ statedBy, from, to }) => inside.has(statedBy) && isShown(from) && isShown(to),
  );
  const overlaps = filter.overlaps ? selectOverlaps(taken.programmes, filter.minStrength, snapshot) : [];
  checkSize(taken.programmes.length, wired.length + overlaps.length);
  const linked = new Set<LinkEnd>(wired.flatMap(({ from, to }) => [from, to]));
  const scope = { snapshot, sharing };
  const whose = nameHubYears(taken.programmes, snapshot);
  return {
    programmes: taken.programmes.map((programme) => ({ ...buildProgramme(programme, linked), ...whose(programme) })),
    outside: collectOutside(wired, scope),
    links: wired.map((link) => buildLink(link, scope)),
    overlaps,
    leftOut: taken.leftOut,
  };
}

function checkSize(programmes: number, links: number): void {
  const what = programmes > maxProgrammes ? `${programmes} programmes` : `${links} links`;
  if (programmes <= maxProgrammes && links <= maxLinks) return;
  const most = programmes > maxProgrammes ? maxProgrammes : maxLinks;
  const message = `The map would have ${what}, but it can show at most ${most}. Narrow it by section, phase or kinds, or show the surroundings of one programme with around=<slug>.`;
  throw new MapRefused('MAP_TOO_LARGE', message);
}

interface SelectedProgrammes {
  readonly programmes: readonly Programme[];
  readonly leftOut: number;
}

function selectProgrammes(filter: MapFilter, snapshot: Snapshot): SelectedProgrammes {
  const offered = (filter.only ?? snapshot.programmesOfHub(filter.hub)).filter((programme) =>
    matchesFilter(programme, filter),
  );
  if (!filter.around) return { programmes: offered, leftOut: 0 };
  const { programme, depth } = filter.around;
  const near = findNeighbours(programme, depth, selectLinks(filter, snapshot), snapshot);
  const programmes = offered.filter(({ id }) => near.includes(id));
  const nearest = [...programmes].sort((a, b) => near.indexOf(a.id) - near.indexOf(b.id)).slice(0, maxProgrammes);
  const kept = new Set(nearest);
  return { programmes: programmes.filter((each) => kept.has(each)), leftOut: programmes.length - kept.size };
}

/** The middle programme always matches, whatever else the filter says. */
function matchesFilter(programme: Programme, { year, sections, phases, only, around }: MapFilter): boolean {
  const inSection = sections.length === 0 || sections.includes(programme.section);
  const inPhase = phases.length === 0 || programme.phases.some((phase) => phases.includes(phase));
  return (
    (only !== undefined || programme.academicYear === year) &&
    ((inSection && inPhase) || programme === around?.programme)
  );
}

const ranks = Object.keys(Strength);

function selectLinks(filter: MapFilter, snapshot: Snapshot): readonly WiredLink[] {
  const { kinds, minStrength } = filter;
  return drawableLinks(filter, snapshot).filter(
    ({ link }) =>
      (kinds.length === 0 || kinds.includes(link.kind)) && ranks.indexOf(link.strength) >= ranks.indexOf(minStrength),
  );
}

/** The links of a hub's year are drawn between the programmes of that year. Picked programmes can be of several years. */
function drawableLinks({ hub, year, only }: MapFilter, snapshot: Snapshot): readonly WiredLink[] {
  const listed = year === undefined ? undefined : snapshot.hubYear(hub, year);
  if (!only) return listed ? snapshot.linkIndex.pictureOf(listed).links : [];
  const inside = new Set<unknown>(only);
  const areInside = ({ from, to }: WiredLink) => [from, to].every((end) => inside.has(snapshot.programmeOf(end)));
  const years = new Set(only.flatMap((programme) => snapshot.entries.hubYearOf(programme) ?? []));
  const drawn = [...years].flatMap((one) => {
    const { linkIndex } = snapshot;
    return [...linkIndex.listed(one).filter(areInside), ...linkIndex.pictureOf(one).links];
  });
  return [...new Map(drawn.map((wired) => [wired.link, wired] as const).reverse()).values()].reverse();
}

/** The words for the hub and year of each of these programmes, if they are not all the same. */
function nameHubYears(
  programmes: readonly Programme[],
  snapshot: Snapshot,
): (programme: Programme) => { whose?: string } {
  const nameOf = (programme: Programme) => `${snapshot.hubOf(programme).title}, ${programme.academicYear}`;
  const isMixed = new Set(programmes.map(nameOf)).size > 1;
  return (programme) => (isMixed ? { whose: nameOf(programme) } : {});
}

function buildProgramme(programme: Programme, linked: ReadonlySet<LinkEnd>): MapProgramme {
  const { id, slug, title, section, phases } = programme;
  const parts = [...programme.pathways, ...programme.stages].filter((part) => linked.has(part));
  return {
    id,
    slug,
    title,
    section,
    phases,
    zone: findZone(phases),
    parts: parts.map((part) => ({ id: part.id, title: part.title })),
  };
}

function collectOutside(wired: readonly WiredLink[], scope: Scope): readonly MapOutsideThing[] {
  const things = new Map<string, Omit<MapOutsideThing, 'count'>>();
  for (const { from, to, statedBy } of wired) {
    for (const end of [from, to]) {
      if (scope.snapshot.programmeOf(end) !== undefined) continue;
      const key = formatEndKey(end, statedBy, scope);
      things.set(key, {
        key,
        id: end.id,
        title: end.title,
        what: describeOutside(end),
        zone: Math.max(things.get(key)?.zone ?? 0, findZone(statedBy.phases)),
      });
    }
  }
  const ids = [...things.values()].map(({ id }) => id);
  return [...things.values()].map((thing) => ({ ...thing, count: ids.filter((id) => id === thing.id).length }));
}

interface Scope {
  readonly snapshot: Snapshot;
  readonly sharing: Sharing;
}

function formatEndKey(end: LinkEnd, statedBy: Programme, { snapshot, sharing }: Scope): string {
  if (sharing === 'ONCE' || snapshot.programmeOf(end) !== undefined) return end.id;
  return `${end.id}@${sharing === 'BY_ZONE' ? findZone(statedBy.phases) : statedBy.id}`;
}

function describeOutside(end: LinkEnd): string {
  if (end instanceof ExternalThing) return end.kind;
  if (end instanceof Hub) return end.kind === 'HUB' ? 'Maths Hub' : 'national centre';
  return 'not listed here this year';
}

function buildLink({ link, from, to, group, statedBy }: WiredLink, scope: Scope): MapLink {
  const { id, kind, strength, symmetric } = link;
  const [first, second] = [from, to].map((end) => formatEndKey(end, statedBy, scope)) as [string, string];
  const isTurned = linkKinds[kind].order === 'TO_FIRST';
  const ends = isTurned ? { from: second, to: first } : { from: first, to: second };
  const verb = linkVerb(kind, group?.rule);
  return { id, kind, strength, symmetric, verb, words: linkPhrase(kind, group?.rule), ...ends };
}

/** The programmes at most `depth` links away from one, also through things that both are linked to; nearest first. */
function findNeighbours(
  middle: Programme,
  depth: number,
  links: readonly WiredLink[],
  snapshot: Snapshot,
): readonly string[] {
  const node = (end: object & { readonly id: string }) => snapshot.programmeOf(end)?.id ?? end.id;
  const edges = links.map(({ link, from, to }) => ({ id: link.id, from: node(from), to: node(to) }));
  const found = findReachable(createGraph(edges, [middle.id]), [middle.id], { direction: 'BOTH', maxDepth: depth });
  return found.nodes.map((reached) => reached.node);
}
