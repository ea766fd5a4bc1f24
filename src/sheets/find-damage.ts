import { quote } from '../domain/fields/rules.js';
import type { Column } from './columns.js';
import { type CellFault, dayOfSerial, serial } from './parse-values.js';

const error = /^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NULL!|NUM!|#+)$/;
const formula = /^[=\uff1d]|^[+\-@\uff0b\uff0d\uff20]\s*[\w.+*/-]*[(|!]/;
const scientific = /^-?\d(?:\.\d+)?E[+-]?\d+$/i;
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)';
const dated = new RegExp(`^(?:\\d{1,2}-${month}(?:-\\d{2,4})?|${month}-\\d{2,4}|\\d{4}-\\d\\d-\\d\\d(?:T.*)?)$`, 'i');
// UTF-8 that was decoded as Windows-1252: ’ – é £. And the character that replaces a lost letter.
const brokenEncoding = /â€[™˜œ\u009d“”¢¦]|Ã[©¨¡¢£¤¥§±²³´µ¶¸¹º»¼½¾]|Â[£°·½]|\ufffd/;

/** Finds damage that a spreadsheet, or a wrong encoding, did to a cell. */
export function findDamage(cell: string, column: Column): CellFault | undefined {
  const found = quote(cell);
  if (error.test(cell))
    return {
      code: 'CELL_ERROR',
      message: `${found} is a spreadsheet error. Correct the formula, or write the value.`,
    };
  if (formula.test(cell))
    return {
      code: 'CELL_FORMULA',
      message: `${found} is a formula, but the catalogue stores plain text. Write the result of the formula; if the cell is meant as text, put an apostrophe before it.`,
    };
  if (isNumeric(column) && serial.test(cell)) {
    const day = dayOfSerial(cell);
    return {
      code: 'CELL_REFORMATTED',
      message: `${found} is how a spreadsheet stores the date ${day}. Format the column as Text, and write the number again; if ${found} itself is meant, put an apostrophe before it.`,
    };
  }
  const converted = scientific.test(cell) ? 'number' : isNeverDated(column) && dated.test(cell) ? 'date' : undefined;
  if (converted)
    return {
      code: 'CELL_REFORMATTED',
      message: `The spreadsheet has converted the cell to the ${converted} ${found}. Format the column as Text, and type the value again.`,
    };
  const broken = cell.search(brokenEncoding);
  if (broken < 0) return undefined;
  const excerpt = cell.slice(Math.max(0, broken - 20)).slice(0, 50);
  return {
    code: 'CELL_MISREAD',
    message: `${quote(excerpt)} contains letters that were damaged by a wrong encoding. Correct them, and save the file as CSV UTF-8.`,
  };
}

const isNumeric = ({ notation, shape }: Column) => notation === 'range' || shape.scalar === 'integer';

/** A number of the catalogue as a cell that is not taken for a date, such as "'45123". */
export const guardSerial = (cell: string, column: Column): string =>
  isNumeric(column) && serial.test(cell) ? `'${cell}` : cell;

/** The number in a guarded cell. Another cell is returned as it is. */
export const unguardSerial = (cell: string, column: Column): string =>
  isNumeric(column) && serial.test(cell.slice(1)) && cell.startsWith("'") ? cell.slice(1) : cell;

/** Whether a value of the column, such as "21-07", looks like a date to a spreadsheet but never is one. */
const isNeverDated = ({ name, notation, shape: { scalar } }: Column) =>
  /codes$/.test(name) || notation === 'range' || scalar === 'year' || scalar === 'integer';
