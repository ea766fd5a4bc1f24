/** The JSON that one selection set wrote for one object. */
interface CachedText {
  readonly text: string;
  /** The cost that the run was charged for the object. */
  readonly cost: number;
}

/** Charges a run for the objects that it gives, so that a text costs the same whether it is written or cached. */
export interface Meter {
  spent(context: unknown): number;
  /** Charges nothing and returns false where the cost would be too much. */
  charge(context: unknown, cost: number): boolean;
}

/** About how much memory an entry takes beside its text. */
const bytesPerEntry = 64;

/**
 * The JSON of objects that never change, by selection set and object. A text is cached when it is written for the second
 * time. When the cache is full, it is emptied: to keep the order of use takes longer than to write the text of an object.
 */
export class ObjectCache {
  readonly meter: Meter;
  readonly #maxBytes: number;
  readonly #texts = new Map<object, Map<object, CachedText | null>>();
  #bytes = 0;

  constructor(bytes: number, meter: Meter) {
    this.#maxBytes = bytes;
    this.meter = meter;
  }

  /** The cached text; null if the object was written once, undefined if it was never written. */
  get(selection: object, value: object): CachedText | null | undefined {
    return this.#texts.get(selection)?.get(value);
  }

  /** Notes that a selection set wrote an object for the first time. */
  markWritten(selection: object, value: object): void {
    this.#set(selection, value, null);
  }

  set(selection: object, value: object, { text, cost }: CachedText): void {
    // V8 holds a text that was joined from pieces as a tree of them; the copy is one flat string.
    this.#set(selection, value, { text: Buffer.from(text, 'latin1').toString('latin1'), cost });
  }

  #set(selection: object, value: object, cached: CachedText | null): void {
    const bytes = bytesPerEntry + (cached?.text.length ?? 0);
    if (this.#bytes + bytes > this.#maxBytes) {
      this.#texts.clear();
      this.#bytes = 0;
    }
    if (bytes > this.#maxBytes) return;
    this.#bytes += bytes;
    const texts = this.#texts.get(selection) ?? new Map<object, CachedText | null>();
    this.#texts.set(selection, texts.set(value, cached));
  }
}
