import { highestImpact, postingImpact, postingOrdinal } from './postings.js';
import { documentFrequency, type QueryWord, type TermMatch } from './query-parser.js';

/** Documents by ascending ordinal with their scores, in two parallel arrays: `scores[i]` belongs to `ordinals[i]`. */
export interface ScoredDocuments {
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
}

/** Arrays for this many documents, to be filled by the caller. */
export const scoredDocuments = (length: number): ScoredDocuments => ({
  ordinals: new Uint32Array(length),
  scores: new Float64Array(length),
});

const firstOf = ({ ordinals, scores }: ScoredDocuments, length: number): ScoredDocuments => ({
  ordinals: ordinals.subarray(0, length),
  scores: scores.subarray(0, length),
});

/**
 * A posting list of a whole word, by ascending ordinal. Each entry is one number, `ordinal * unit + value`; the value
 * times `factor` is the score.
 */
interface ScoringList {
  readonly entries: Uint32Array | Float64Array;
  readonly unit: number;
  readonly factor: number;
}

const postingUnit = highestImpact + 1;
// Every nearness is a multiple of 1/64, so 64 * nearness * impact is a whole number below this.
const bestTermUnit = 64 * postingUnit;

/** A word is frequent where it has postings for at least one document in this many. */
const frequentShare = 8;
const isFrequent = (size: number, ordinals: number) => size * frequentShare >= ordinals;

const sizeOf = (matches: readonly TermMatch[]) => matches.reduce((sum, { postings }) => sum + postings.length, 0);

/** How many bytes a scorer of these matches holds once it has been used. */
export function scorerBytes(matches: readonly TermMatch[], ordinals: number): number {
  const size = sizeOf(matches);
  if (isFrequent(size, ordinals)) return Float32Array.BYTES_PER_ELEMENT * ordinals;
  return matches.length > 1 ? Float64Array.BYTES_PER_ELEMENT * size : 0;
}

/**
 * Scores documents by one word of a query: nearness × impact × rarity of the best of the terms that the word matches.
 * A frequent word keeps a table of scores by ordinal, where a lookup is one read; any other word keeps a list that is
 * merged. Both give the same documents and scores (tests/search/word-scorer.test.ts).
 */
export class WordScorer {
  /** How many postings the terms of the word have together. */
  readonly size: number;
  readonly #matches: QueryWord['matches'];
  readonly #rarity: number;
  readonly #ordinals: number;
  #list: ScoringList | undefined;
  #table: Float32Array | undefined;

  /** `documents` is the size of the index, `ordinals` one more than its highest ordinal. */
  constructor(word: QueryWord, documents: number, ordinals: number) {
    this.size = sizeOf(word.matches);
    this.#matches = word.matches;
    this.#rarity = rarity(Math.min(documentFrequency(word), documents), documents) / postingUnit;
    this.#ordinals = ordinals;
  }

  /** All documents that the word matches. */
  all(): ScoredDocuments {
    if (this.#matches.length > 1 && isFrequent(this.size, this.#ordinals)) return fromTable(this.#scores, this.size);
    const { entries, unit, factor } = this.#scoringList;
    const documents = scoredDocuments(entries.length);
    for (let i = 0; i < entries.length; i += 1) {
      const entry = entries[i] ?? 0;
      const ordinal = Math.floor(entry / unit);
      documents.ordinals[i] = ordinal;
      documents.scores[i] = (entry - ordinal * unit) * factor;
    }
    return documents;
  }

  /** Those of the documents that the word matches too, with its score added. Overwrites the arrays it is given. */
  intersect(documents: ScoredDocuments): ScoredDocuments {
    return isFrequent(this.size, this.#ordinals)
      ? intersectTable(documents, this.#scores)
      : intersectList(documents, this.#scoringList);
  }

  /** The score of each document, by ordinal; 0 where the word does not match. */
  get #scores(): Float32Array {
    this.#table ??= this.#filled(new Float32Array(this.#ordinals));
    return this.#table;
  }

  #filled(scores: Float32Array): Float32Array {
    for (const { postings, nearness } of this.#matches) {
      for (let i = 0; i < postings.length; i += 1) {
        const posting = postings[i] ?? 0;
        const ordinal = postingOrdinal(posting);
        const score = nearness * postingImpact(posting) * this.#rarity;
        if (score > (scores[ordinal] ?? 0)) scores[ordinal] = score;
      }
    }
    return scores;
  }

  get #scoringList(): ScoringList {
    this.#list ??= this.#matches.length === 1 ? this.#listOfOneTerm(this.#matches[0]) : this.#listOfBestTerms();
    return this.#list;
  }

  #listOfOneTerm({ postings, nearness }: TermMatch = noMatch): ScoringList {
    return { entries: postings, unit: postingUnit, factor: nearness * this.#rarity };
  }

  #listOfBestTerms(): ScoringList {
    const entries = new Float64Array(this.size);
    let length = 0;
    for (const { postings, nearness } of this.#matches) {
      for (const each of postings)
        entries[length++] = postingOrdinal(each) * bestTermUnit + 64 * nearness * postingImpact(each);
    }
    entries.sort(); // Several entries of one document are now side by side, and its best entry is the last of them.
    const best = entries.filter(
      (entry, i) => Math.floor(entry / bestTermUnit) !== Math.floor((entries[i + 1] ?? -1) / bestTermUnit),
    );
    return { entries: best, unit: bestTermUnit, factor: this.#rarity / 64 };
  }
}

const noMatch: TermMatch = { term: '', nearness: 1, postings: new Uint32Array(0) };

function intersectTable(documents: ScoredDocuments, table: Float32Array): ScoredDocuments {
  const { ordinals, scores } = documents;
  let length = 0;
  for (let i = 0; i < ordinals.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    const score = table[ordinal] ?? 0;
    if (score === 0) continue;
    ordinals[length] = ordinal;
    scores[length] = (scores[i] ?? 0) + score;
    length += 1;
  }
  return firstOf(documents, length);
}

function intersectList(documents: ScoredDocuments, { entries, unit, factor }: ScoringList): ScoredDocuments {
  const { ordinals, scores } = documents;
  let length = 0;
  let at = 0;
  for (let i = 0; i < ordinals.length && at < entries.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    while (at < entries.length && (entries[at] ?? 0) < ordinal * unit) at += 1;
    const value = (entries[at] ?? 0) - ordinal * unit;
    if (value <= 0 || value >= unit) continue;
    ordinals[length] = ordinal;
    scores[length] = (scores[i] ?? 0) + value * factor;
    length += 1;
  }
  return firstOf(documents, length);
}

/** The documents with a score in the table; `most` is an upper bound of their number. */
function fromTable(table: Float32Array, most: number): ScoredDocuments {
  const documents = scoredDocuments(Math.min(most, table.length));
  let length = 0;
  for (let ordinal = 0; ordinal < table.length; ordinal += 1) {
    const score = table[ordinal] ?? 0;
    if (score === 0) continue;
    documents.ordinals[length] = ordinal;
    documents.scores[length] = score;
    length += 1;
  }
  return firstOf(documents, length);
}

// The inverse document frequency in bits, rounded to halves, so that a few documents more or less leave most scores
// as they are.
export const rarity = (holding: number, documents: number) => Math.round(2 * Math.log2(1 + documents / holding)) / 2;
