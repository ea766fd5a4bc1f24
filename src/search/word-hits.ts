import type { Hits } from './hits.js';
import { highestImpact, impactOf, ordinalOf, type Postings } from './postings.js';
import { frequency, type QueryWord, type TermMatch } from './query-words.js';

// Nearness is a number of 64ths, so that what a term says of a document is a whole number below this.
const scale = 64 * (highestImpact + 1);
/** A word is usual where it has a posting for so many documents, or more; its scores are then kept by ordinal too. */
const usualShare = 32;
export const isUsual = (size: number, ordinals: number) => size * usualShare >= ordinals;

/** One word of a query against the documents of an index. What it finds is found once, and shared: nobody changes it. */
export class WordHits {
  /** How many postings the word has. */
  readonly size: number;
  readonly #matches: QueryWord['matches'];
  readonly #rarity: number;
  readonly #ordinals: number;
  #all: Hits | undefined;
  #byOrdinal: Float32Array | undefined;

  /** `documents` is how many the index holds, `ordinals` one more than the highest ordinal of them. */
  constructor(word: QueryWord, documents: number, ordinals: number) {
    this.size = sizeOf(word.matches);
    this.#matches = word.matches;
    this.#rarity = rarity(Math.min(frequency(word), documents), documents) / scale;
    this.#ordinals = ordinals;
  }

  /** The documents that the word matches, by ascending ordinal, each scored by the best of its terms. */
  get all(): Hits {
    this.#all ??= this.#isUsual ? hitsIn(this.#scores) : this.#sorted();
    return this.#all;
  }

  /** Those of the hits that the word matches too, with its score added. They have to be by ascending ordinal. */
  narrow(hits: Hits): Hits {
    return this.#isUsual ? this.#lookedUp(hits) : merged(hits, this.all);
  }

  get #isUsual(): boolean {
    return isUsual(this.size, this.#ordinals);
  }

  /** The score of each document, by ordinal; 0 where the word does not match. */
  get #scores(): Float32Array {
    this.#byOrdinal ??= this.#scored(new Float32Array(this.#ordinals));
    return this.#byOrdinal;
  }

  #scored(scores: Float32Array): Float32Array {
    for (const { postings, nearness } of this.#matches) {
      const factor = 64 * nearness * this.#rarity;
      for (let i = 0; i < postings.length; i += 1) {
        const posting = postings[i] ?? 0;
        const ordinal = ordinalOf(posting);
        const score = factor * impactOf(posting);
        if (score > (scores[ordinal] ?? 0)) scores[ordinal] = score;
      }
    }
    return scores;
  }

  #lookedUp({ ordinals, scores }: Hits): Hits {
    const own = this.#scores;
    const kept = roomFor(ordinals.length);
    let length = 0;
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      const score = own[ordinal] ?? 0;
      if (score === 0) continue;
      kept.ordinals[length] = ordinal;
      kept.scores[length] = (scores[i] ?? 0) + score;
      length += 1;
    }
    return first(kept, length);
  }

  #sorted(): Hits {
    // By ordinal, and of the same by what is said of it.
    const said = new Float64Array(this.size);
    let length = 0;
    for (const { postings, nearness } of this.#matches) length = put(postings, 64 * nearness, said, length);
    if (this.#matches.length > 1) said.sort();
    const kept = roomFor(length);
    let last = -1;
    for (const each of said) {
      const ordinal = Math.floor(each / scale);
      if (last < 0 || kept.ordinals[last] !== ordinal) last += 1;
      kept.ordinals[last] = ordinal;
      kept.scores[last] = (each % scale) * this.#rarity;
    }
    return first(kept, last + 1);
  }
}

/** How many postings there are of all terms. */
export const sizeOf = (matches: readonly TermMatch[]) =>
  matches.reduce((sum, { postings }) => sum + postings.length, 0);

function put(postings: Postings, factor: number, said: Float64Array, from: number): number {
  for (let i = 0; i < postings.length; i += 1) {
    const posting = postings[i] ?? 0;
    said[from + i] = ordinalOf(posting) * scale + factor * impactOf(posting);
  }
  return from + postings.length;
}

/** What is hit by both, with the scores added. Both are by ascending ordinal. */
function merged(one: Hits, other: Hits): Hits {
  const kept = roomFor(Math.min(one.ordinals.length, other.ordinals.length));
  let length = 0;
  for (let i = 0, j = 0; i < one.ordinals.length && j < other.ordinals.length; ) {
    const [a, b] = [one.ordinals[i] ?? 0, other.ordinals[j] ?? 0];
    if (a === b) {
      kept.ordinals[length] = a;
      kept.scores[length] = (one.scores[i] ?? 0) + (other.scores[j] ?? 0);
      length += 1;
    }
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return first(kept, length);
}

function hitsIn(scored: Float32Array): Hits {
  const kept = roomFor(scored.length);
  let length = 0;
  for (let ordinal = 0; ordinal < scored.length; ordinal += 1) {
    const score = scored[ordinal] ?? 0;
    if (score === 0) continue;
    kept.ordinals[length] = ordinal;
    kept.scores[length] = score;
    length += 1;
  }
  return { ordinals: kept.ordinals.slice(0, length), scores: kept.scores.slice(0, length) }; // It is kept: no larger.
}

const roomFor = (length: number): Hits => ({ ordinals: new Uint32Array(length), scores: new Float64Array(length) });
const first = ({ ordinals, scores }: Hits, length: number): Hits => ({
  ordinals: ordinals.subarray(0, length),
  scores: scores.subarray(0, length),
});

// In steps of half a bit, so that other documents may come and go and the scores of most queries stay what they are.
const rarity = (holding: number, documents: number) => Math.round(2 * Math.log2(1 + documents / holding)) / 2;
