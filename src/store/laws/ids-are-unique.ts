import { quote } from '../../domain/rules.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** An id names one thing in the whole document. */
export const idsAreUnique: Law = (inventory) => {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { thing, pointer } of inventory.everything()) {
    const id: unknown = Reflect.get(thing, 'id');
    if (typeof id !== 'string') continue;
    const other = first.get(id);
    if (other === undefined) first.set(id, pointer);
    else {
      const message = `The id ${quote(id)} is that of ${other} too. Give one of them an id of its own.`;
      problems.push({ code: 'ID_DUPLICATE', pointer: at(pointer, 'id'), message });
    }
  }
  return problems;
};
