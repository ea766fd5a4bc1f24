import type { Fault } from '../domain/fields/rules.js';
import type { Column } from './column.js';

/** The rule of a column that what its cell says breaks. Names of other things are looked up later, and parts of cells. */
export function brokenRule(value: unknown, { notation, shape }: Column): Fault | undefined {
  const { rule } = shape;
  if (!rule || shape.refersTo || (notation !== 'value' && notation !== 'list')) return undefined;
  for (const one of [value].flat()) {
    const fault = rule(one);
    if (fault) return fault;
  }
  return undefined;
}
