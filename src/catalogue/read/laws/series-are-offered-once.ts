import { at } from '../../document/problem.js';
import type { HubYearLaw } from './law.js';
import { repeatsIn } from './repeats-in.js';

/** A hub lists a series once a year, so that a link that names the series means one programme. */
export const seriesAreOfferedOnce: HubYearLaw = {
  scope: 'hub year',
  problems: ({ programmes }) =>
    repeatsIn(programmes, ({ thing }) => thing.series).map(([placed, { thing }]) => {
      const message = `"${thing.slug}" is this hub's programme of that series in ${thing.academicYear} already. Give one of them a series of its own.`;
      return { code: 'SERIES_TWICE', pointer: at(placed.pointer, 'series'), message };
    }),
};
