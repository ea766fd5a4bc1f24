import type { GraphQLError } from 'graphql';
import { History } from '../../../catalogue/history/history.js';
import { pastStatesOf } from '../../../catalogue/history/past-states.js';
import type { CatalogueState } from '../../../catalogue/revision/catalogue-state.js';
import { Ledger } from '../../../catalogue/revision/commit.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';

/** The cost of making a past state again, in comparisons: about 40 ms. Five fit into one query. */
export const workOfPastState = 1_900_000;

/** A state of the past: after a revision, or at a moment. */
export interface PastMoment {
  readonly revision?: number | null | undefined;
  readonly time?: string | null | undefined;
}

/**
 * The catalogue state that a history tells of, no newer than what the request reads; nothing where our own code asks
 * without one. Throws a refusal where the state is not remembered, or has not been.
 */
export function catalogueStateAt(
  when: PastMoment,
  { store, state }: Context,
  history: History,
): CatalogueState | undefined {
  checkRemembered(when, history);
  const { revision, time } = when;
  if (!store || !state || revision === history.newest) return state;
  const moment = time == null ? Number.POSITIVE_INFINITY : Date.parse(time);
  return pastStatesOf(store).after((commit) => {
    const { revision: at, updatedAt } = history.markOf(commit);
    return commit.revision <= state.mark.revision && at <= (revision ?? at) && Date.parse(updatedAt) <= moment;
  });
}

function checkRemembered({ revision, time }: PastMoment, history: History): void {
  if (revision != null && revision > history.newest) throw revisionUnknownError(revision, history);
  if (revision != null && revision < history.oldest)
    throw historyGoneError(`How the catalogue was at revision ${revision}`, history);
  if (time != null && Date.parse(time) < Date.parse(history.begins))
    throw historyGoneError(`How the catalogue was at ${time}`, history);
}

/** The past of what a request reads, up to there; nothing is remembered where our own code asks of a snapshot alone. */
export function historyOf({ state, store, view = 'published', snapshot }: Context): History {
  if (state && store) return new History(store.ledger, state, view);
  const { revision, updatedAt } = snapshot;
  const mark = { revision, updatedAt, publishedRevision: revision, publishedAt: updatedAt };
  return new History(new Ledger(), { mark, everything: snapshot }, view);
}

/** The refusal of what is older than what is remembered. */
export function historyGoneError(what: string, { oldest }: History): GraphQLError {
  const remedy = `The oldest revision that can be asked for is ${oldest}.`;
  return refusal('HISTORY_GONE', `${what} is not remembered. ${remedy}`, { oldest });
}

/** The refusal of a revision that has not been. */
export function revisionUnknownError(revision: number, { newest }: History): GraphQLError {
  return refusal('REVISION_UNKNOWN', `There is no revision ${revision} yet: the newest is ${newest}.`, { newest });
}
