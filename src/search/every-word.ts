import { type Hits, noHits } from './hits.js';
import type { WordHits } from './word-hits.js';

/** The documents that match every word; none for no words. The rarest word is read first. */
export function everyWord(words: readonly WordHits[]): Hits {
  const [rarest, ...others] = words.toSorted((a, b) => a.size - b.size);
  let hits = rarest?.all() ?? noHits;
  for (const word of others) {
    if (hits.ordinals.length === 0) break;
    hits = word.narrow(hits);
  }
  return hits;
}
