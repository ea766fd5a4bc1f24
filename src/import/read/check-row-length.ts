import { quote } from '../../domain/fields/rules.js';
import type { Report } from './report.js';
import { columnLetter, type KnownTable } from './table.js';

/** Whether a row has a cell under each heading, and none beyond. Tells what is wrong where not. */
export function checkRowLength({ file, rows, headings, columns }: KnownTable, index: number, report: Report): boolean {
  const cells = rows[index] ?? [];
  const place = { file, row: index + 1 };
  const needed = columns.findLastIndex((column) => column !== undefined) + 1;
  if (cells.length < needed) {
    const message = `The row has ${cells.length} cells, and there are ${needed} headings: it was cut off, or a line break stands in it. Put it right, or save the file from the spreadsheet again.`;
    report.problem('ROW_CUT_OFF', place, message);
    return false;
  }
  const names = rows[headings] ?? [];
  const stray = cells.findIndex((cell, at) => cell !== '' && (names[at] ?? '') === '');
  if (stray < 0) return true;
  const found = `${quote(cells[stray])} stands in column ${columnLetter(stray)}, which has no heading.`;
  if (stray < names.length) {
    report.problem('COLUMN_UNNAMED', place, `${found} Name the column in row ${headings + 1}, or empty it.`);
    return false;
  }
  const why = cells.some((cell) => /[“”]/.test(cell))
    ? 'Its quotation marks are curly, so that commas between them end a cell: make them straight'
    : 'A comma may stand in a cell without quotation marks around it: put them there';
  report.problem('ROW_TOO_LONG', place, `${found} ${why}, or save the file from the spreadsheet again.`);
  return false;
}
