import type { ChangeRecord } from '../../../catalogue/history/change-records.js';
import type { History } from '../../../catalogue/history/history.js';
import { Ordering } from '../../../catalogue/view/ordering.js';
import { Page } from '../../paging/connection.js';
import { ShownPage } from '../../paging/shown-page.js';
import { Change } from './change.js';
import type { ForwardArgs } from './change-args.js';

/** A page of what happened. */
export type ChangePage = ShownPage<ChangeRecord, Change>;

const placed = (descending: boolean) => [
  { of: ({ revision }: ChangeRecord) => revision, descending },
  { of: ({ place }: ChangeRecord) => place, descending },
];

// Revisions of one view say nothing in another, and nor do cursors.
const orders = {
  published: { oldest: new Ordering('changes', placed(false)), newest: new Ordering('history', placed(true)) },
  drafts: { oldest: new Ordering('all changes', placed(false)), newest: new Ordering('whole history', placed(true)) },
};

interface Listed {
  readonly recorded: readonly ChangeRecord[];
  /** Which comes first. */
  readonly first: 'oldest' | 'newest';
}

/** The page that arguments ask for. A place in the list stays what it is while more happens. */
export function changePage(
  { recorded, first }: Listed,
  args: ForwardArgs,
  history: History,
  holds?: (recorded: ChangeRecord) => boolean,
): ChangePage {
  const page = new Page(recorded, args, orders[history.view][first], holds);
  return new ShownPage(page, (one) => new Change(one, history));
}
