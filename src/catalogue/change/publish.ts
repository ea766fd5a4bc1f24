import { quote } from '../../domain/fields/rules.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import type { Edit, SeenRevision } from './edit.js';
import { notFound } from './edit-refused.js';
import type { EditSession, StoredEntry } from './edit-session.js';
import { requireConfirmation } from './require-confirmation.js';

type StatusEdit<Op extends Edit['op']> = Extract<Edit, { readonly op: Op }>;

/**
 * Publishes a draft or withdrawn programme. Removes its planned time of publication and the text of its source. What was
 * copied from another year has to be confirmed.
 */
export function publish(edit: StatusEdit<'publish'>, session: EditSession): void {
  const { in: list, entry: before } = programmeOf(edit, session);
  session.sources.add(before.id, at(edit.path, 'id'), []);
  const { confirm, path } = edit;
  const after = setProperties(before, { status: null, publishAt: null, sourceText: null });
  const entry = requireConfirmation({ before, after, confirm, pathOf: () => at(path, 'confirm') }, session);
  session.putEntry({ in: list, entry: setProperties(entry, { carriedFrom: null }) });
}

/** Withdraws a published programme, and removes its planned time of withdrawal. */
export function withdraw(edit: StatusEdit<'withdraw'>, session: EditSession): void {
  const holder = programmeOf(edit, session);
  if (holder.entry['status'] === 'DRAFT') {
    const message = 'The programme is a draft, so it cannot be withdrawn. Delete it, or leave it as it is.';
    session.addProblem({ code: 'DRAFT_NOT_WITHDRAWN', path: at(edit.path, 'id'), message });
    return;
  }
  session.putEntry({ ...holder, entry: setProperties(holder.entry, { status: 'WITHDRAWN', withdrawAt: null }) });
}

function programmeOf({ id, ifRevision }: SeenRevision, session: EditSession): StoredEntry {
  const holder = session.findEntry(session.idOf(id));
  if (holder?.in !== 'programmes') throw notFound(id, `No programme has the id ${quote(id)}.`);
  session.checkRevision(holder.entry.id, ifRevision);
  return holder;
}
