import { collections } from '../../../catalogue/document/entry-change.js';
import { diffStates, type EntryDifference as Found } from '../../../catalogue/history/diff-states.js';

import type { CatalogueState } from '../../../catalogue/revision/catalogue-state.js';
import { Ordering } from '../../../catalogue/view/ordering.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Context } from '../../context/context.js';
import { Page } from '../../paging/connection.js';
import { ShownPage } from '../../paging/shown-page.js';
import { catalogueStateAt } from '../history/catalogue-state-at.js';
import { typeIn } from '../history/change-kinds.js';
import { historyOf } from '../history/history-of.js';
import type { DiffArgs } from './comparison-args.js';
import { Difference } from './difference.js';

const listed = new Ordering<Found>('differences', [{ of: (found) => collections.indexOf(found.in) }]);

/** The page of what differs between two revisions that arguments ask for. */
export function diff({ from, to, types, ...page }: DiffArgs, context: Context): ShownPage<Found, Difference> {
  const history = historyOf(context);
  const [first, second] = [from, to ?? history.newest].map((revision) =>
    catalogueStateAt({ revision }, context, history),
  );
  const found = first && second ? diffStates(history, { from: first, to: second }) : [];
  const holds = types == null ? undefined : (one: Found) => types.includes(typeIn[one.in]);
  const snapshotOf = (state: CatalogueState | undefined): Snapshot =>
    (history.view === 'drafts' ? state?.everything : state?.published) ?? context.snapshot;
  const states = { before: snapshotOf(first), after: snapshotOf(second) };
  return new ShownPage(new Page(found, page, listed, holds), (one) => new Difference(one, states));
}
