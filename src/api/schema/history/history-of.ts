import { History } from '../../../catalogue/history/history.js';
import { Ledger } from '../../../catalogue/revision/ledger.js';
import type { Context } from '../../context/context.js';

/** The past of what a request reads, up to there; nothing is remembered where our own code asks of a snapshot alone. */
export function historyOf({ edition, store, view = 'published', snapshot }: Context): History {
  if (edition && store) return new History(store.ledger, edition, view);
  const { revision, updatedAt } = snapshot;
  const mark = { revision, updatedAt, publishedRevision: revision, publishedAt: updatedAt };
  return new History(new Ledger(), { mark, everything: snapshot }, view);
}
