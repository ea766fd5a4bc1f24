import { Programme } from '../../domain/programme.js';
import { at } from '../problem.js';
import type { Law } from './law.js';

/** A hub lists a series once a year, so that a link that names the series means one programme. */
export const seriesAreOfferedOnce: Law = (inventory, directory) =>
  inventory.sound(Programme).flatMap((placed) => {
    const { thing } = placed;
    const first = directory.offered(thing.hub, thing.academicYear, thing.series);
    if (!first || first === thing) return [];
    const message = `"${first.slug}" is this hub's programme of that series in ${thing.academicYear} already. Give one of them a series of its own.`;
    return [{ code: 'SERIES_TWICE', pointer: at(placed.pointer, 'series'), message }];
  });
