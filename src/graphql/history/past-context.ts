import type { Edition } from '../../store/edition.js';
import type { History } from '../../store/history/history.js';
import { pastEditionsOf } from '../../store/history/past-editions.js';
import type { Context } from '../context.js';
import { overBudget } from '../guard/over-budget.js';
import { refusal } from '../refusal.js';
import { historyOf } from './history-of.js';
import { historyGone, revisionUnknown } from './not-remembered.js';

export interface AsOfArgs {
  readonly revision?: number | null;
  readonly time?: string | null;
}

/** The context of a request, for a past state. Throws a refusal where that is not remembered, or would take too much. */
export function pastContext(args: AsOfArgs, context: Context): Context {
  const history = historyOf(context);
  hold(args, history);
  const edition = editionOf(args, context, history);
  if (!edition || edition === context.edition) return context;
  const snapshot = history.view === 'drafts' ? edition.everything : edition.published;
  const priced = context.priced?.in(snapshot);
  const refused = priced && context.guard && overBudget(priced, context.guard.limits);
  if (refused) throw refused;
  return { ...context, edition, snapshot };
}

function hold({ revision, time }: AsOfArgs, history: History): void {
  if ((revision == null) === (time == null))
    throw refusal('AS_OF_INVALID', 'asOf takes a revision or a time: give one of them, and not both.');
  if (revision != null && revision > history.newest) throw revisionUnknown(revision, history);
  if (revision != null && revision < history.oldest)
    throw historyGone(`How the catalogue was at revision ${revision}`, history);
  if (time != null && Date.parse(time) < Date.parse(history.begins))
    throw historyGone(`How the catalogue was at ${time}`, history);
}

/** The edition that is asked for, no newer than what the request reads; nothing where our own code asks without one. */
function editionOf({ revision, time }: AsOfArgs, { store, edition }: Context, history: History): Edition | undefined {
  if (!store || !edition || revision === history.newest) return edition;
  const moment = time == null ? Number.POSITIVE_INFINITY : Date.parse(time);
  return pastEditionsOf(store).after((commit) => {
    const { revision: at, updatedAt } = history.markOf(commit);
    return commit.revision <= edition.mark.revision && at <= (revision ?? at) && Date.parse(updatedAt) <= moment;
  });
}
