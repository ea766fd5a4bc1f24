import type { ChangeRecord } from '../../../catalogue/history/change-records.js';
import type { History } from '../../../catalogue/history/history.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { scopeOf } from '../../context/scope.js';
import { parsed } from '../../paging/connection.js';
import type { ChangesArgs } from './change-args.js';
import { typeIn } from './change-kinds.js';
import { type ChangePage, changePage } from './change-page.js';
import { historyGone, revisionUnknown } from './not-remembered.js';

/** The page of what happened after a revision that arguments ask for. Throws a refusal where not all of it is remembered. */
export function changes(args: ChangesArgs, history: History, snapshot: Snapshot): ChangePage {
  const from = Math.max(args.since, reached(args.after));
  if (from < history.oldest) throw historyGone(`What changed after revision ${args.since}`, history);
  if (args.since > history.newest) throw revisionUnknown(args.since, history);
  const recorded = history.after(Math.max(args.since, history.oldest));
  return changePage({ recorded, first: 'oldest' }, args, history, condition(args, history, snapshot));
}

/** Nothing before this revision is asked for: whoever pages on needs only what follows. */
function reached(cursor: string | null | undefined): number {
  const [, revision] = cursor == null ? [] : parsed(cursor);
  return typeof revision === 'number' ? revision - 1 : Number.NEGATIVE_INFINITY;
}

type Condition = (recorded: ChangeRecord) => boolean;

function condition(args: ChangesArgs, history: History, snapshot: Snapshot): Condition | undefined {
  const conditions = [...ofWhatHappened(args), ...ofWhatItWas(args, history, snapshot)];
  return conditions.length === 0 ? undefined : (recorded) => conditions.every((holds) => holds(recorded));
}

function ofWhatHappened({ kinds, types }: ChangesArgs): readonly Condition[] {
  return [
    ...(kinds == null ? [] : [({ kind }: ChangeRecord) => kinds.includes(kind)]),
    ...(types == null ? [] : [(recorded: ChangeRecord) => types.includes(typeIn[recorded.in])]),
  ];
}

function ofWhatItWas({ hub, section, phase }: ChangesArgs, history: History, snapshot: Snapshot): readonly Condition[] {
  const id = hub == null ? undefined : scopeOf(hub, undefined, snapshot).hub.id;
  const was = (recorded: ChangeRecord) => history.describe(recorded);
  return [
    ...(id === undefined
      ? []
      : [(recorded: ChangeRecord) => [recorded.id, was(recorded).hub, was(recorded).publisher].includes(id)]),
    ...(section == null ? [] : [(recorded: ChangeRecord) => was(recorded).section === section]),
    ...(phase == null ? [] : [(recorded: ChangeRecord) => was(recorded).phases?.includes(phase) ?? false]),
  ];
}
