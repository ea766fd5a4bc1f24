import type { ListPlaces } from '../paging/places.js';

/** A set of small whole numbers, up to a limit that is known: one bit for each. */
export class Bits implements ListPlaces {
  /** How many numbers there could be. */
  readonly size: number;
  readonly #words: Uint32Array;
  #count: number | undefined;

  private constructor(size: number, words: Uint32Array) {
    this.size = size;
    this.#words = words;
  }

  static none(size: number): Bits {
    return new Bits(size, new Uint32Array((size + 31) >>> 5));
  }

  /** The numbers from 0 for which a predicate holds. */
  static where(size: number, holds: (number: number) => boolean): Bits {
    const bits = Bits.none(size);
    for (let number = 0; number < size; number++) {
      if (holds(number)) bits.#words[number >>> 5] = bits.#word(number) | (1 << (number & 31));
    }
    return bits;
  }

  has(number: number): boolean {
    return (this.#word(number) & (1 << (number & 31))) !== 0;
  }

  /** The word in which the bit of a number is. */
  #word(number: number): number {
    return this.#words[number >>> 5] as number;
  }

  /** How many there are. */
  get count(): number {
    this.#count ??= this.#words.reduce((sum, word) => sum + ones(word), 0);
    return this.#count;
  }

  and(other: Bits): Bits {
    return new Bits(
      this.size,
      this.#words.map((word, index) => word & (other.#words[index] as number)),
    );
  }

  or(other: Bits): Bits {
    return new Bits(
      this.size,
      this.#words.map((word, index) => word | (other.#words[index] as number)),
    );
  }

  not(): Bits {
    const words = this.#words.map((word) => ~word);
    const beyond = this.size & 31;
    const last = words.length - 1;
    if (beyond > 0) words[last] = (words[last] as number) & ((1 << beyond) - 1);
    return new Bits(this.size, words);
  }

  next(from: number): number {
    let index = from >>> 5;
    let rest = (this.#words[index] ?? 0) & (-1 << (from & 31));
    while (rest === 0) {
      if (++index >= this.#words.length) return Number.POSITIVE_INFINITY;
      rest = this.#words[index] as number;
    }
    return 32 * index + lowest(rest);
  }

  previous(before: number): number {
    let index = before >>> 5;
    let rest = (this.#words[index] ?? 0) & ~(-1 << (before & 31));
    while (rest === 0) {
      if (--index < 0) return Number.NEGATIVE_INFINITY;
      rest = this.#words[index] as number;
    }
    return 32 * index + 31 - Math.clz32(rest);
  }

  /** Its numbers, the lowest first. */
  numbers(): Uint32Array {
    const numbers = new Uint32Array(this.count);
    let next = 0;
    for (const [index, word] of this.#words.entries()) {
      for (let rest = word; rest !== 0; rest &= rest - 1) numbers[next++] = 32 * index + lowest(rest);
    }
    return numbers;
  }
}

/** The lowest bit of a word that is set. */
const lowest = (word: number) => 31 - Math.clz32(word & -word);

/** How many bits of a word are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
