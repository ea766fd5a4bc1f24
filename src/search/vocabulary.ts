import { firstIndex } from '../base/first-index.js';

/** A word of the vocabulary, and its edit distance from another. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
}

/** The words of one version of an index, sorted by code unit. Immutable. */
export class Vocabulary {
  static readonly empty = new Vocabulary([]);

  readonly words: readonly string[];
  /** The letter set of each word, computed when a typo is first looked up. */
  #letterSets: Uint32Array | undefined;

  private constructor(words: readonly string[]) {
    this.words = words;
  }

  /** The next version. None of the added words may be in this one. */
  with(added: readonly string[], removed: readonly string[]): Vocabulary {
    if (added.length === 0 && removed.length === 0) return this;
    const removedSet = new Set(removed);
    const kept = removedSet.size === 0 ? this.words : this.words.filter((word) => !removedSet.has(word));
    return new Vocabulary([...kept, ...added].sort()); // Sorting is fast: all but a few words are in order.
  }

  /** The words that start with a prefix, sorted; the prefix itself is one of them where it is a word. */
  startingWith(prefix: string): readonly string[] {
    const from = firstIndex(this.words.length, (index) => (this.words[index] ?? '') >= prefix);
    let to = from;
    while (this.words[to]?.startsWith(prefix)) to += 1;
    return this.words.slice(from, to);
  }

  /** The words at most `max` edits away, sorted. */
  near(word: string, max: number): readonly NearWord[] {
    this.#letterSets ??= Uint32Array.from(this.words, letterSetOf);
    const letters = letterSetOf(word);
    const near: NearWord[] = [];
    for (let i = 0; i < this.#letterSets.length; i += 1) {
      // One edit changes at most two letters of the set, so most words are ruled out without computing the distance.
      if (bitCount(letters ^ (this.#letterSets[i] ?? 0)) > 2 * max) continue;
      const other = this.words[i] ?? '';
      const distance = editDistance(word, other, max);
      if (distance <= max) near.push({ word: other, distance });
    }
    return near;
  }
}

/** The set of a word's letters as 32 bits. Letters that share a bit make the filter weaker, never wrong. */
function letterSetOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are 1. */
function bitCount(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Rows of the table of distances, used again for each pair of words: making new ones takes most of the time. */
const rows: [number[], number[], number[]] = [[], [], []];

/**
 * The edit distance of two words (optimal string alignment): how many letters to add, drop, change or swap with their
 * neighbour. `max + 1` where it is more than `max`.
 */
export function editDistance(a: string, b: string, max: number): number {
  const more = max + 1;
  if (Math.abs(a.length - b.length) > max) return more;
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    // Cells farther than `max` from the diagonal are over `max` anyway. Those beside the others are read, as `more`.
    const from = Math.max(1, i - max);
    const to = Math.min(b.length, i + max);
    let least = from === 1 ? i : more;
    row[from - 1] = least;
    row[to + 1] = more;
    for (let j = from; j <= to; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let distance = Math.min((last[j - 1] ?? more) + (same ? 0 : 1), (last[j] ?? more) + 1, (row[j - 1] ?? more) + 1);
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) distance = Math.min(distance, (beforeLast[j - 2] ?? more) + 1);
      row[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > max) return more;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? more, more);
}
