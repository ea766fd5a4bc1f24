/** What one selection set wrote of one object. */
interface KeptText {
  readonly text: string;
  /** What the run was charged for it. */
  readonly cost: number;
}

/** Charges a run for what it gives, so that a text costs the same whether it is written or kept. */
export interface Meter {
  spent(context: unknown): number;
  /** False, and nothing charged, where that would be too much. */
  charge(context: unknown, cost: number): boolean;
}

/** Objects by what was written of them; null for those that were met once. */
type Met = Map<object, KeptText | null>;

/** What an entry of a map takes, about. */
const bytesPerEntry = 64;

/**
 * The JSON of objects, as long as nothing changes that it depends on. It is kept when it is written a second time. When
 * too much is kept, all is forgotten.
 */
export class KeptTexts {
  readonly meter: Meter;
  readonly #limit: number;
  readonly #met = new Map<object, Met>();
  #weight = 0;

  /** `bytes`: how much it may hold. */
  constructor(bytes: number, meter: Meter) {
    this.#limit = bytes;
    this.meter = meter;
  }

  /** What is known of an object for a selection set; undefined where they were never met. */
  get(selection: object, value: object): KeptText | null | undefined {
    return this.#met.get(selection)?.get(value);
  }

  meet(selection: object, value: object): void {
    this.#set(selection, value, null, bytesPerEntry);
  }

  keep(selection: object, value: object, text: string, cost: number): void {
    // Text that was put together piece by piece is kept in one piece.
    const whole = Buffer.from(text, 'latin1').toString('latin1');
    this.#set(selection, value, { text: whole, cost }, bytesPerEntry + whole.length);
  }

  #set(selection: object, value: object, kept: KeptText | null, weight: number): void {
    if (this.#weight + weight > this.#limit) {
      this.#met.clear();
      this.#weight = 0;
    }
    if (weight > this.#limit) return;
    this.#weight += weight;
    const met: Met = this.#met.get(selection) ?? new Map();
    this.#met.set(selection, met);
    met.set(value, kept);
  }
}
