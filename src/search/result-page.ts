import type { Numbering } from './lexicon.js';
import { filtered } from './matching-documents.js';
import type { SearchHit, SearchOptions } from './search-types.js';
import type { Hits } from './word-hits.js';

type Order = (a: number, b: number) => number;

/** One page of the hits, best first: by score, then in the caller's order, then by id. */
export function page(hits: Hits, ids: Numbering, options: SearchOptions): readonly SearchHit[] {
  const { limit = 20, after, tieBreak } = options;
  const byId: Order = (a, b) => (a === b ? 0 : ids.name(a) < ids.name(b) ? -1 : 1);
  const tied: Order = tieBreak ? (a, b) => tieBreak(a, b) || byId(a, b) : byId;
  const { ordinals, scores } = after ? following(hits, after, ids, tied) : hits;
  const likely = atLeast(leastListed(scores, limit), scores);
  const best = bestFirst(likely.length, limit, (a, b) => {
    const [i, j] = [likely[a] ?? 0, likely[b] ?? 0];
    return (scores[j] ?? 0) - (scores[i] ?? 0) || tied(ordinals[i] ?? 0, ordinals[j] ?? 0);
  });
  return best.map((each) => {
    const i = likely[each] ?? 0;
    return { id: ids.name(ordinals[i] ?? 0), ordinal: ordinals[i] ?? 0, score: scores[i] ?? 0 };
  });
}

/** The least of the `limit` best scores; 0 where there are no more than these. */
function leastListed(scores: Float64Array, limit: number): number {
  // The best so far, in order: most scores are less than all of them, and looked at once.
  const best = new Float64Array(Math.max(1, Math.min(limit, scores.length)));
  let least = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? 0;
    if (score <= least) continue;
    let at = 0;
    for (; at + 1 < best.length && (best[at + 1] ?? 0) < score; at += 1) best[at] = best[at + 1] ?? 0;
    best[at] = score;
    least = best[0] ?? 0;
  }
  return limit < scores.length ? least : 0;
}

/** The places of the scores that are as good or better. */
function atLeast(least: number, scores: Float64Array): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < scores.length; i += 1) if ((scores[i] ?? 0) >= least) places.push(i);
  return places;
}

// An edit of other documents may shift all scores, and hardly ever the order of two hits. So a page starts after the
// place that the last hit has now, and after the one it had only where it is no hit any more.
function following(hits: Hits, last: Pick<SearchHit, 'id' | 'score'>, ids: Numbering, tied: Order): Hits {
  const ordinal = ids.known(last.id);
  const now = ordinal === undefined ? -1 : hits.ordinals.indexOf(ordinal);
  const place = hits.scores[now] ?? last.score;
  return filtered(hits, (other, score) => {
    if (score !== place) return score < place;
    // The order of an id never seen is unknown: rather list a hit twice than never.
    return ordinal === undefined || tied(ordinal, other) < 0;
  });
}

/**
 * The `limit` best of what is numbered from 0 to `count - 1`, best first; `compare` is negative where its first is the
 * better. Keeps a heap of the best, so it takes no more room than its answer.
 */
export function bestFirst(count: number, limit: number, compare: (a: number, b: number) => number): readonly number[] {
  if (!(limit >= 1)) return [];
  // A heap with the worst of the best on top.
  const heap: number[] = [];
  for (let i = 0; i < count; i += 1) {
    if (heap.length < limit) rise(heap, i, compare);
    else if (compare(i, heap[0] ?? 0) < 0) sink(heap, i, compare);
  }
  return heap.sort(compare);
}

function rise(heap: number[], item: number, compare: (a: number, b: number) => number): void {
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

/** Puts an item in the place of the top. */
function sink(heap: number[], item: number, compare: (a: number, b: number) => number): void {
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
