import type { IndexedDocument } from './indexed-document.js';
import { pairHash, type WordPair } from './phrases.js';
import { type Postings, postingOrdinal } from './postings.js';
import { rarity, type ScoredDocuments } from './word-scorer.js';

/** The postings of the two words of a pair. */
export interface PairPostings {
  readonly first: Postings;
  readonly second: Postings;
}

/** The documents in which the second word follows the first, ascending. */
export function documentsWithPair(
  pair: WordPair,
  { first, second }: PairPostings,
  documents: readonly (IndexedDocument | undefined)[],
): Uint32Array {
  const hash = pairHash(pair.first, pair.second);
  const found: number[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const ordinal = postingOrdinal(first[i] ?? 0);
    const other = postingOrdinal(second[j] ?? 0);
    // A document that has only one of the words is not touched: reading it would take longer than all of this.
    if (ordinal === other && documents[ordinal]?.hasPair(hash)) found.push(ordinal);
    if (ordinal <= other) i += 1;
    if (other <= ordinal) j += 1;
  }
  return Uint32Array.from(found);
}

/**
 * Adds the same score to each of the documents that has the pair: the most that its two words can score by themselves.
 * So a document with the phrase comes before those that only have a longer word, or the words apart, in a title.
 */
export function addPairScore(
  { ordinals, scores }: ScoredDocuments,
  withPair: Uint32Array,
  { first, second }: PairPostings,
  size: number,
): void {
  const score = rarity(first.length, size) + rarity(second.length, size);
  for (let i = 0, at = 0; i < ordinals.length && at < withPair.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    while ((withPair[at] ?? ordinal) < ordinal) at += 1;
    if (withPair[at] === ordinal) scores[i] = (scores[i] ?? 0) + score;
  }
}
