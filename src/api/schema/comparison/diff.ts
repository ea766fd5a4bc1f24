import { collections } from '../../../catalogue/document/entry-change.js';
import type { Difference as Found } from '../../../catalogue/history/difference.js';
import { differences } from '../../../catalogue/history/differences.js';
import type { Edition } from '../../../catalogue/revision/edition.js';
import { Ordering } from '../../../catalogue/view/ordering.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Context } from '../../context/context.js';
import { Page } from '../../paging/connection.js';
import { ShownPage } from '../../paging/shown-page.js';
import { typeIn } from '../history/change-kinds.js';
import { editionAt } from '../history/edition-at.js';
import { historyOf } from '../history/history-of.js';
import type { DiffArgs } from './comparison-args.js';
import { Difference } from './difference.js';

const listed = new Ordering<Found>('differences', [{ of: (found) => collections.indexOf(found.in) }]);

/** The page of what differs between two revisions that arguments ask for. */
export function diff({ from, to, types, ...page }: DiffArgs, context: Context): ShownPage<Found, Difference> {
  const history = historyOf(context);
  const [first, second] = [from, to ?? history.newest].map((revision) => editionAt({ revision }, context, history));
  const found = first && second ? differences(history, { from: first, to: second }) : [];
  const holds = types == null ? undefined : (one: Found) => types.includes(typeIn[one.in]);
  const snapshotOf = (edition: Edition | undefined): Snapshot =>
    (history.view === 'drafts' ? edition?.everything : edition?.published) ?? context.snapshot;
  const states = { before: snapshotOf(first), after: snapshotOf(second) };
  return new ShownPage(new Page(found, page, listed, holds), (one) => new Difference(one, states));
}
