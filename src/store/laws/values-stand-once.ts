import { shapeOf } from '../../domain/fields.js';
import { quote } from '../../domain/rules.js';
import type { Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** A list of plain values holds none twice. */
export const valuesStandOnce: Law = (inventory) => {
  const problems: Problem[] = [];
  for (const [type, all] of inventory.classes) {
    const lists = [...shapeOf(type)].flatMap(([key, { many, of }]) => (many && !of ? [key] : []));
    for (const placed of lists.length > 0 ? all : [])
      for (const key of lists) {
        const values = (placed.thing as Readonly<Record<string, readonly unknown[]>>)[key] ?? [];
        if (values.length > 1) problems.push(...repeated(values, placed, key));
      }
  }
  return problems;
};

function repeated(values: readonly unknown[], placed: Placed, key: string): readonly Problem[] {
  return values.flatMap((value: unknown, index) => {
    if (value === undefined || values.indexOf(value) === index) return [];
    const message = `${quote(value)} stands in the list already. Remove it here.`;
    return [{ code: 'LIST_DUPLICATE' as const, pointer: at(at(placed.pointer, key), index), message }];
  });
}
