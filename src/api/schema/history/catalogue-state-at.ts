import type { History } from '../../../catalogue/history/history.js';
import { pastStatesOf } from '../../../catalogue/history/past-states.js';
import type { CatalogueState } from '../../../catalogue/revision/catalogue-state.js';
import type { Context } from '../../context/context.js';
import { historyGone, revisionUnknown } from './not-remembered.js';

/** The cost of making a past state again, in comparisons: about 40 ms. Five fit into one query. */
export const workOfPastState = 1_900_000;

/** A state of the past: after a revision, or at a moment. */
export interface When {
  readonly revision?: number | null | undefined;
  readonly time?: string | null | undefined;
}

/**
 * The state of a state that a history tells of, no newer than what the request reads; nothing where our own code asks
 * without one. Throws a refusal where the state is not remembered, or has not been.
 */
export function catalogueStateAt(when: When, { store, state }: Context, history: History): CatalogueState | undefined {
  hold(when, history);
  const { revision, time } = when;
  if (!store || !state || revision === history.newest) return state;
  const moment = time == null ? Number.POSITIVE_INFINITY : Date.parse(time);
  return pastStatesOf(store).after((commit) => {
    const { revision: at, updatedAt } = history.markOf(commit);
    return commit.revision <= state.mark.revision && at <= (revision ?? at) && Date.parse(updatedAt) <= moment;
  });
}

function hold({ revision, time }: When, history: History): void {
  if (revision != null && revision > history.newest) throw revisionUnknown(revision, history);
  if (revision != null && revision < history.oldest)
    throw historyGone(`How the catalogue was at revision ${revision}`, history);
  if (time != null && Date.parse(time) < Date.parse(history.begins))
    throw historyGone(`How the catalogue was at ${time}`, history);
}
