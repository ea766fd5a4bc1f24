import { quote } from '../../domain/fields/rules.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import type { EditSession, StoredEntry } from './edit-session.js';

type PublishEdit = Extract<Edit, { readonly op: 'publish' | 'withdraw' }>;

/** Has a programme be on offer, whatever it was. A time at which it was to be so by itself has done its work. */
export function publish(edit: PublishEdit, session: EditSession): void {
  const held = programmeOf(edit, session);
  session.sources.add(held.entry.id, at(edit.path, 'id'), []);
  session.putEntry({ ...held, entry: setProperties(held.entry, { status: null, publishAt: null }) });
}

/** Has a programme be no longer on offer. */
export function withdraw(edit: PublishEdit, session: EditSession): void {
  const held = programmeOf(edit, session);
  if (held.entry['status'] === 'DRAFT') {
    const message = 'It is a draft, which nobody was offered. Delete it, or leave it as it is.';
    session.addProblem({ code: 'DRAFT_NOT_WITHDRAWN', path: at(edit.path, 'id'), message });
    return;
  }
  session.putEntry({ ...held, entry: setProperties(held.entry, { status: 'WITHDRAWN', withdrawAt: null }) });
}

function programmeOf({ id, ifRevision }: PublishEdit, session: EditSession): StoredEntry {
  const held = session.findEntry(session.idOf(id));
  if (held?.in !== 'programmes') throw notFound(id, `There is no programme with the id ${quote(id)}.`);
  session.checkRevision(held.entry.id, ifRevision);
  return held;
}
