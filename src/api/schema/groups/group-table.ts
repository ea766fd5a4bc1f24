import type { DimensionValue } from './dimensions.js';
import type { ValueReader } from './value-reader.js';

/** A combination of values, and the places of the programmes that have it. */
export interface PlaceGroup {
  /** A number for the ranks of the values: that of a combination that is ordered after another one is larger. */
  readonly key: number;
  readonly count: number;
  /** In ascending order. Found when they are first needed. */
  readonly places: Uint32Array;
}

class FoundGroup implements PlaceGroup {
  readonly key: number;
  readonly count: number;
  readonly #find: () => Uint32Array;

  constructor(key: number, count: number, find: () => Uint32Array) {
    this.key = key;
    this.count = count;
    this.#find = find;
  }

  get places(): Uint32Array {
    return this.#find();
  }
}

/** Programmes by their values in one to three dimensions. */
export class GroupTable {
  readonly #readers: readonly ValueReader[];
  /** The groups by their keys, counted from 0 as they are found. */
  readonly #groupOf = new Map<number, number>();
  readonly #counts: number[] = [];
  /** A place and its group for each combination of values of a programme. */
  readonly #places: number[] = [];
  readonly #groups: number[] = [];
  #sorted: { readonly starts: Uint32Array; readonly places: Uint32Array } | undefined;

  constructor(readers: readonly ValueReader[]) {
    this.#readers = readers;
  }

  /** Adds the programme at a place to the group of each combination of its values. Returns how many there are. */
  add(place: number): number {
    const before = this.#places.length;
    for (const reader of this.#readers) reader.moveTo(place);
    this.#combine(place, 0, 0);
    return this.#places.length - before;
  }

  /** All groups, in the order in which they were found. No programme can be added after that. */
  groups(): readonly PlaceGroup[] {
    return Array.from(
      this.#groupOf,
      ([key, group]) => new FoundGroup(key, this.#counts[group] as number, () => this.#placesOf(group)),
    );
  }

  /** The value of a group in each dimension. */
  valuesOf({ key }: PlaceGroup): readonly DimensionValue[] {
    let rest = key;
    return this.#readers
      .toReversed()
      .map(({ values }) => {
        const rank = rest % values.length;
        rest = (rest - rank) / values.length;
        return values[rank] as DimensionValue;
      })
      .reverse();
  }

  #combine(place: number, key: number, depth: number): void {
    const reader = this.#readers[depth];
    if (reader === undefined) {
      this.#join(place, key);
      return;
    }
    const { end, values } = reader;
    for (let index = reader.start; index < end; index++)
      this.#combine(place, key * values.length + (reader.ranks[index] as number), depth + 1);
  }

  #join(place: number, key: number): void {
    let group = this.#groupOf.get(key);
    if (group === undefined) {
      group = this.#counts.push(0) - 1;
      this.#groupOf.set(key, group);
    }
    this.#counts[group] = (this.#counts[group] as number) + 1;
    this.#places.push(place);
    this.#groups.push(group);
  }

  #placesOf(group: number): Uint32Array {
    this.#sorted ??= this.#sortPlaces();
    const { starts, places } = this.#sorted;
    return places.subarray(starts[group], starts[group + 1]);
  }

  #sortPlaces() {
    const starts = new Uint32Array(this.#counts.length + 1);
    for (const [group, count] of this.#counts.entries()) starts[group + 1] = (starts[group] as number) + count;
    const next = starts.slice();
    const places = new Uint32Array(this.#places.length);
    for (const [index, place] of this.#places.entries()) {
      const group = this.#groups[index] as number;
      const at = next[group] as number;
      places[at] = place;
      next[group] = at + 1;
    }
    return { starts, places };
  }
}
