import { Programme } from '../../../domain/programme.js';
import { at } from '../../document/problem.js';
import type { EntryLaw } from './law.js';

/** A programme that is to be published by itself is withdrawn by itself after that, if it is. */
export const timesAreOrdered: EntryLaw<Programme> = {
  scope: 'entry',
  of: [Programme],
  problems(placed) {
    const { publishAt, withdrawAt } = placed.thing;
    if (publishAt === undefined || withdrawAt === undefined) return [];
    if (Date.parse(publishAt) < Date.parse(withdrawAt)) return [];
    const message = `It would be withdrawn at ${withdrawAt}, before it is published at ${publishAt}. Correct one of the two.`;
    return [{ code: 'TIMES_REVERSED', pointer: at(placed.pointer, 'withdrawAt'), message }];
  },
};
