import { IntRange } from '../../domain/int-range.js';
import type { Law } from './law.js';

/** A range names a bound, and its least is not more than its most. */
export const rangesAreOrdered: Law = (inventory) =>
  inventory.sound(IntRange).flatMap(({ thing: { min, max }, pointer }) => {
    if (min === undefined && max === undefined) {
      return [
        { code: 'RANGE_REVERSED', pointer, message: 'The range says nothing. Give min, max or both, or leave it out.' },
      ];
    }
    if (min === undefined || max === undefined || min <= max) return [];
    return [
      { code: 'RANGE_REVERSED', pointer, message: `The least, ${min}, is more than the most, ${max}. Swap them.` },
    ];
  });
