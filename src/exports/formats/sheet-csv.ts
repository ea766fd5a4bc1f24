import type { Sheet } from '../../sheets/all-sheets.js';
import { headingsOf, rowsOf, type SheetContents } from '../../sheets/rows-of.js';
import { byteOrderMark, formatCsvLine } from './csv-tables.js';

/** The maximum number of characters of a cell in Excel, which drops the rest when it opens the file. */
export const maxCellLength = 32_767;

/** A cell that a spreadsheet would cut. */
export interface LongCell {
  readonly row: number;
  readonly column: string;
  readonly length: number;
}

/** The lines of a sheet as CSV, headings first. `onLong` is called for each cell that a spreadsheet would cut. */
export function* formatSheet(
  sheet: Sheet,
  contents: SheetContents,
  onLong: (cell: LongCell) => void = () => undefined,
): Generator<string> {
  const headings = headingsOf(sheet);
  yield byteOrderMark + formatCsvLine(headings);
  let row = 1;
  for (const cells of rowsOf(sheet, contents)) {
    row += 1;
    cells.forEach((cell, at) => {
      if (cell.length > maxCellLength) onLong({ row, column: headings[at] ?? '', length: cell.length });
    });
    yield formatCsvLine(cells);
  }
}
