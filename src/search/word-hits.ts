import type { Hits } from './hits.js';
import { impactBits, impactOf, impactOn, ordinalOf } from './postings.js';
import { frequency, type QueryWord } from './query-words.js';

// What the word at hand gives each document, by ordinal; all zero between two uses. Nobody is called back while it is
// in use, so that all searches can share it.
let given = new Float64Array(0);

// Looking one document up in one list of postings costs about as much as reading so many postings in a row.
const lookUpCost = 16;

/** One word of a query against the documents of an index. */
export class WordHits {
  /** How many postings the word has. */
  readonly size: number;
  readonly #matches: QueryWord['matches'];
  readonly #rarity: number;

  /** `documents` is how many the index holds. */
  constructor(word: QueryWord, documents: number) {
    this.size = word.matches.reduce((sum, { postings }) => sum + postings.length, 0);
    this.#matches = word.matches;
    this.#rarity = rarity(Math.min(frequency(word), documents), documents) / 2 ** impactBits;
  }

  /** The documents that the word matches, each scored by the best of its terms. */
  all(): Hits {
    const ordinals = new Uint32Array(this.size);
    const length = this.#fill(ordinals);
    const scores = new Float64Array(length);
    for (let i = 0; i < length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      scores[i] = (given[ordinal] ?? 0) * this.#rarity;
      given[ordinal] = 0;
    }
    return { ordinals: ordinals.subarray(0, length), scores };
  }

  /** Those of the hits that the word matches too, with its score added; they take the place of the hits. */
  narrow({ ordinals, scores }: Hits): Hits {
    const lookUp = ordinals.length * this.#matches.length * lookUpCost < this.size;
    if (!lookUp) this.#fill();
    let length = 0;
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      const score = lookUp ? this.#on(ordinal) : (given[ordinal] ?? 0);
      if (score === 0) continue;
      ordinals[length] = ordinal;
      scores[length] = (scores[i] ?? 0) + score * this.#rarity;
      length += 1;
    }
    if (!lookUp) this.#clear();
    return { ordinals: ordinals.subarray(0, length), scores: scores.subarray(0, length) };
  }

  #on(ordinal: number): number {
    let best = 0;
    for (const { postings, nearness } of this.#matches) best = Math.max(best, nearness * impactOn(postings, ordinal));
    return best;
  }

  /** Gives each document the best of its terms; lists the documents in `found`, and returns how many they are. */
  #fill(found?: Uint32Array): number {
    const last = this.#matches.reduce((highest, { postings }) => Math.max(highest, ordinalOf(postings.at(-1) ?? 0)), 0);
    if (last >= given.length) given = new Float64Array(2 * last + 1024);
    let length = 0;
    for (const { postings, nearness } of this.#matches) {
      for (let i = 0; i < postings.length; i += 1) {
        const posting = postings[i] ?? 0;
        const ordinal = ordinalOf(posting);
        const score = nearness * impactOf(posting);
        const before = given[ordinal] ?? 0;
        if (before === 0 && found !== undefined) found[length++] = ordinal;
        if (score > before) given[ordinal] = score;
      }
    }
    return length;
  }

  #clear(): void {
    for (const { postings } of this.#matches) {
      for (let i = 0; i < postings.length; i += 1) given[ordinalOf(postings[i] ?? 0)] = 0;
    }
  }
}

// In steps of half a bit, so that other documents may come and go and the scores of most queries stay what they are.
const rarity = (holding: number, documents: number) => Math.round(2 * Math.log2(1 + documents / holding)) / 2;
