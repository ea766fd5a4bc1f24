import { quote } from '../../domain/fields/rules.js';
import type { Column } from '../../sheets/columns.js';
import { findRuleFault, parseCell } from '../../sheets/parse-cell.js';
import { columnLetter } from '../../text/column-letter.js';
import type { ImportReport } from './import-report.js';
import { isBlankRow, type SheetTable } from './table.js';

/** Whether a row has a cell under each heading, and no cells without one. Reports what is wrong otherwise. */
export function checkRowLength(
  { file, rows, headings, columns }: SheetTable,
  index: number,
  report: ImportReport,
): boolean {
  const cells = rows[index] ?? [];
  const place = { file, row: index + 1 };
  const needed = columns.findLastIndex((column) => column !== undefined) + 1;
  if (cells.length < needed) {
    const message = `The row has ${cells.length} cells, but there are ${needed} headings. The row was cut off, or it contains a line break. Correct it, or save the file from the spreadsheet again.`;
    report.problem('ROW_CUT_OFF', place, message);
    return false;
  }
  const names = rows[headings] ?? [];
  const stray = cells.findIndex((cell, at) => cell !== '' && (names[at] ?? '') === '');
  if (stray < 0) return true;
  const found = `${quote(cells[stray])} is in column ${columnLetter(stray)}, which has no heading.`;
  if (stray < names.length) {
    report.problem('COLUMN_UNNAMED', place, `${found} Write a heading in row ${headings + 1}, or clear the column.`);
    return false;
  }
  const why = cells.some((cell) => /[“”]/.test(cell))
    ? 'The quotation marks are curly, so commas between them end a cell: use straight quotation marks'
    : 'Perhaps a cell contains a comma but has no quotation marks around it: add them';
  report.problem('ROW_TOO_LONG', place, `${found} ${why}, or save the file from the spreadsheet again.`);
  return false;
}

/**
 * Finds columns whose cells all break the rule of the column while all cells of another column keep it, which mostly
 * means that two columns were swapped. Reports each such column once, and returns their names.
 */
export function findMisplacedColumns(table: SheetTable, report: ImportReport): ReadonlySet<string> {
  const strict = table.sheet.columns.filter(isStrict);
  const found = new Set<string>();
  for (const column of strict) {
    const cells = cellsUnder(table, column.name);
    if (cells.length < 2 || cells.some((cell) => fits(cell, column))) continue;
    const other = table.columns.find((name) => {
      const there = name === undefined || name === column.name ? [] : cellsUnder(table, name);
      const isName = table.sheet.columns.some((one) => one.name === name && one.shape.refersTo);
      const own = strict.find((one) => one.name === name);
      const isAtHome = own !== undefined && there.some((cell) => fits(cell, own));
      return there.length >= 2 && !isName && !isAtHome && there.every((cell) => fits(cell, column));
    });
    if (other === undefined) continue;
    found.add(column.name);
    const place = { file: table.file, column: headingOf(table, column.name) };
    const message = `None of the ${cells.length} cells fits the heading (the first is ${quote(cells[0])}), but all cells of column "${headingOf(table, other)}" do. Perhaps the two columns were swapped: put each under its own heading.`;
    report.problem('COLUMN_MISPLACED', place, message);
  }
  return found;
}

/** Whether only certain texts are valid in a column. */
const isStrict = ({ name, notation, shape }: Column) =>
  (notation === 'value' || notation === 'list') &&
  (name === 'slug' || shape.vocabulary !== undefined || (shape.scalar !== 'text' && shape.scalar !== undefined));

function fits(cell: string, column: Column): boolean {
  const { value, fault } = parseCell(cell, column);
  return !fault && !findRuleFault(value, column);
}

const headingOf = ({ rows, headings, columns }: SheetTable, name: string) =>
  rows[headings]?.[columns.indexOf(name)] ?? name;

function cellsUnder({ rows, headings, columns }: SheetTable, name: string): readonly string[] {
  const at = columns.indexOf(name);
  const under = rows.slice(headings + 1).filter((cells) => !isBlankRow(cells));
  return under.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
}
