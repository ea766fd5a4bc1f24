/** A word of the vocabulary, and how many edits it is away. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
}

/** The words of an index, in order. Immutable. */
export class Vocabulary {
  static readonly empty = new Vocabulary([]);

  readonly words: readonly string[];
  #letters: Uint32Array | undefined;

  private constructor(words: readonly string[]) {
    this.words = words;
  }

  with(added: readonly string[], removed: readonly string[]): Vocabulary {
    if (added.length === 0 && removed.length === 0) return this;
    const gone = new Set(removed);
    const kept = gone.size === 0 ? this.words : this.words.filter((word) => !gone.has(word));
    return new Vocabulary([...kept, ...added].sort());
  }

  /** The words that start so, in order; the prefix itself, if it is a word, is the first. */
  startingWith(prefix: string): readonly string[] {
    const from = firstFrom(this.words, prefix);
    let to = from;
    while (this.words[to]?.startsWith(prefix)) to += 1;
    return this.words.slice(from, to);
  }

  /** The words at most `max` edits away, in order. */
  near(sought: string, max: number): readonly NearWord[] {
    this.#letters ??= Uint32Array.from(this.words, lettersOf);
    const letters = lettersOf(sought);
    const found: NearWord[] = [];
    for (let i = 0; i < this.#letters.length; i += 1) {
      // One edit adds or takes away at most two letters of the set, so most words need no closer look.
      if (bits(letters ^ (this.#letters[i] ?? 0)) > 2 * max) continue;
      const word = this.words[i] ?? '';
      const distance = editDistance(sought, word, max);
      if (distance <= max) found.push({ word, distance });
    }
    return found;
  }
}

/** Where the words from this one on start. */
function firstFrom(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The set of a word's letters, as bits; letters that share one only weaken the filter. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * How many letters to add, drop, change or swap with their neighbour turn one word into the other (optimal string
 * alignment), or `max + 1` where it is more than `max`.
 */
export function editDistance(a: string, b: string, max: number): number {
  const more = max + 1;
  if (Math.abs(a.length - b.length) > max) return more;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(more);
    row[0] = i;
    let least = i;
    // Farther from the diagonal it is more than `max` anyway.
    for (let j = Math.max(1, i - max); j <= Math.min(b.length, i + max); j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let distance = Math.min((last[j - 1] ?? more) + (same ? 0 : 1), (last[j] ?? more) + 1, (row[j - 1] ?? more) + 1);
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) distance = Math.min(distance, (beforeLast[j - 2] ?? more) + 1);
      row[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > max) return more;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? more, more);
}
