import type { Hits } from './hits.js';

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
