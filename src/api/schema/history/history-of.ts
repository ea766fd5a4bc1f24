import { History } from '../../../catalogue/history/history.js';
import { Ledger } from '../../../catalogue/revision/commit.js';
import type { Context } from '../../context/context.js';

/** The past of what a request reads, up to there; nothing is remembered where our own code asks of a snapshot alone. */
export function historyOf({ state, store, view = 'published', snapshot }: Context): History {
  if (state && store) return new History(store.ledger, state, view);
  const { revision, updatedAt } = snapshot;
  const mark = { revision, updatedAt, publishedRevision: revision, publishedAt: updatedAt };
  return new History(new Ledger(), { mark, everything: snapshot }, view);
}
