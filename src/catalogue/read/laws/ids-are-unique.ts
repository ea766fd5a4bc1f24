import { shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import { at } from '../../document/problem.js';
import type { CatalogueLaw } from './law.js';

/** An id names one thing in the whole catalogue. */
export const idsAreUnique: CatalogueLaw = {
  scope: 'catalogue',
  of: (type) => shapeOf(type).has('id'),
  problems(placed, lookup) {
    const { id } = placed.thing as { readonly id?: unknown };
    const other = typeof id === 'string' ? lookup.holderOfId(placed, id) : undefined;
    if (other === undefined) return [];
    const message = `The id ${quote(id)} is that of ${other} too. Give one of them an id of its own.`;
    return [{ code: 'ID_DUPLICATE', pointer: at(placed.pointer, 'id'), message }];
  },
};
