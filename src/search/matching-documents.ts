import { emptyHits, type Hits, type WordHits } from './word-hits.js';

/** The documents that match every word; none for no words. The rarest word is read first. */
export function everyWord(words: readonly WordHits[]): Hits {
  const [rarest, ...others] = words.toSorted((a, b) => a.size - b.size);
  let hits = rarest?.all() ?? emptyHits(0);
  for (const word of others) {
    if (hits.ordinals.length === 0) break;
    hits = word.narrow(hits);
  }
  return hits;
}

/**
 * The allowed documents that match as many of the words as any of them does, and how many words that is. `ordinals` is
 * one more than the highest ordinal; at most 255 words.
 */
export function mostWords(
  words: readonly WordHits[],
  ordinals: number,
  allow: (ordinal: number) => boolean,
): { readonly hits: Hits; readonly covered: number } {
  const counts = new Uint8Array(ordinals);
  const sums = new Float64Array(ordinals);
  for (const word of words) add(word.all(), counts, sums);
  let covered = 0;
  const found: number[] = [];
  for (let ordinal = 0; ordinal < ordinals; ordinal += 1) {
    const count = counts[ordinal] ?? 0;
    if (count === 0 || count < covered || !allow(ordinal)) continue;
    if (count > covered) found.length = 0;
    covered = count;
    found.push(ordinal);
  }
  const best = Uint32Array.from(found);
  return { hits: { ordinals: best, scores: Float64Array.from(best, (ordinal) => sums[ordinal] ?? 0) }, covered };
}

function add({ ordinals, scores }: Hits, counts: Uint8Array, sums: Float64Array): void {
  for (let i = 0; i < ordinals.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    counts[ordinal] = (counts[ordinal] ?? 0) + 1;
    sums[ordinal] = (sums[ordinal] ?? 0) + (scores[i] ?? 0);
  }
}

/** The hits to keep, in their order. */
export function filtered(hits: Hits, keep: (ordinal: number, score: number) => boolean): Hits {
  const ordinals = new Uint32Array(hits.ordinals.length);
  const scores = new Float64Array(hits.ordinals.length);
  let length = 0;
  for (let i = 0; i < hits.ordinals.length; i += 1) {
    const ordinal = hits.ordinals[i] ?? 0;
    const score = hits.scores[i] ?? 0;
    if (!keep(ordinal, score)) continue;
    ordinals[length] = ordinal;
    scores[length] = score;
    length += 1;
  }
  return { ordinals: ordinals.subarray(0, length), scores: scores.subarray(0, length) };
}
