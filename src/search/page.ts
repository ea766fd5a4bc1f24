import { bestFirst } from './best-first.js';
import { filtered } from './filtered.js';
import type { Hits } from './hits.js';
import type { Numbering } from './numbering.js';
import type { SearchHit, SearchOptions } from './search-result.js';

type Order = (a: number, b: number) => number;

/** One page of the hits, best first: by score, then in the caller's order, then by id. */
export function page(hits: Hits, ids: Numbering, options: SearchOptions): readonly SearchHit[] {
  const { limit = 20, after, tieBreak } = options;
  const byId: Order = (a, b) => (a === b ? 0 : ids.name(a) < ids.name(b) ? -1 : 1);
  const tied: Order = tieBreak ? (a, b) => tieBreak(a, b) || byId(a, b) : byId;
  const { ordinals, scores } = after ? following(hits, after, ids, tied) : hits;
  const best = bestFirst(
    ordinals.length,
    limit,
    (i, j) => (scores[j] ?? 0) - (scores[i] ?? 0) || tied(ordinals[i] ?? 0, ordinals[j] ?? 0),
  );
  return best.map((i) => ({ id: ids.name(ordinals[i] ?? 0), ordinal: ordinals[i] ?? 0, score: scores[i] ?? 0 }));
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
