/** Which places of a list count. */
export interface Places {
  /** How many there are. */
  readonly count: number;
  /** The first from a place on; Infinity for none. */
  next(from: number): number;
  /** The last before a place; -Infinity for none. */
  previous(before: number): number;
}

/** All places of a list. */
export class AllPlaces implements Places {
  readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  next(from: number): number {
    return from < this.count ? from : Number.POSITIVE_INFINITY;
  }

  previous(before: number): number {
    return before > 0 ? before - 1 : Number.NEGATIVE_INFINITY;
  }
}

/** The places of those items for which something holds. They are looked at when they are asked for. */
export class MatchingPlaces<T> implements Places {
  readonly #items: readonly T[];
  readonly #holds: (item: T) => boolean;

  constructor(items: readonly T[], holds: (item: T) => boolean) {
    this.#items = items;
    this.#holds = holds;
  }

  get count(): number {
    return this.#items.reduce((count, item) => (this.#holds(item) ? count + 1 : count), 0);
  }

  next(from: number): number {
    for (let place = from; place < this.#items.length; place++) {
      if (this.#holds(this.#items[place] as T)) return place;
    }
    return Number.POSITIVE_INFINITY;
  }

  previous(before: number): number {
    for (let place = before - 1; place >= 0; place--) if (this.#holds(this.#items[place] as T)) return place;
    return Number.NEGATIVE_INFINITY;
  }
}
