import type { Instantiable } from '../../domain/fields/fields.js';
import { quote } from '../../domain/fields/rules.js';
import { classOf } from '../document/collections.js';
import type { Entry, Values } from '../document/entry-change.js';
import { having } from '../document/plain.js';
import { at } from '../document/problem.js';
import { walk } from '../document/walk.js';
import { classOfPart, nounOf } from './class-of.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import { filled } from './fill.js';
import { type Part, partWith, withAt } from './part.js';
import type { Workbench } from './workbench.js';

/** Sets some properties of an entry or part: null takes one away, and what is not named stays. */
export function update(edit: Extract<Edit, { readonly op: 'update' | 'updatePart' }>, bench: Workbench): void {
  const part = partWith(bench.idOf(edit.id), bench);
  const { held, type, pointer } = part;
  if (type !== (edit.op === 'update' ? classOf[edit.in] : classOfPart[edit.list])) {
    const noun = nounOf(edit.op === 'update' ? edit.in : edit.list);
    throw notFound(edit.id, `${quote(edit.id)} is the id of no ${noun}, but of a ${type.name}.`);
  }
  bench.expect(held.entry.id, edit.ifRevision);
  const changed = withSet(part, edit.set, type, bench, at(edit.path, 'patch'));
  bench.put({ ...held, entry: withAt(held.entry, pointer, changed) });
}

function withSet({ thing, held }: Part, set: Values, type: Instantiable, bench: Workbench, path: string): Entry {
  const known = new Set([...walk(held.entry, classOf[held.in])].map((met) => String(met.thing['id'])));
  const cleared = Object.fromEntries(Object.keys(set).map((key) => [key, null]));
  bench.claims.add(String(thing['id']), path, Object.keys(set));
  return having(thing as Entry, { ...cleared, ...filled(set, type, bench, { path, known }) });
}
