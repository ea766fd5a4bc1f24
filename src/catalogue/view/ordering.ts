/** What one key of an order looks at. */
export interface OrderKey<T> {
  readonly of: (item: T) => string | number | undefined;
  readonly descending?: boolean;
  /** Where items without the value go, whatever the direction; last unless said. */
  readonly nullsFirst?: boolean;
}

/** Values of an item by the keys of an order, and its id, which breaks ties. This is what a cursor holds. */
export type SortValues = readonly [...values: (string | number | null)[], id: string];

// Titles as a reader of British English sorts them: case and accents aside, and Y5 before Y11.
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

  /** The items in this order. Many have the same texts, so that those are compared once each, and then their ranks. */
  sorted(items: readonly T[]): readonly T[] {
    const ranks = this.#keys.map((key) => ranked(items, key));
    const places = Uint32Array.from(items.keys()).sort((a, b) => {
      for (const rank of ranks) {
        const order = (rank[a] ?? 0) - (rank[b] ?? 0);
        if (order !== 0) return order;
      }
      return compareIds(items[a]?.id ?? '', items[b]?.id ?? '');
    });
    return Array.from(places, (place) => items[place] as T);
  }

  compareValues(a: SortValues, b: SortValues): number {
    for (const [index, key] of this.#keys.entries()) {
      const order = compareBy(key, a[index] ?? null, b[index] ?? null);
      if (order !== 0) return order;
    }
    return compareIds(String(a.at(-1)), String(b.at(-1)));
  }

  /** Whether values can have come from `valuesOf` of an item. */
  fits(values: readonly unknown[]): values is SortValues {
    const isValue = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';
    return values.length === this.#keys.length + 1 && values.every(isValue) && typeof values.at(-1) === 'string';
  }
}

/** For each item, where the value of a key stands among those of all items. */
function ranked<T>(items: readonly T[], key: OrderKey<T>): Uint32Array {
  const values = items.map((item) => key.of(item) ?? null);
  const inOrder = [...new Set(values)].sort((a, b) => compareBy(key, a, b));
  const ranks = new Map(inOrder.map((value, rank) => [value, rank]));
  return Uint32Array.from(values, (value) => ranks.get(value) ?? 0);
}

function compareBy<T>(key: OrderKey<T>, a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === (key.nullsFirst ?? false) ? -1 : 1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
  return key.descending ? -order : order;
}

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Texts that the collator takes for the same are still told apart, so that the order is total. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b) || compareIds(a, b);
}
