import { quote } from '../domain/fields/rules.js';
import { type CellValue, faulty } from './cell-fault.js';

/** In which order a spreadsheet writes day and month. */
export type DateOrder = 'dmy' | 'mdy';

const dayLength = 86_400_000;
// Day 1 of spreadsheets is 1900-01-01, and they take 1900 for a leap year.
const dayZero = Date.UTC(1899, 11, 30);

/** A day: as the catalogue writes it, or as a spreadsheet does where that has only one reading. */
export function readDay(cell: string, order?: DateOrder): CellValue {
  if (/^[3-6]\d{4}(\.\d+)?$/.test(cell)) {
    const day = new Date(dayZero + Math.floor(Number(cell)) * dayLength).toISOString().slice(0, 10);
    const message = `${quote(cell)} is how a spreadsheet keeps the day ${day}. Write ${day}, and format the column as Text.`;
    return faulty(cell, 'CELL_REFORMATTED', message);
  }
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](20\d\d)$/.exec(cell) ?? [];
  if (!first) return { value: cell };
  const [british, american] = [written(year, second, first), written(year, first, second)];
  if (order) return { value: order === 'dmy' ? british : american };
  if (Number(first) > 12 || first === second) return { value: british };
  if (Number(second) > 12) return { value: american };
  const message = `${quote(cell)} can be ${british} or ${american}. Write it like that, or say --dates dmy (day first) or mdy.`;
  return faulty(cell, 'DATE_AMBIGUOUS', message);
}

const written = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
