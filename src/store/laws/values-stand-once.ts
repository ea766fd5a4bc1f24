import { type Instantiable, shapeOf } from '../../domain/fields.js';
import { quote } from '../../domain/rules.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** A list of plain values holds none twice. */
export const valuesStandOnce: Law = (inventory) => {
  const problems: Problem[] = [];
  for (const { thing, pointer } of inventory.everything()) {
    for (const [key, shape] of shapeOf(thing.constructor as Instantiable)) {
      if (shape.many && !shape.of) problems.push(...repeated(Reflect.get(thing, key), at(pointer, key)));
    }
  }
  return problems;
};

function repeated(values: unknown, pointer: string): readonly Problem[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown, index) => {
    if (value === undefined || values.indexOf(value) === index) return [];
    const message = `${quote(value)} stands in the list already. Remove it here.`;
    return [{ code: 'LIST_DUPLICATE' as const, pointer: at(pointer, index), message }];
  });
}
