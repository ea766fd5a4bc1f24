/** What was made for a key, until it is the one that was longest not asked for of too many. */
export class Remembered<V> {
  readonly #most: number;
  readonly #made = new Map<string, Promise<V>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Makes it where it is not there; whoever asks meanwhile waits for the same making. A failure is not remembered. */
  get(key: string, make: () => Promise<V>): Promise<V> {
    const known = this.#made.get(key) ?? this.#make(key, make);
    this.#made.delete(key);
    this.#made.set(key, known);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= this.#most) break;
      this.#made.delete(oldest);
    }
    return known;
  }

  #make(key: string, make: () => Promise<V>): Promise<V> {
    const making = make();
    making.catch(() => {
      if (this.#made.get(key) === making) this.#made.delete(key);
    });
    return making;
  }
}
