/** Keeps what was made of texts, as long as it all weighs less than a limit; the longest unused goes first. */
export class TextCache<T> {
  readonly #limit: number;
  readonly #kept = new Map<string, { readonly value: T; readonly weight: number }>();
  #weight = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(text: string): T | undefined {
    const known = this.#kept.get(text);
    if (!known) return undefined;
    this.#kept.delete(text); // To the end: a map keeps the order in which it was filled.
    this.#kept.set(text, known);
    return known.value;
  }

  set(text: string, value: T, weight: number): void {
    this.#drop(text);
    if (weight > this.#limit) return;
    this.#kept.set(text, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(text: string): void {
    this.#weight -= this.#kept.get(text)?.weight ?? 0;
    this.#kept.delete(text);
  }
}
