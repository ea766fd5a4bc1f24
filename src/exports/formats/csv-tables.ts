import { guardFormula } from '../../text/formula-guard.js';
import type { ExportContents, ExportFormat } from '../contents/contents.js';
import { formatValue } from '../fields/field.js';
import type { ExportTable } from '../tables/table.js';

/** One line of CSV (RFC 4180). Every cell is in quotes, and no spreadsheet takes one for a formula. */
export function formatCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${guardFormula(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** Without it, Excel reads the file in the code page of the computer, and shows every ’ and – wrongly. */
export const byteOrderMark = '\ufeff';

export const csvMediaType = 'text/csv; charset=utf-8; header=present';

/** A table as CSV, with a line of names. */
export const csvFormat = (table: ExportTable): ExportFormat => ({
  name: `${table.name}.csv`,
  mediaType: csvMediaType,
  holds: table.holds,
  limits:
    'Several values in a cell are separated by " | ". An empty cell says that the catalogue has no value. A cell that a ' +
    'spreadsheet could take for a formula starts with an apostrophe.',
  rows: (contents) => formatTable(table, contents),
});

function* formatTable({ columns, rows }: ExportTable, contents: ExportContents): Generator<string> {
  yield byteOrderMark + formatCsvLine(columns.map(({ name }) => name));
  for (const values of rows(contents)) yield formatCsvLine(values.map(formatValue));
}
