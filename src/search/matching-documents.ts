import { type ScoredDocuments, scoredDocuments, type WordScorer } from './word-scorer.js';

/** The documents that match every word; none where there is no word. Starts with the rarest word. */
export function matchAllWords(words: readonly WordScorer[]): ScoredDocuments {
  const [rarest, ...others] = words.toSorted((a, b) => a.size - b.size);
  let documents = rarest?.all() ?? scoredDocuments(0);
  for (const word of others) {
    if (documents.ordinals.length === 0) break;
    documents = word.intersect(documents);
  }
  return documents;
}

/**
 * The allowed documents that match the highest number of words that any of them matches, and that number (`covered`).
 * `ordinals` is one more than the highest ordinal. Counts up to 255 words.
 */
export function matchMostWords(
  words: readonly WordScorer[],
  ordinals: number,
  allow: (ordinal: number) => boolean,
): { readonly documents: ScoredDocuments; readonly covered: number } {
  const counts = new Uint8Array(ordinals);
  const sums = new Float64Array(ordinals);
  for (const word of words) addScores(word.all(), counts, sums);
  let covered = 0;
  const matching: number[] = [];
  for (let ordinal = 0; ordinal < ordinals; ordinal += 1) {
    const count = counts[ordinal] ?? 0;
    if (count === 0 || count < covered || !allow(ordinal)) continue;
    if (count > covered) matching.length = 0;
    covered = count;
    matching.push(ordinal);
  }
  const best = Uint32Array.from(matching);
  return { documents: { ordinals: best, scores: Float64Array.from(best, (ordinal) => sums[ordinal] ?? 0) }, covered };
}

function addScores({ ordinals, scores }: ScoredDocuments, counts: Uint8Array, sums: Float64Array): void {
  for (let i = 0; i < ordinals.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    counts[ordinal] = (counts[ordinal] ?? 0) + 1;
    sums[ordinal] = (sums[ordinal] ?? 0) + (scores[i] ?? 0);
  }
}

/** The documents for which `keep` is true, in their order. */
export function filterDocuments(
  documents: ScoredDocuments,
  keep: (ordinal: number, score: number) => boolean,
): ScoredDocuments {
  const kept = scoredDocuments(documents.ordinals.length);
  let length = 0;
  for (let i = 0; i < documents.ordinals.length; i += 1) {
    const ordinal = documents.ordinals[i] ?? 0;
    const score = documents.scores[i] ?? 0;
    if (!keep(ordinal, score)) continue;
    kept.ordinals[length] = ordinal;
    kept.scores[length] = score;
    length += 1;
  }
  return { ordinals: kept.ordinals.subarray(0, length), scores: kept.scores.subarray(0, length) };
}
