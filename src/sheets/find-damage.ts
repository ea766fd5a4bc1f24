import { quote } from '../domain/fields/rules.js';
import type { Column } from './columns.js';
import type { CellFault } from './parse-values.js';

const error = /^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NULL!|NUM!|#+)$/;
const formula = /^[=\uff1d]|^[+\-@\uff0b\uff0d\uff20]\s*[\w.+*/-]*[(|!]/;
const scientific = /^-?\d(?:\.\d+)?E[+-]?\d+$/i;
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)';
const dated = new RegExp(`^(?:\\d{1,2}-${month}(?:-\\d{2,4})?|${month}-\\d{2,4})$`, 'i');
// UTF-8 that was once read as Windows-1252: ’ – é £. And what stands for a letter that was lost.
const brokenEncoding = /â€[™˜œ\u009d“”¢¦]|Ã[©¨¡¢£¤¥§±²³´µ¶¸¹º»¼½¾]|Â[£°·½]|\ufffd/;

/** What a spreadsheet, or the way in which it was saved, did to a cell; nothing where it is as somebody typed it. */
export function findDamage(cell: string, column: Column): CellFault | undefined {
  const found = quote(cell);
  if (error.test(cell)) {
    const message = `${found} is an error of the spreadsheet. Put the formula right, or write what belongs there.`;
    return { code: 'CELL_ERROR', message };
  }
  if (formula.test(cell)) {
    const message = `${found} is a formula, and the catalogue holds plain text. Write the text itself; if it is text, put an apostrophe before it.`;
    return { code: 'CELL_FORMULA', message };
  }
  if (scientific.test(cell) || (isNeverDated(column) && dated.test(cell))) {
    const what = scientific.test(cell) ? 'number' : 'date';
    const message = `The spreadsheet made the ${what} ${found} of what was typed. Format the column as Text, and type it again.`;
    return { code: 'CELL_REFORMATTED', message };
  }
  const [broken] = brokenEncoding.exec(cell) ?? [];
  if (broken === undefined) return undefined;
  const message = `${quote(excerpt(cell, broken))} has letters that were broken by a wrong encoding. Put them right, and save as CSV UTF-8.`;
  return { code: 'CELL_MISREAD', message };
}

/** Where "21-Jul" was never typed, but "21-07". */
const isNeverDated = ({ name, notation, shape: { scalar } }: Column) =>
  /codes$/.test(name) || notation === 'range' || scalar === 'year' || scalar === 'whole';

const excerpt = (cell: string, part: string) => cell.slice(Math.max(0, cell.indexOf(part) - 20)).slice(0, 50);
