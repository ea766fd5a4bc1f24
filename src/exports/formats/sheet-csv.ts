import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { Programme } from '../../domain/programme.js';
import type { Sheet } from '../../sheets/all-sheets.js';
import { CellNames, nameables } from '../../sheets/names.js';
import { headingsOf, rowsOf } from '../../sheets/rows-of.js';
import { byteOrderMark, formatCsvLine } from './csv-tables.js';

/** The most characters of a cell in Excel, which drops the rest when it opens the file. */
const maxCellLength = 32_767;

/** A cell that a spreadsheet would cut. */
interface LongCell {
  readonly row: number;
  readonly column: string;
  readonly length: number;
}

/** Writes sheets of a catalogue as CSV, for some of its programmes. */
export class SheetWriter {
  readonly #document: CatalogueDocument;
  readonly #programmes: readonly Programme[];
  readonly #names: CellNames;

  constructor(document: CatalogueDocument, programmes: readonly Programme[] = document.programmes) {
    this.#document = document;
    this.#programmes = programmes;
    this.#names = new CellNames(nameables(document));
  }

  /** The lines of a sheet, headings first. `onLong` is called for each cell that a spreadsheet would cut. */
  *lines(sheet: Sheet, onLong: (cell: LongCell) => void = () => undefined): Generator<string> {
    const headings = headingsOf(sheet);
    yield byteOrderMark + formatCsvLine(headings);
    let row = 1;
    for (const cells of rowsOf(sheet, this.#document, this.#programmes, this.#names)) {
      row += 1;
      cells.forEach((cell, at) => {
        if (cell.length > maxCellLength) onLong({ row, column: headings[at] ?? '', length: cell.length });
      });
      yield formatCsvLine(cells);
    }
  }
}
