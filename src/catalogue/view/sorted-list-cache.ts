import { LRUCache } from 'lru-cache';
import { firstIndex } from '../../base/first-index.js';
import { Programme } from '../../domain/programme.js';
import { changedIds, type EntryDelta } from './entry-index.js';
import { Ordering, type OrderKey, type Ranks, rankItems } from './ordering.js';

/** A sorted list, and the ids of the programmes that changed since it was sorted. */
interface SortedList {
  readonly items: readonly Programme[];
  readonly changed: ReadonlySet<string>;
}

/** Programmes differ by their ids alone where an order has no keys. */
const idOrder = new Ordering<Programme>('id', []);

const placesById = new WeakMap<readonly Programme[], Uint32Array>();

const mostKept = 9;
const mostRanked = 8;
/** With more changed programmes than this, a list is sorted again. */
const mostChanged = 500;

/** All programmes in the orders that were used last. Changed programmes are inserted when an order is used again. */
export class SortedListCache {
  readonly #kept = new LRUCache<string, SortedList>({ max: mostKept });
  /** By the names of keys. They are those of one revision: the next one has a cache of its own. */
  readonly #ranks = new LRUCache<string, Ranks>({ max: mostRanked });

  /** All programmes in an order. */
  sorted(all: readonly Programme[], ordering: Ordering<Programme>): readonly Programme[] {
    return this.#upToDate(all, ordering, () => {
      const ranks = (_: readonly Programme[], key: OrderKey<Programme>) => this.ranks(all, key);
      return ordering.sorted(all, { byId: this.placesById(all), ranks });
    });
  }

  /** The ranks of all programmes by a key. */
  ranks(all: readonly Programme[], key: OrderKey<Programme>): Ranks {
    const known = key.name === undefined ? undefined : this.#ranks.get(key.name);
    if (known) return known;
    const ranks = rankItems(all, key);
    if (key.name !== undefined) this.#ranks.set(key.name, ranks);
    return ranks;
  }

  /** The places of all programmes in the order of their ids: every other order starts from this one. */
  placesById(all: readonly Programme[]): Uint32Array {
    const known = placesById.get(all);
    if (known) return known;
    const placeOf = new Map(all.map((programme, place) => [programme, place]));
    const byId = this.#upToDate(all, idOrder, () => idOrder.sorted(all));
    const places = Uint32Array.from(byId, (programme) => placeOf.get(programme) as number);
    placesById.set(all, places);
    return places;
  }

  #upToDate(all: readonly Programme[], ordering: Ordering<Programme>, sort: () => readonly Programme[]) {
    const known = this.#kept.get(ordering.name);
    const items = known ? updated(known, all, ordering) : sort();
    if (known?.items !== items) this.#kept.set(ordering.name, { items, changed: new Set() });
    return items;
  }

  /** The cache of the next revision. A change of any other entry empties it, since programmes may be sorted by that entry. */
  after(delta: EntryDelta): SortedListCache {
    const next = new SortedListCache();
    if ([...delta.removed, ...delta.added].some((entry) => !(entry instanceof Programme))) return next;
    this.#kept.rforEach(({ items, changed: before }, name) => {
      const changed = new Set([...before, ...changedIds(delta)]);
      if (changed.size <= mostChanged) next.#kept.set(name, { items, changed });
    });
    return next;
  }
}

function updated(
  { items, changed }: SortedList,
  all: readonly Programme[],
  ordering: Ordering<Programme>,
): readonly Programme[] {
  if (changed.size === 0) return items;
  const isChanged = ({ id }: Programme) => changed.has(id);
  const unchanged = items.filter((programme) => !isChanged(programme));
  return merged(unchanged, ordering.sorted(all.filter(isChanged)), ordering);
}

/** Merges two sorted lists. The second is short. */
function merged(long: readonly Programme[], short: readonly Programme[], ordering: Ordering<Programme>): Programme[] {
  const all: Programme[] = [];
  let from = 0;
  for (const programme of short) {
    const to = firstIndex(long.length, (index) => ordering.compare(long[index] as Programme, programme) >= 0);
    for (; from < to; from++) all.push(long[from] as Programme);
    all.push(programme);
  }
  for (; from < long.length; from++) all.push(long[from] as Programme);
  return all;
}
