import type { GraphQLError } from 'graphql';
import { History } from '../../../catalogue/history/history.js';
import { pastStatesOf } from '../../../catalogue/history/past-states.js';
import type { CatalogueState } from '../../../catalogue/revision/catalogue-state.js';
import { Ledger } from '../../../catalogue/revision/commit.js';
import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';

/** The cost of reconstructing a past state, in comparisons: about 40 ms. Five fit into one query. */
export const workOfPastState = 1_900_000;

/** Names a past state by its revision or by a time. */
export interface PastMoment {
  readonly revision?: number | null | undefined;
  readonly time?: string | null | undefined;
}

/**
 * The catalogue state at a past moment, never newer than the state that the request reads; undefined for a context without
 * a state. Throws a refusal if the state is no longer available or does not exist yet.
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
    const { revision: at, updatedAt } = history.viewMarkOf(commit);
    return commit.revision <= state.mark.revision && at <= (revision ?? at) && Date.parse(updatedAt) <= moment;
  });
}

function checkRemembered({ revision, time }: PastMoment, history: History): void {
  if (revision != null) refuseLost(revision, history);
  if (revision != null && revision > history.newest) throw revisionUnknownError(revision, history);
  if (revision != null && revision < history.oldest)
    throw historyGoneError(`The state of the catalogue at revision ${revision}`, history);
  if (time != null && Date.parse(time) < Date.parse(history.begins))
    throw historyGoneError(`The state of the catalogue at ${time}`, history);
}

/** The history up to the state that a request reads. It is empty for a context that has only a snapshot. */
export function historyOf({ state, store, view = 'published', hub, snapshot }: Context): History {
  if (state && store) return new History(store.ledger, state, { view, hub });
  const { revision, updatedAt } = snapshot;
  const mark = { revision, updatedAt, publishedRevision: revision, publishedAt: updatedAt };
  return new History(new Ledger(), { mark, everything: snapshot, snapshotFor: () => snapshot }, { view, hub });
}

/** Throws a refusal for a revision that was lost when a backup was restored. */
export function refuseLost(revision: number, history: History): void {
  if (!history.isLost(revision)) return;
  const message = `Revision ${revision} was lost when a backup of the catalogue was restored. Read the catalogue again, and continue from its revision.`;
  throw refusal('REVISION_LOST', message, { newest: history.newest });
}

/** The refusal for something older than the history. */
export function historyGoneError(what: string, { oldest }: History): GraphQLError {
  const remedy = `The oldest available revision is ${oldest}.`;
  return refusal('HISTORY_GONE', `${what} is no longer available. ${remedy}`, { oldest });
}

/** The refusal for a revision that does not exist yet. */
export function revisionUnknownError(revision: number, { newest }: History): GraphQLError {
  return refusal('REVISION_UNKNOWN', `Revision ${revision} does not exist yet. The newest revision is ${newest}.`, {
    newest,
  });
}
