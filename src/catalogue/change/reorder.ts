import { quote } from '../../domain/fields/rules.js';
import type { Entry, Values } from '../document/entry-change.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import { nounOf } from './class-of.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import { partWith, withAt } from './part.js';
import type { Workbench } from './workbench.js';

/** Puts the parts of a programme or pathway in another order. */
export function reorder(edit: Extract<Edit, { readonly op: 'reorder' }>, bench: Workbench): void {
  const { held, thing, pointer } = partWith(bench.idOf(edit.id), bench);
  bench.expect(held.entry.id, edit.ifRevision);
  const parts = new Map(((thing[edit.list] ?? []) as readonly Entry[]).map((part) => [part.id, part]));
  const ids = edit.ids.map((id) => bench.idOf(id));
  if (!isOrderOf(ids, [...parts.keys()], nounOf(edit.list), at(edit.path, 'ids'), bench)) return;
  if (ids.length === 0) return;
  const ordered = ids.map((id) => parts.get(id) as Values);
  bench.put({ ...held, entry: withAt(held.entry, at(pointer, edit.list), ordered) });
}

/** Numbers the programmes of a hub's year anew. */
export function reorderProgrammes(edit: Extract<Edit, { readonly op: 'reorderProgrammes' }>, bench: Workbench): void {
  const hub = bench.idOf(edit.hub);
  if (bench.find(hub)?.in !== 'hubs') throw notFound(edit.hub, `There is no hub with the id ${quote(edit.hub)}.`);
  const ids = edit.order.map(({ id }) => bench.idOf(id));
  const all = [...bench.offered(hub, edit.year)].map(({ id }) => id);
  if (!isOrderOf(ids, all, 'programme of that hub and year', at(edit.path, 'order'), bench)) return;
  for (const [index, { ifRevision }] of edit.order.entries()) {
    const held = bench.find(ids[index] as string);
    if (!held || held.entry['position'] === index + 1) continue;
    bench.expect(held.entry.id, ifRevision);
    bench.put({ ...held, entry: setProperties(held.entry, { position: index + 1 }) });
  }
}

/** Whether ids are all of some, each once; a problem tells where not. */
function isOrderOf(ids: readonly string[], all: readonly string[], noun: string, path: string, bench: Workbench) {
  const missing = all.filter((id) => !ids.includes(id));
  const strange = ids.filter((id, index) => !all.includes(id) || ids.indexOf(id) !== index);
  if (missing.length === 0 && strange.length === 0) return true;
  const named = (what: string, some: readonly string[]) =>
    some.length > 0 ? ` ${what}: ${some.map(quote).join(', ')}.` : '';
  const message = `An order names each ${noun} once.${named('Missing', missing)}${named('Strange or twice', strange)}`;
  bench.refuse({ code: 'ORDER_INCOMPLETE', path, message });
  return false;
}
