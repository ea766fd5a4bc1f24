import { LinkKind, LinkResolution, Strength } from '../../domain/fields/vocabulary.js';
import type { Evidence } from '../../domain/parts/evidence.js';
import { Link } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
import { shorten } from '../../text/shorten.js';
import type { WiredLink } from './wiring.js';

/** The part of a hub-year that is used here: this file can't import it. */
interface OverlapSource {
  readonly programmes: readonly Programme[];
  /** The other programmes that have a module on a topic of one of its own. */
  sharingWith(programme: Programme): readonly Programme[];
}

/** The modules of one programme, as far as overlaps need them. */
interface Side {
  readonly topics: ReadonlySet<string>;
  readonly evidence: readonly Evidence[];
  /** How certain its modules are; AMBIGUOUS without evidence. */
  readonly strength: Strength;
}

/**
 * Links between programmes of one hub and year that have modules on the same topics: each pair once, from the programme
 * that is listed first, and symmetric. A link is made when it is first needed, and then cached.
 */
export class YearOverlaps {
  readonly #year: OverlapSource;
  readonly #sides = new Map<Programme, Side>();
  readonly #known = new Map<string, WiredLink>();
  #listed: readonly WiredLink[] | undefined;

  constructor(year: OverlapSource) {
    this.#year = year;
  }

  /** All overlaps, in the order of the listing. */
  get listed(): readonly WiredLink[] {
    this.#listed ??= this.#year.programmes.flatMap((programme) => this.from(programme)).sort(compareStated);
    return this.#listed;
  }

  /** The overlaps at a programme, in the order of the listing of the other programmes. */
  at(programme: Programme): readonly WiredLink[] {
    return inOrder(this.#year.sharingWith(programme)).map((other) => this.#between(programme, other));
  }

  /** The overlaps that start at a programme: over all programmes, each once. */
  from(programme: Programme): readonly WiredLink[] {
    const later = this.#year.sharingWith(programme).filter((other) => isListedBefore(programme, other));
    return inOrder(later).map((other) => this.#between(programme, other));
  }

  /** The overlap of two programmes that has an id. */
  named(id: string, from: Programme, to: Programme): WiredLink | undefined {
    if (!this.#year.sharingWith(from).includes(to)) return undefined;
    const wired = this.#between(from, to);
    return wired.link.id === id ? wired : undefined;
  }

  #between(one: Programme, other: Programme): WiredLink {
    const [from, to] = isListedBefore(one, other) ? [one, other] : [other, one];
    const id = `${from.id}~${to.id}~${suffix}`;
    const known = this.#known.get(id);
    if (known) return known;
    const link = linkBetween(id, to, this.#side(from), this.#side(to));
    const resolution = LinkResolution.EXACT;
    const wired = { link, from, to, resolution, group: undefined, statedBy: from, derivedFrom: undefined };
    this.#known.set(id, wired);
    return wired;
  }

  #side(programme: Programme): Side {
    const side = this.#sides.get(programme) ?? sideOf(programme);
    this.#sides.set(programme, side);
    return side;
  }
}

/** Finds hub-years and programmes. */
interface YearFinder {
  yearOf(programme: Programme): { readonly overlaps: YearOverlaps } | undefined;
  programme(id: string): Programme | undefined;
}

/** The overlaps of all programmes of a snapshot. */
export class ModuleOverlaps {
  readonly #find: YearFinder;

  constructor(find: YearFinder) {
    this.#find = find;
  }

  at(programme: Programme): readonly WiredLink[] {
    return this.#find.yearOf(programme)?.overlaps.at(programme) ?? [];
  }

  from(programme: Programme): readonly WiredLink[] {
    return this.#find.yearOf(programme)?.overlaps.from(programme) ?? [];
  }

  of(link: Link): WiredLink | undefined {
    const wired = this.named(link.id);
    return wired?.link === link ? wired : undefined;
  }

  named(id: string): WiredLink | undefined {
    const [first = '', second = '', rest] = id.split('~');
    const [from, to] = [this.#find.programme(first), this.#find.programme(second)];
    return from && to && rest === suffix ? this.#find.yearOf(from)?.overlaps.named(id, from, to) : undefined;
  }
}

/** The order of links whose programmes are listed together: by the positions of these, and then by id. */
export function compareStated(a: WiredLink, b: WiredLink): number {
  const [position, otherPosition] = [positionOf(a.statedBy), positionOf(b.statedBy)];
  if (position !== otherPosition) return position < otherPosition ? -1 : 1;
  return a.link.id < b.link.id ? -1 : a.link.id > b.link.id ? 1 : 0;
}

const positionOf = ({ position }: Programme) => position ?? Infinity;

/** Whether a programme comes before another one of the same hub and year in the order of the listing. */
function isListedBefore(one: Programme, other: Programme): boolean {
  const [place, otherPlace] = [positionOf(one), positionOf(other)];
  return place === otherPlace ? one.id < other.id : place < otherPlace;
}

const inOrder = (programmes: readonly Programme[]): readonly Programme[] =>
  programmes.length < 2 ? programmes : [...programmes].sort((a, b) => (isListedBefore(a, b) ? -1 : 1));

const suffix = 'shares';

/** Whether an id has the form of the id of an overlap. */
export const isShareId = (id: string): boolean => id.endsWith(`~${suffix}`);

const longestNote = 500;
const ranks = Object.keys(Strength) as readonly Strength[];
const weakest = (strengths: readonly Strength[]) =>
  ranks.find((rank) => strengths.includes(rank)) ?? Strength.AMBIGUOUS;

function sideOf(programme: Programme): Side {
  const { modules, pathways } = programme;
  const all = [...modules, ...pathways.flatMap((pathway) => pathway.modules)];
  const evidence = moduleEvidence(programme);
  return {
    topics: new Set(all.flatMap(({ topic }) => topic ?? [])),
    evidence,
    strength: weakest(evidence.map(({ strength }) => strength)),
  };
}

const aboutModules = /^(?:modules|pathways\.modules)(?:\.|$)/;

/** The evidence for the modules of a programme. */
const moduleEvidence = ({ evidence }: Programme): readonly Evidence[] =>
  evidence.filter(({ field }) => field !== undefined && aboutModules.test(field));

function linkBetween(id: string, to: Programme, own: Side, theirs: Side): Link {
  const shared = [...own.topics].filter((topic) => theirs.topics.has(topic));
  const many = shared.length === 1 ? 'one topic' : `${shared.length} topics`;
  const counts = `They share ${many}, of the ${own.topics.size} at its start and the ${theirs.topics.size} at its end`;
  const values = {
    id,
    kind: LinkKind.SHARES_MODULES,
    to: to.id,
    symmetric: true,
    strength: weakest([own.strength, theirs.strength]),
    evidence: [...own.evidence, ...theirs.evidence],
    note: shorten(`${counts}: ${shared.join(', ')}.`, longestNote),
  };
  return Object.freeze(Object.assign(new Link(), values));
}
