import { LRUCache } from 'lru-cache';
import { firstIndex } from '../../base/first-index.js';
import { Programme } from '../../domain/programme.js';
import type { EntryDelta } from './entry-index.js';
import type { Ordering } from './ordering.js';

/** A sorted list, and the changes since it was sorted. */
interface SortedList {
  readonly items: readonly Programme[];
  readonly movements: readonly EntryDelta[];
}

const mostKept = 8;
/** With more changes than this, a list is sorted again. */
const mostMoved = 500;

/** All programmes in the orders that were used last. Changed programmes are inserted when an order is used again. */
export class SortedListCache {
  readonly #kept = new LRUCache<string, SortedList>({ max: mostKept });

  /** All programmes in an order. */
  sorted(all: readonly Programme[], ordering: Ordering<Programme>): readonly Programme[] {
    const known = this.#kept.get(ordering.name);
    const items = known ? moved(known, ordering) : ordering.sorted(all);
    this.#kept.set(ordering.name, { items, movements: [] });
    return items;
  }

  /** The cache of the next revision. A change of any other entry empties it, since programmes may be sorted by that entry. */
  after(delta: EntryDelta): SortedListCache {
    const next = new SortedListCache();
    if ([...delta.removed, ...delta.added].some((entry) => !(entry instanceof Programme))) return next;
    this.#kept.rforEach(({ items, movements }, name) => {
      if (movements.length < mostMoved) next.#kept.set(name, { items, movements: [...movements, delta] });
    });
    return next;
  }
}

function moved({ items, movements }: SortedList, ordering: Ordering<Programme>): readonly Programme[] {
  if (movements.length === 0) return items;
  const gone = new Set<unknown>(movements.flatMap(({ removed }) => removed));
  const come = movements.flatMap(({ added }) => added).filter((entry) => !gone.has(entry)) as readonly Programme[];
  const left = items.filter((programme) => !gone.has(programme));
  return merged(left, ordering.sorted(come), ordering);
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
