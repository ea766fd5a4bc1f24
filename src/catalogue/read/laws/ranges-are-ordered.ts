import { IntRange } from '../../../domain/fields/int-range.js';
import type { EntryLaw } from './law.js';

/** A range names a bound, and its least is not more than its most. */
export const rangesAreOrdered: EntryLaw<IntRange> = {
  scope: 'entry',
  of: [IntRange],
  problems(placed) {
    const { min, max } = placed.thing;
    if (min === undefined && max === undefined) {
      const message = 'The range says nothing. Give min, max or both, or leave it out.';
      return [{ code: 'RANGE_REVERSED', pointer: placed.pointer, message }];
    }
    if (min === undefined || max === undefined || min <= max) return [];
    const message = `The least, ${min}, is more than the most, ${max}. Swap them.`;
    return [{ code: 'RANGE_REVERSED', pointer: placed.pointer, message }];
  },
};
