import { quote } from '../../domain/fields/rules.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import type { EditSession, StoredEntry } from './edit-session.js';

type PublishEdit = Extract<Edit, { readonly op: 'publish' | 'withdraw' }>;

/**
 * Publishes a draft or withdrawn programme, which confirms what was copied from another year. Removes its planned time of
 * publication and the text of its source.
 */
export function publish(edit: PublishEdit, session: EditSession): void {
  const holder = programmeOf(edit, session);
  session.sources.add(holder.entry.id, at(edit.path, 'id'), []);
  session.putEntry({
    ...holder,
    entry: setProperties(holder.entry, { status: null, publishAt: null, sourceText: null, carriedFrom: null }),
  });
}

/** Withdraws a published programme, and removes its planned time of withdrawal. */
export function withdraw(edit: PublishEdit, session: EditSession): void {
  const holder = programmeOf(edit, session);
  if (holder.entry['status'] === 'DRAFT') {
    const message = 'The programme is a draft, so it cannot be withdrawn. Delete it, or leave it as it is.';
    session.addProblem({ code: 'DRAFT_NOT_WITHDRAWN', path: at(edit.path, 'id'), message });
    return;
  }
  session.putEntry({ ...holder, entry: setProperties(holder.entry, { status: 'WITHDRAWN', withdrawAt: null }) });
}

function programmeOf({ id, ifRevision }: PublishEdit, session: EditSession): StoredEntry {
  const holder = session.findEntry(session.idOf(id));
  if (holder?.in !== 'programmes') throw notFound(id, `No programme has the id ${quote(id)}.`);
  session.checkRevision(holder.entry.id, ifRevision);
  return holder;
}
