/** Chosen places of a list, counted from 0. */
export interface ListPlaces {
  /** How many there are. */
  readonly count: number;
  /** The first from a place on; Infinity for none. */
  next(from: number): number;
  /** The last before a place; -Infinity for none. */
  previous(before: number): number;
}

/** The places of the items that meet a condition, or of all items. Items are examined only when they are asked for. */
export class MatchingPlaces<T> implements ListPlaces {
  readonly #items: readonly T[];
  readonly #condition: ((item: T) => boolean) | undefined;

  constructor(items: readonly T[], condition?: (item: T) => boolean) {
    this.#items = items;
    this.#condition = condition;
  }

  get count(): number {
    return this.#condition ? this.#items.filter(this.#condition).length : this.#items.length;
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
    return !this.#condition || this.#condition(this.#items[place] as T);
  }
}
