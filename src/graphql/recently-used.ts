interface Entry<T> {
  readonly value: T;
  readonly weight: number;
  /** How many had been put at the end when it was. */
  readonly at: number;
}

/** An entry stays where it is while fewer than this share of all were used since: to move it costs more than to find it. */
const share = 1 / 8;

/** Keeps what was made for keys, as long as it all weighs no more than a limit; what was long unused goes first. */
export class RecentlyUsed<Key, T> {
  readonly #limit: number;
  readonly #kept = new Map<Key, Entry<T>>();
  #weight = 0;
  #moves = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(key: Key): T | undefined {
    const known = this.#kept.get(key);
    if (!known) return undefined;
    if (this.#moves - known.at > share * this.#kept.size) this.#toEnd(key, known);
    return known.value;
  }

  set(key: Key, value: T, weight: number): void {
    this.#drop(key);
    if (weight > this.#limit) return;
    this.#weight += weight;
    this.#toEnd(key, { value, weight, at: 0 });
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  /** A map keeps the order in which it was filled. */
  #toEnd(key: Key, { value, weight }: Entry<T>): void {
    this.#kept.delete(key);
    this.#moves++;
    this.#kept.set(key, { value, weight, at: this.#moves });
  }

  #drop(key: Key): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
