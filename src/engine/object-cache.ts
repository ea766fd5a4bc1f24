import { LRUCache } from 'lru-cache';

/** What one selection set wrote of one object. */
interface CachedText {
  readonly text: string;
  /** What the run was charged for it. */
  readonly cost: number;
}

/** Charges a run for the objects that it gives, so that a text costs the same whether it is written or cached. */
export interface Meter {
  spent(context: unknown): number;
  /** Charges nothing and returns false where the cost would be too much. */
  charge(context: unknown, cost: number): boolean;
}

/** The texts of one object, by selection set; null for a selection set that wrote it once. */
interface ObjectTexts {
  readonly texts: Map<object, CachedText | null>;
  bytes: number;
}

/** About how much memory an object or a text takes beside its characters. */
const bytesPerEntry = 64;

/**
 * The JSON of objects that never change, by object and selection set. A text is cached when it is written for the second
 * time. The objects that were used least recently are evicted.
 */
export class ObjectCache {
  readonly meter: Meter;
  readonly #objects: LRUCache<object, ObjectTexts>;

  constructor(bytes: number, meter: Meter) {
    this.#objects = new LRUCache({ maxSize: bytes });
    this.meter = meter;
  }

  /** The cached text; null where it was written once, and undefined where it never was. */
  get(selection: object, value: object): CachedText | null | undefined {
    return this.#objects.get(value)?.texts.get(selection);
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
    const entry = this.#objects.get(value) ?? { texts: new Map(), bytes: bytesPerEntry };
    entry.texts.set(selection, cached);
    entry.bytes += cached ? cached.text.length : bytesPerEntry;
    this.#objects.set(value, entry, { size: entry.bytes });
  }
}
