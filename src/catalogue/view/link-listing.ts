import { LinkKind } from '../../domain/fields/vocabulary.js';
import type { Link } from '../../domain/parts/link.js';
import type { HubYear } from './hub-year.js';
import { compareStated } from './shares.js';
import type { Snapshot } from './snapshot.js';
import type { WiredLink } from './wiring.js';

/** The origins of the links that are listed. */
export interface LinkOrigins {
  /** Links that are stored or implied by a rule. */
  readonly stated: boolean;
  /** Inverses of requirements, and steps over the lineage of series. */
  readonly derived: boolean;
  /** Links between programmes with modules on the same topics. */
  readonly shares: boolean;
}

interface LinkQuery {
  readonly kinds?: readonly LinkKind[] | null | undefined;
  readonly derived?: boolean | null | undefined;
}

/** Whether a query names the kind SHARES_MODULES. */
export const namesShares = ({ kinds }: LinkQuery): boolean => kinds?.includes(LinkKind.SHARES_MODULES) ?? false;

/**
 * Computed links are listed on request: all of them with `derived: true`, and overlaps of modules also by their kind, unless
 * `derived` is false.
 */
export function linkOrigins(asked: LinkQuery): LinkOrigins {
  const { kinds, derived } = asked;
  if (derived === true) return { stated: false, derived: true, shares: kinds == null || namesShares(asked) };
  const areOthersAsked = kinds == null || kinds.some((kind) => kind !== LinkKind.SHARES_MODULES);
  return { stated: areOthersAsked, derived: false, shares: derived !== false && namesShares(asked) };
}

/** The links of some origins, in the order of the programmes that state them. Each hub-year is examined during the iteration. */
export function* linksInOrder(snapshot: Snapshot, origins: LinkOrigins): Generator<WiredLink> {
  for (const years of snapshot.yearsTogether()) yield* linksOfYears(years, snapshot, origins);
}

/** The links of hub-years that are listed together. */
function linksOfYears(years: readonly HubYear[], { linkIndex }: Snapshot, origins: LinkOrigins): readonly WiredLink[] {
  const lists = years
    .flatMap((year) => [
      origins.stated ? linkIndex.listed(year) : origins.derived ? linkIndex.listedDerived(year) : [],
      origins.shares ? year.overlaps.listed : [],
    ])
    .filter(({ length }) => length > 0);
  return lists.length > 1 ? lists.flat().sort(compareStated) : (lists[0] ?? []);
}

/** Links in the order of the listing, and the same with their ends. */
export interface LinkList {
  readonly links: readonly Link[];
  readonly wired: readonly WiredLink[];
}

const cachedLists = new WeakMap<Snapshot, Map<string, LinkList>>();

/** As `linksInOrder`, as lists that are made once for a snapshot. */
export function listLinks(snapshot: Snapshot, origins: LinkOrigins): LinkList {
  const lists = cachedLists.get(snapshot) ?? new Map<string, LinkList>();
  cachedLists.set(snapshot, lists);
  const name = JSON.stringify(origins);
  const known = lists.get(name);
  if (known) return known;
  const wired = origins.shares ? [...linksInOrder(snapshot, origins)] : linksWithoutShares(snapshot, origins);
  const list = { wired, links: wired.map(({ link }) => link) };
  lists.set(name, list);
  return list;
}

const linksWithoutShares = (snapshot: Snapshot, { stated, derived }: LinkOrigins) =>
  stated ? snapshot.links : derived ? snapshot.derivedLinks : [];
