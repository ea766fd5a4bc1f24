import { type Instantiable, shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import type { Placed } from '../../document/inventory.js';
import { ofEachClass } from '../../document/of-each-class.js';
import { at, type Problem } from '../../document/problem.js';
import type { EntryLaw } from './law.js';

/** A list of plain values holds none twice. */
export const valuesStandOnce: EntryLaw = {
  scope: 'entry',
  of: (type) => listsOf(type).length > 0,
  problems: (placed) =>
    listsOf(placed.thing.constructor as Instantiable).flatMap((key) => {
      const values = (placed.thing as Readonly<Record<string, readonly unknown[]>>)[key] ?? [];
      return values.length > 1 ? repeated(values, placed, key) : [];
    }),
};

/** The properties of a class that are lists of plain values. */
const listsOf = ofEachClass((type): readonly string[] =>
  [...shapeOf(type)].flatMap(([key, { many, of }]) => (many && !of ? [key] : [])),
);

function repeated(values: readonly unknown[], placed: Placed, key: string): readonly Problem[] {
  return values.flatMap((value: unknown, index) => {
    if (value === undefined || values.indexOf(value) === index) return [];
    const message = `${quote(value)} stands in the list already. Remove it here.`;
    return [{ code: 'LIST_DUPLICATE' as const, pointer: at(at(placed.pointer, key), index), message }];
  });
}
