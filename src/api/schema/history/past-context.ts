import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { catalogueStateAt, type When } from './catalogue-state-at.js';
import { historyOf } from './history-of.js';

/** The context of a request, for a past state. Throws a refusal where that is not remembered. */
export function pastContext(when: When, context: Context): Context {
  if ((when.revision == null) === (when.time == null))
    throw refusal('AS_OF_INVALID', 'asOf takes a revision or a time: give one of them, and not both.');
  const history = historyOf(context);
  const state = catalogueStateAt(when, context, history);
  if (!state || state === context.state) return context;
  const snapshot = history.view === 'drafts' ? state.everything : state.published;
  return { ...context, state, snapshot };
}
