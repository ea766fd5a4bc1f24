import { shapeOf } from '../../domain/fields/fields.js';
import { classOf } from '../document/collections.js';
import type { Values } from '../document/entry-change.js';
import { having } from '../document/plain.js';
import { at } from '../document/problem.js';
import { classOfPart, nounOf } from './class-of.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import { filledNew } from './fill.js';
import { partWith, withAt } from './part.js';
import type { Workbench } from './workbench.js';

type Asked<Op extends Edit['op']> = Extract<Edit, { readonly op: Op }>;

/** Makes an entry. A programme starts as a draft. */
export function create(edit: Asked<'create'>, bench: Workbench): void {
  const { in: list, path } = edit;
  const entry = filledNew(edit, classOf[list], bench);
  bench.claims.add(entry.id, at(path, 'input'));
  bench.put({ in: list, entry: list === 'programmes' ? having(entry, { status: 'DRAFT' }) : entry });
}

/** Makes a part, the last of its list. */
export function createPart(edit: Asked<'createPart'>, bench: Workbench): void {
  const { list, path } = edit;
  const { held, thing, type, pointer } = partWith(bench.idOf(edit.id), bench);
  if (!shapeOf(type).has(list)) {
    throw notFound(edit.id, `"${edit.id}" is nothing that holds a ${nounOf(list)}. Name a programme.`);
  }
  bench.expect(held.entry.id, edit.ifRevision);
  const part = filledNew(edit, classOfPart[list], bench);
  bench.claims.add(part.id, at(path, 'input'));
  const parts = [...((thing[list] ?? []) as readonly Values[]), part];
  bench.put({ ...held, entry: withAt(held.entry, at(pointer, list), parts) });
}
