import { highestImpact, impactOf, ordinalOf } from './postings.js';
import { frequency, type QueryWord, type TermMatch } from './query-words.js';

/**
 * Matching documents and their scores, by ascending ordinal and side by side: `scores[i]` is that of the document
 * `ordinals[i]`.
 */
export interface Hits {
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
}

/** Arrays for at most this many hits, to be filled. */
export const emptyHits = (length: number): Hits => ({
  ordinals: new Uint32Array(length),
  scores: new Float64Array(length),
});

/** The first of these hits. */
const first = ({ ordinals, scores }: Hits, length: number): Hits => ({
  ordinals: ordinals.subarray(0, length),
  scores: scores.subarray(0, length),
});

/** What a word says of documents, by ascending ordinal: each entry is its ordinal times `unit`, and what is said. */
interface Listed {
  readonly entries: Uint32Array | Float64Array;
  readonly unit: number;
  /** Makes a score of what is said. */
  readonly factor: number;
}

const postingUnit = highestImpact + 1;
// Nearness is a number of 64ths, so that what is said by the best of several terms is a whole number below this.
const bestUnit = 64 * postingUnit;

/** A word is usual where it has a posting for so many documents, or more; its scores are then kept by ordinal. */
const usualShare = 8;
const isUsual = (size: number, ordinals: number) => size * usualShare >= ordinals;

const sizeOf = (matches: readonly TermMatch[]) => matches.reduce((sum, { postings }) => sum + postings.length, 0);

/** How many bytes of memory hits of these matches keep. */
export function bytesKept(matches: readonly TermMatch[], ordinals: number): number {
  const size = sizeOf(matches);
  if (isUsual(size, ordinals)) return Float32Array.BYTES_PER_ELEMENT * ordinals;
  return matches.length > 1 ? Float64Array.BYTES_PER_ELEMENT * size : 0;
}

/** One word of a query against the documents of an index. */
export class WordHits {
  /** How many postings the word has. */
  readonly size: number;
  readonly #matches: QueryWord['matches'];
  readonly #rarity: number;
  readonly #ordinals: number;
  #list: Listed | undefined;
  #byOrdinal: Float32Array | undefined;

  /** `documents` is how many the index holds, `ordinals` one more than the highest ordinal of them. */
  constructor(word: QueryWord, documents: number, ordinals: number) {
    this.size = sizeOf(word.matches);
    this.#matches = word.matches;
    this.#rarity = rarity(Math.min(frequency(word), documents), documents) / postingUnit;
    this.#ordinals = ordinals;
  }

  /** The documents that the word matches, by ascending ordinal, each scored by the best of its terms. */
  all(): Hits {
    if (this.#matches.length > 1 && isUsual(this.size, this.#ordinals)) return scored(this.#scores, this.size);
    const { entries, unit, factor } = this.#listed;
    const hits = emptyHits(entries.length);
    for (let i = 0; i < entries.length; i += 1) {
      const entry = entries[i] ?? 0;
      const ordinal = Math.floor(entry / unit);
      hits.ordinals[i] = ordinal;
      hits.scores[i] = (entry - ordinal * unit) * factor;
    }
    return first(hits, entries.length);
  }

  /** Those of the hits that the word matches too, with its score added; they take the place of the hits. */
  narrow(hits: Hits): Hits {
    return isUsual(this.size, this.#ordinals) ? lookedUp(hits, this.#scores) : merged(hits, this.#listed);
  }

  /** The score of each document, by ordinal; 0 where the word does not match. */
  get #scores(): Float32Array {
    this.#byOrdinal ??= this.#filled(new Float32Array(this.#ordinals));
    return this.#byOrdinal;
  }

  #filled(scores: Float32Array): Float32Array {
    for (const { postings, nearness } of this.#matches) {
      for (let i = 0; i < postings.length; i += 1) {
        const posting = postings[i] ?? 0;
        const ordinal = ordinalOf(posting);
        const score = nearness * impactOf(posting) * this.#rarity;
        if (score > (scores[ordinal] ?? 0)) scores[ordinal] = score;
      }
    }
    return scores;
  }

  get #listed(): Listed {
    this.#list ??= this.#matches.length === 1 ? this.#ofOne(this.#matches[0]) : this.#ofSeveral();
    return this.#list;
  }

  #ofOne({ postings, nearness }: TermMatch = nothing): Listed {
    return { entries: postings, unit: postingUnit, factor: nearness * this.#rarity };
  }

  #ofSeveral(): Listed {
    const entries = new Float64Array(this.size);
    let length = 0;
    for (const { postings, nearness } of this.#matches) {
      for (const each of postings) entries[length++] = ordinalOf(each) * bestUnit + 64 * nearness * impactOf(each);
    }
    entries.sort(); // Of the same document, the best comes last.
    const last = entries.filter(
      (entry, i) => Math.floor(entry / bestUnit) !== Math.floor((entries[i + 1] ?? -1) / bestUnit),
    );
    return { entries: last, unit: bestUnit, factor: this.#rarity / 64 };
  }
}

const nothing: TermMatch = { term: '', nearness: 1, postings: new Uint32Array(0) };

function lookedUp(hits: Hits, added: Float32Array): Hits {
  const { ordinals, scores } = hits;
  let length = 0;
  for (let i = 0; i < ordinals.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    const score = added[ordinal] ?? 0;
    if (score === 0) continue;
    ordinals[length] = ordinal;
    scores[length] = (scores[i] ?? 0) + score;
    length += 1;
  }
  return first(hits, length);
}

function merged(hits: Hits, { entries, unit, factor }: Listed): Hits {
  const { ordinals, scores } = hits;
  let length = 0;
  let at = 0;
  for (let i = 0; i < ordinals.length && at < entries.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    while (at < entries.length && (entries[at] ?? 0) < ordinal * unit) at += 1;
    const said = (entries[at] ?? 0) - ordinal * unit;
    if (said <= 0 || said >= unit) continue;
    ordinals[length] = ordinal;
    scores[length] = (scores[i] ?? 0) + said * factor;
    length += 1;
  }
  return first(hits, length);
}

/** The documents that have a score: `most` of them, or fewer. */
function scored(byOrdinal: Float32Array, most: number): Hits {
  const hits = emptyHits(Math.min(most, byOrdinal.length));
  let length = 0;
  for (let ordinal = 0; ordinal < byOrdinal.length; ordinal += 1) {
    const score = byOrdinal[ordinal] ?? 0;
    if (score === 0) continue;
    hits.ordinals[length] = ordinal;
    hits.scores[length] = score;
    length += 1;
  }
  return first(hits, length);
}

// In steps of half a bit, so that other documents may come and go and the scores of most queries stay what they are.
const rarity = (holding: number, documents: number) => Math.round(2 * Math.log2(1 + documents / holding)) / 2;
