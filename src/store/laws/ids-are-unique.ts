import { shapeOf } from '../../domain/fields.js';
import { quote } from '../../domain/rules.js';
import type { Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** An id names one thing in the whole document. */
export const idsAreUnique: Law = (inventory) => {
  if (inventory.byId) return [];
  const first = new Map<string, Placed>();
  const problems: Problem[] = [];
  for (const [type, all] of inventory.classes) {
    if (!shapeOf(type).has('id')) continue;
    for (const placed of all) {
      const { id } = placed.thing as { readonly id: unknown };
      if (typeof id !== 'string') continue;
      const other = first.get(id);
      if (other === undefined) first.set(id, placed);
      else problems.push(twice(id, placed, other));
    }
  }
  return problems;
};

function twice(id: string, { pointer }: Placed, other: Placed): Problem {
  const message = `The id ${quote(id)} is that of ${other.pointer} too. Give one of them an id of its own.`;
  return { code: 'ID_DUPLICATE', pointer: at(pointer, 'id'), message };
}
