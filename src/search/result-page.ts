import type { StringTable } from './lexicon.js';
import { filterDocuments } from './matching-documents.js';
import type { SearchHit, SearchOptions } from './search-types.js';
import type { ScoredDocuments } from './word-scorer.js';

/** Negative where the first ordinal comes first. */
type Order = (a: number, b: number) => number;

/** One page of documents, best first: by score, then by the caller's `tieBreak`, then by id. */
export function resultPage(documents: ScoredDocuments, ids: StringTable, options: SearchOptions): readonly SearchHit[] {
  const { limit = 20, after, tieBreak } = options;
  const byId: Order = (a, b) => (a === b ? 0 : ids.nameOf(a) < ids.nameOf(b) ? -1 : 1);
  const tieOrder: Order = tieBreak ? (a, b) => tieBreak(a, b) || byId(a, b) : byId;
  const { ordinals, scores } = after ? documentsAfter(after, documents, { ids, tieOrder }) : documents;
  const candidates = positionsFromScore(lowestListedScore(scores, limit), scores);
  const best = selectBest(candidates.length, limit, (a, b) => {
    const [i, j] = [candidates[a] ?? 0, candidates[b] ?? 0];
    return (scores[j] ?? 0) - (scores[i] ?? 0) || tieOrder(ordinals[i] ?? 0, ordinals[j] ?? 0);
  });
  return best.map((each) => {
    const i = candidates[each] ?? 0;
    return { id: ids.nameOf(ordinals[i] ?? 0), ordinal: ordinals[i] ?? 0, score: scores[i] ?? 0 };
  });
}

/** The lowest of the `limit` best scores; 0 where there are no more scores than that. */
function lowestListedScore(scores: Float64Array, limit: number): number {
  // The best scores so far, ascending. Most scores are below all of them and cost one comparison.
  const best = new Float64Array(Math.max(1, Math.min(limit, scores.length)));
  let lowest = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? 0;
    if (score <= lowest) continue;
    let at = 0;
    for (; at + 1 < best.length && (best[at + 1] ?? 0) < score; at += 1) best[at] = best[at + 1] ?? 0;
    best[at] = score;
    lowest = best[0] ?? 0;
  }
  return limit < scores.length ? lowest : 0;
}

/** The positions of the scores that are not below `lowest`. */
function positionsFromScore(lowest: number, scores: Float64Array): readonly number[] {
  const positions: number[] = [];
  for (let i = 0; i < scores.length; i += 1) if ((scores[i] ?? 0) >= lowest) positions.push(i);
  return positions;
}

/**
 * The documents that come after the last hit of an earlier page. An edit of other documents may shift all scores, but
 * hardly ever the order of two hits. So the page starts after the score that the last hit has now, and after its
 * earlier score only where it does not match any more.
 */
function documentsAfter(
  last: Pick<SearchHit, 'id' | 'score'>,
  documents: ScoredDocuments,
  { ids, tieOrder }: { readonly ids: StringTable; readonly tieOrder: Order },
): ScoredDocuments {
  const ordinal = ids.numberOf(last.id);
  const position = ordinal === undefined ? -1 : documents.ordinals.indexOf(ordinal);
  const lastScore = documents.scores[position] ?? last.score;
  return filterDocuments(documents, (other, score) => {
    if (score !== lastScore) return score < lastScore;
    // An unknown id has no place among ties: listing a hit twice is better than never listing it.
    return ordinal === undefined || tieOrder(ordinal, other) < 0;
  });
}

/**
 * The `limit` best of the numbers from 0 to `count - 1`, best first. Keeps a heap, because thousands of documents may
 * share one score and would all have to be sorted.
 */
function selectBest(count: number, limit: number, compare: Order): readonly number[] {
  if (!(limit >= 1)) return [];
  // The root is the worst of the best.
  const heap: number[] = [];
  for (let i = 0; i < count; i += 1) {
    if (heap.length < limit) siftUp(heap, i, compare);
    else if (compare(i, heap[0] ?? 0) < 0) siftDown(heap, i, compare);
  }
  return heap.sort(compare);
}

function siftUp(heap: number[], item: number, compare: Order): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    const above = heap[parent] ?? 0;
    if (compare(above, item) >= 0) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

/** Replaces the root by this item. */
function siftDown(heap: number[], item: number, compare: Order): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const other = child + 1;
    if (other < heap.length && compare(heap[other] ?? 0, heap[child] ?? 0) > 0) child = other;
    const below = heap[child] ?? 0;
    if (compare(item, below) >= 0) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = item;
}
