import type { GraphQLError } from 'graphql';
import type { History } from '../../../catalogue/history/history.js';
import { refusal } from '../../errors/refusal.js';

/** The refusal of what is older than what is remembered. */
export function historyGone(what: string, { oldest }: History): GraphQLError {
  const remedy = `The oldest revision that can be asked for is ${oldest}.`;
  return refusal('HISTORY_GONE', `${what} is not remembered. ${remedy}`, { oldest });
}

/** The refusal of a revision that has not been. */
export function revisionUnknown(revision: number, { newest }: History): GraphQLError {
  return refusal('REVISION_UNKNOWN', `There is no revision ${revision} yet: the newest is ${newest}.`, { newest });
}
