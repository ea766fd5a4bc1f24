/** Keeps what was made for keys, as long as it all weighs no more than a limit; the longest unused goes first. */
export class RecentlyUsed<Key, T> {
  readonly #limit: number;
  readonly #kept = new Map<Key, { readonly value: T; readonly weight: number }>();
  #weight = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(key: Key): T | undefined {
    const known = this.#kept.get(key);
    if (!known) return undefined;
    this.#kept.delete(key); // To the end: a map keeps the order in which it was filled.
    this.#kept.set(key, known);
    return known.value;
  }

  set(key: Key, value: T, weight: number): void {
    this.#drop(key);
    if (weight > this.#limit) return;
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(key: Key): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
