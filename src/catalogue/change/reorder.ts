import { quote } from '../../domain/fields/rules.js';
import type { Entry, Values } from '../document/entry-change.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import { type Edit, nounOf } from './edit.js';
import { notFound } from './edit-refused.js';
import type { EditSession } from './edit-session.js';
import { findPart, replaceAt } from './lookup.js';

/** Puts the parts of a programme or pathway in another order. */
export function reorder(edit: Extract<Edit, { readonly op: 'reorder' }>, session: EditSession): void {
  const { holder, thing, pointer } = findPart(session.idOf(edit.id), session);
  session.checkRevision(holder.entry.id, edit.ifRevision);
  const parts = new Map(((thing[edit.list] ?? []) as readonly Entry[]).map((part) => [part.id, part]));
  const ids = edit.ids.map((id) => session.idOf(id));
  if (!isOrderOf(ids, [...parts.keys()], nounOf(edit.list), at(edit.path, 'ids'), session)) return;
  if (ids.length === 0) return;
  const ordered = ids.map((id) => parts.get(id) as Values);
  session.putEntry({ ...holder, entry: replaceAt(holder.entry, at(pointer, edit.list), ordered) });
}

/** Sets the positions of the programmes of a hub-year. */
export function reorderProgrammes(
  edit: Extract<Edit, { readonly op: 'reorderProgrammes' }>,
  session: EditSession,
): void {
  const hub = session.state.everything.hub(edit.hub)?.id ?? session.idOf(edit.hub);
  if (session.findEntry(hub)?.in !== 'hubs') throw notFound(edit.hub, `No hub has the id ${quote(edit.hub)}.`);
  const ids = edit.order.map(({ id }) => session.idOf(id));
  const all = [...session.programmesOf(hub, edit.year)].map(({ id }) => id);
  if (!isOrderOf(ids, all, 'programme of that hub and year', at(edit.path, 'order'), session)) return;
  for (const [index, { ifRevision }] of edit.order.entries()) {
    const holder = session.findEntry(ids[index] as string);
    if (!holder || holder.entry['position'] === index + 1) continue;
    session.checkRevision(holder.entry.id, ifRevision);
    session.putEntry({ ...holder, entry: setProperties(holder.entry, { position: index + 1 }) });
  }
}

/** Whether a new order has each id exactly once; otherwise adds a problem. */
function isOrderOf(ids: readonly string[], all: readonly string[], noun: string, path: string, session: EditSession) {
  const missing = all.filter((id) => !ids.includes(id));
  const strange = ids.filter((id, index) => !all.includes(id) || ids.indexOf(id) !== index);
  if (missing.length === 0 && strange.length === 0) return true;
  const named = (what: string, some: readonly string[]) =>
    some.length > 0 ? ` ${what}: ${some.map(quote).join(', ')}.` : '';
  const message = `The order must contain each ${noun} exactly once.${named('Missing', missing)}${named('Unknown or repeated', strange)}`;
  session.addProblem({ code: 'ORDER_INCOMPLETE', path, message });
  return false;
}
