import { LRUCache } from 'lru-cache';
import { firstIndex } from '../../base/first-index.js';
import { Programme } from '../../domain/programme.js';
import type { EntryDelta } from './entry-index.js';
import type { Ordering } from './ordering.js';

/** A sorted list as it was before some programmes moved. */
interface SortedList {
  readonly items: readonly Programme[];
  readonly movements: readonly EntryDelta[];
}

const mostKept = 8;
/** With more movements than this, a list is sorted anew. */
const mostMoved = 500;

/** Lists of all programmes in the orders that were asked for last. What moved is put in its place when it is asked again. */
export class SortedListCache {
  readonly #kept = new LRUCache<string, SortedList>({ max: mostKept });

  /** All programmes in an order. */
  sorted(all: readonly Programme[], ordering: Ordering<Programme>): readonly Programme[] {
    const known = this.#kept.get(ordering.name);
    const items = known ? moved(known, ordering) : ordering.sorted(all);
    this.#kept.set(ordering.name, { items, movements: [] });
    return items;
  }

  /** For the next revision. What is no programme may be what programmes are sorted by. */
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

/** Two sorted lists as one. The second is short. */
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
