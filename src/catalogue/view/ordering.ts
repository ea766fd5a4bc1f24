/** One key of an order. */
export interface OrderKey<T> {
  /** Names `of` among the keys of these items, whatever the direction; absent where ranks by it aren't cached. */
  readonly name?: string;
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
  sorted(items: readonly T[], { byId = placesById(items), ranks = rankItems }: SortAids<T> = {}): readonly T[] {
    let places = byId;
    for (const key of this.#keys.toReversed()) places = sortedByRank(places, directed(ranks(items, key), key));
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

/** The ranks of items by a value, in ascending order. Equal values have one rank. */
export interface Ranks {
  readonly ofItems: Uint32Array;
  /** How many values there are, which is the rank of items without a value. */
  readonly count: number;
}

/** What sorting would make otherwise, from the same items. */
interface SortAids<T> {
  /** The places of the items in the order of their ids. */
  readonly byId?: Uint32Array;
  readonly ranks?: (items: readonly T[], key: OrderKey<T>) => Ranks;
}

/** Ranks items by their values of a key. Many have the same texts, so each is ranked once. */
export function rankItems<T>(items: readonly T[], key: Pick<OrderKey<T>, 'of'>): Ranks {
  const numberOf = new Map<string | number, number>();
  const missing = items.length;
  const numbers = Uint32Array.from(items, (item) => {
    const value = key.of(item) ?? null;
    if (value === null) return missing;
    const known = numberOf.get(value);
    if (known !== undefined) return known;
    numberOf.set(value, numberOf.size);
    return numberOf.size - 1;
  });
  const count = numberOf.size;
  const ranks = new Uint32Array(count);
  for (const [rank, value] of sortedValues([...numberOf.keys()]).entries()) ranks[numberOf.get(value) as number] = rank;
  return { ofItems: numbers.map((number) => (number === missing ? count : (ranks[number] as number))), count };
}

function sortedValues(all: (string | number)[]) {
  if (!all.every((value) => typeof value === 'number')) return all.sort(compareAscending);
  return Float64Array.from(all).sort(); // Numbers are sorted faster without a function.
}

/** Ranks in the direction of a key, with the items without a value at the end that it names. */
function directed<T>({ ofItems, count }: Ranks, { descending = false, nullsFirst = false }: OrderKey<T>): Uint32Array {
  if (!descending && !nullsFirst) return ofItems;
  const first = nullsFirst ? 1 : 0;
  const [missing, last] = [nullsFirst ? 0 : count, count - 1];
  return ofItems.map((rank) => (rank === count ? missing : first + (descending ? last - rank : rank)));
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
  const order = compareAscending(a, b);
  return key.descending ? -order : order;
}

const compareAscending = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Texts that are equal for the collator are compared by code units, so that the order is total. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b) || compareIds(a, b);
}
