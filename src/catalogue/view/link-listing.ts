import { LinkKind } from '../../domain/fields/vocabulary.js';
import type { Link } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
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

/** The links of some origins, in the order of the programmes that state them. Overlaps are computed during the iteration. */
export function* linksInOrder(snapshot: Snapshot, origins: LinkOrigins): Generator<WiredLink> {
  const others = origins.stated ? snapshot.links : origins.derived ? snapshot.derivedLinks : [];
  if (!origins.shares) return yield* others;
  let next = 0;
  for (const programmes of levels(snapshot)) {
    const start = next;
    while (next < others.length && programmes.includes((others[next] as WiredLink).statedBy)) next++;
    const shares = programmes.flatMap((programme) => snapshot.shares.from(programme));
    const level = start === next ? shares : [...others.slice(start, next), ...shares];
    yield* shares.length > 0 ? level.sort((a, b) => (a.link.id < b.link.id ? -1 : 1)) : level;
  }
}

/** Groups of programmes that differ only by id in the order of the listing: their links are ordered by the ids of the links. */
function* levels(snapshot: Snapshot): Generator<readonly Programme[]> {
  const titleOf = (programme: Programme) => snapshot.hubOf(programme).title;
  let level: Programme[] = [];
  for (const programme of snapshot.programmes) {
    const [before] = level;
    const isLevel =
      before?.academicYear === programme.academicYear &&
      before.position === programme.position &&
      (before.hub === programme.hub || titleOf(before) === titleOf(programme));
    if (before && !isLevel) {
      yield level;
      level = [];
    }
    level.push(programme);
  }
  if (level.length > 0) yield level;
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
  const wired = [...linksInOrder(snapshot, origins)];
  const list = { wired, links: wired.map(({ link }) => link) };
  lists.set(name, list);
  return list;
}
