import { quote } from '../../domain/fields/rules.js';
import { changedId, type EntryChange } from '../document/entry-change.js';
import { isStamp } from '../document/field-changes.js';
import { changesBetween, setProperties, toPlainEntry } from '../document/plain.js';
import { at } from '../document/problem.js';
import { references } from '../document/walk.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import type { EditSession } from './edit-session.js';
import { requireConfirmation } from './require-confirmation.js';

type RestoreEdit = Extract<Edit, { readonly op: 'restore' }>;

/** Restores some entries from a past state, or all of them; then entries that are newer than it are deleted. */
export function restore(edit: RestoreEdit, session: EditSession): void {
  const { ids, past, ifRevision } = edit;
  if (!ids) restoreAll(edit, session);
  for (const id of ids ?? []) {
    if (!past.entry(id)) throw notFound(id, `${quote(id)} was not an entry of the catalogue at that revision.`);
    session.checkRevision(id, ifRevision, true);
    restoreEntry(id, edit, session);
  }
}

function restoreAll(edit: RestoreEdit, session: EditSession): void {
  const { past, ifRevision } = edit;
  session.checkRevision(session.homeHub, Math.max(ifRevision, session.state.mark.revision), true); // It may be ahead.
  for (const change of changesBetween(session.state.document, past.document)) {
    const id = changedId(change);
    if (id === undefined) session.homeHub = past.document.homeHub;
    else if (!isOnlyStamp(change)) {
      session.checkRevision(id, ifRevision, true);
      if (change.op === 'delete') session.removeEntry(id);
      else restoreEntry(id, edit, session);
    }
  }
}

/** Whether a change only sets when an entry was last changed. */
const isOnlyStamp = (change: EntryChange) =>
  change.op === 'update' && Object.keys(change.set).every((key) => isStamp(key) || key === 'formerSlugs');

/**
 * Restores an entry, and the deleted entries that it refers to. The commit sets when they last changed. Slugs that an entry
 * has had since then go on finding it.
 */
function restoreEntry(id: string, edit: RestoreEdit, session: EditSession): void {
  const then = edit.past.entry(id);
  if (!then) return;
  const now = session.findEntry(id)?.entry;
  const stamps = {
    revision: now?.['revision'] ?? null,
    ...(now?.['updatedAt'] !== undefined && { updatedAt: now['updatedAt'] }),
    ...(now && { formerSlugs: now['formerSlugs'] ?? null }),
  };
  const after = setProperties(toPlainEntry(then.instance), stamps);
  const { confirm, path } = edit;
  const pathOf = () => at(path, 'confirm');
  const isProgramme = then.in === 'programmes';
  const entry = isProgramme ? requireConfirmation({ before: now, after, confirm, pathOf }, session) : after;
  session.putEntry({ in: then.in, entry });
  for (const other of references([then.instance])) if (!session.findEntry(other)) restoreEntry(other, edit, session);
}
