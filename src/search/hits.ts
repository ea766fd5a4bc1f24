/** Matching documents and their scores, side by side: `scores[i]` is that of the document `ordinals[i]`. */
export interface Hits {
  readonly ordinals: Uint32Array;
  readonly scores: Float64Array;
}

export const noHits: Hits = { ordinals: new Uint32Array(0), scores: new Float64Array(0) };
