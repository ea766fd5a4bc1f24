/**
 * Matching documents and their scores, by ascending ordinal and side by side: `scores[i]` is that of the document
 * `ordinals[i]`.
 */
export interface Hits {
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
}

export const noHits: Hits = { ordinals: new Uint32Array(0), scores: new Float64Array(0) };

// Nobody is called back while hits are looked for, so that all searches can share one room; to make it anew for each
// costs more than to look.
let shared: Hits = noHits;

/** Room for as many hits, which the next to ask for room gets too. */
export function roomFor(length: number): Hits {
  if (shared.ordinals.length < length) {
    shared = { ordinals: new Uint32Array(2 * length), scores: new Float64Array(2 * length) };
  }
  return shared;
}

/** The first of these hits. */
export const first = ({ ordinals, scores }: Hits, length: number): Hits => ({
  ordinals: ordinals.subarray(0, length),
  scores: scores.subarray(0, length),
});
