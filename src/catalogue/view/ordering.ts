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

  /** Sorts items by each key, from the last one to the first, keeping the order of equal items; at first they are by id. */
  sorted(items: readonly T[], byId: Uint32Array = placesById(items)): readonly T[] {
    let places = byId;
    for (const key of this.#keys.toReversed()) places = sortedByRank(places, ranked(items, key));
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

/** The places of items in the order of their ids. Texts are sorted ten times as fast without a function. */
function placesById(items: readonly { readonly id: string }[]): Uint32Array {
  const placeOf = new Map(items.map(({ id }, place) => [id, place]));
  return Uint32Array.from([...placeOf.keys()].sort(), (id) => placeOf.get(id) as number);
}

/** For each item, the rank of its value of a key among all items. Many have the same texts, so each is ranked once. */
function ranked<T>(items: readonly T[], key: OrderKey<T>): Uint32Array {
  const numberOf = new Map<string | number | null, number>();
  const numbers = Uint32Array.from(items, (item) => {
    const value = key.of(item) ?? null;
    const known = numberOf.get(value);
    if (known !== undefined) return known;
    numberOf.set(value, numberOf.size);
    return numberOf.size - 1;
  });
  const ranks = new Uint32Array(numberOf.size);
  for (const [rank, value] of sortedValues([...numberOf.keys()], key).entries())
    ranks[numberOf.get(value) as number] = rank;
  return numbers.map((number) => ranks[number] as number);
}

function sortedValues<T>(all: (string | number | null)[], key: OrderKey<T>) {
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
