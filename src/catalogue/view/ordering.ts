/** One key of an order. */
export interface OrderKey<T> {
  readonly of: (item: T) => string | number | undefined;
  readonly descending?: boolean;
  /** Whether items without the value come first, in either direction; by default they come last. */
  readonly nullsFirst?: boolean;
}

/** The values of an item for the keys of an order, and its id, which breaks ties. A cursor consists of these. */
export type SortValues = readonly [...values: (string | number | null)[], id: string];

// British English order: case and accents make no difference, and Y5 comes before Y11.
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** A total order over things with ids. */
export class Ordering<T extends { readonly id: string }> {
  /** Tells the cursors of one order from those of another. */
  readonly name: string;
  readonly #keys: readonly OrderKey<T>[];

  constructor(name: string, keys: readonly OrderKey<T>[]) {
    this.name = name;
    this.#keys = keys;
  }

  valuesOf(item: T): SortValues {
    return [...this.#keys.map((key) => key.of(item) ?? null), item.id];
  }

  /** Negative where `a` comes before `b`. */
  readonly compare = (a: T, b: T): number => {
    for (const key of this.#keys) {
      const order = compareBy(key, key.of(a) ?? null, key.of(b) ?? null);
      if (order !== 0) return order;
    }
    return compareIds(a.id, b.id);
  };

  /** Sorts items: by each key, from the last one to the first, keeping the order of equal items; and then ties by id. */
  sorted(items: readonly T[]): readonly T[] {
    const ranks = this.#keys.map((key) => ranked(items, key));
    let places: Uint32Array = Uint32Array.from(items.keys());
    for (const ranksOfKey of ranks.toReversed()) places = sortedByRank(places, ranksOfKey);
    sortTies(places, ranks, items);
    return Array.from(places, (place) => items[place] as T);
  }

  compareValues(a: SortValues, b: SortValues): number {
    for (const [index, key] of this.#keys.entries()) {
      const order = compareBy(key, a[index] ?? null, b[index] ?? null);
      if (order !== 0) return order;
    }
    return compareIds(String(a.at(-1)), String(b.at(-1)));
  }

  /** Whether values have the form that `valuesOf` returns. */
  fits(values: readonly unknown[]): values is SortValues {
    const isValue = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';
    return values.length === this.#keys.length + 1 && values.every(isValue) && typeof values.at(-1) === 'string';
  }
}

/** Sorts places whose items have equal values of all keys by the ids of the items. */
function sortTies(places: Uint32Array, ranks: readonly Uint32Array[], items: readonly { readonly id: string }[]): void {
  const areTied = (one = 0, other = 0) => ranks.every((ranksOfKey) => ranksOfKey[one] === ranksOfKey[other]);
  for (let start = 0, end = 1; start < places.length; start = end++) {
    while (end < places.length && areTied(places[start], places[end])) end++;
    if (end - start > 1) places.subarray(start, end).sort((a, b) => compareIds(items[a]?.id ?? '', items[b]?.id ?? ''));
  }
}

/** For each item, the rank of its value of a key among all items. Many have the same texts, so each is ranked once. */
function ranked<T>(items: readonly T[], key: OrderKey<T>): Uint32Array {
  const values = items.map((item) => key.of(item) ?? null);
  const ranks = new Map(sortedValues(new Set(values), key).map((value, rank) => [value, rank]));
  return Uint32Array.from(values, (value) => ranks.get(value) ?? 0);
}

function sortedValues<T>(values: ReadonlySet<string | number | null>, key: OrderKey<T>) {
  const all = [...values];
  if (!all.every((value) => typeof value === 'number')) return all.sort((a, b) => compareBy(key, a, b));
  const ascending = [...Float64Array.from(all).sort()]; // Numbers are sorted faster without a function.
  return key.descending ? ascending.reverse() : ascending;
}

/** Sorts places by the rank of their items, from 0. Places of equal rank stay in their order. */
function sortedByRank(places: Uint32Array, ranks: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ranks.length + 1);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank < starts.length; rank++) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const inOrder = new Uint32Array(places.length);
  for (const place of places) {
    const rank = ranks[place] ?? 0;
    const next = starts[rank] ?? 0;
    starts[rank] = next + 1;
    inOrder[next] = place;
  }
  return inOrder;
}

function compareBy<T>(key: OrderKey<T>, a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === (key.nullsFirst ?? false) ? -1 : 1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
  return key.descending ? -order : order;
}

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Texts that are equal for the collator are compared by code units, so that the order is total. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b) || compareIds(a, b);
}
