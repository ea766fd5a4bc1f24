/** Chosen places of a list, counted from 0. */
export interface ListPlaces {
  /** How many there are. */
  readonly count: number;
  /** The first from a place on; Infinity for none. */
  next(from: number): number;
  /** The last before a place; -Infinity for none. */
  previous(before: number): number;
}

/** The places of the items that meet a condition, or of all items. Each item is examined when it is asked for, and once. */
export class MatchingPlaces<T> implements ListPlaces {
  readonly #items: readonly T[];
  readonly #condition: ((item: T) => boolean) | undefined;
  /** For each place 1 where the item meets the condition, and 2 where it doesn't; 0 before that is known. */
  #results: Uint8Array | undefined;

  constructor(items: readonly T[], condition?: (item: T) => boolean) {
    this.#items = items;
    this.#condition = condition;
  }

  get count(): number {
    if (!this.#condition) return this.#items.length;
    let count = 0;
    for (let place = 0; place < this.#items.length; place++) if (this.#matches(place)) count++;
    return count;
  }

  next(from: number): number {
    for (let place = from; place < this.#items.length; place++) if (this.#matches(place)) return place;
    return Number.POSITIVE_INFINITY;
  }

  previous(before: number): number {
    for (let place = before - 1; place >= 0; place--) if (this.#matches(place)) return place;
    return Number.NEGATIVE_INFINITY;
  }

  #matches(place: number): boolean {
    if (!this.#condition) return true;
    this.#results ??= new Uint8Array(this.#items.length);
    if (this.#results[place] === 0) this.#results[place] = this.#condition(this.#items[place] as T) ? 1 : 2;
    return this.#results[place] === 1;
  }
}
