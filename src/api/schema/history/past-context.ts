import type { Context } from '../../context/context.js';
import { refusal } from '../../errors/refusal.js';
import { editionAt, type When } from './edition-at.js';
import { historyOf } from './history-of.js';

/** The context of a request, for a past state. Throws a refusal where that is not remembered. */
export function pastContext(when: When, context: Context): Context {
  if ((when.revision == null) === (when.time == null))
    throw refusal('AS_OF_INVALID', 'asOf takes a revision or a time: give one of them, and not both.');
  const history = historyOf(context);
  const edition = editionAt(when, context, history);
  if (!edition || edition === context.edition) return context;
  const snapshot = history.view === 'drafts' ? edition.everything : edition.published;
  return { ...context, edition, snapshot };
}
