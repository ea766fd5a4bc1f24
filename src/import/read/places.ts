import { at } from '../../catalogue/document/problem.js';
import { quote } from '../../domain/fields/rules.js';
import type { FilePlace, ImportReport } from './import-report.js';
import type { SheetTable, Table } from './table.js';

/** The places in a file of the values of one statement. A value is named by a JSON pointer into the statement. */
export interface ValuePlaces {
  /** The place of a value, or of the nearest value around it that has one. */
  of(pointer: string): FilePlace;
  /** A message for a required value that is missing there, if more can be said than that it is missing. */
  explainEmpty?(pointer: string): string | undefined;
}

/** Reports that a required value is empty. */
export function reportEmpty(pointer: string, places: ValuePlaces, report: ImportReport): void {
  report.problem('CELL_EMPTY', places.of(pointer), places.explainEmpty?.(pointer) ?? '');
}

/** Places in the cells of a row. There is one for each of tens of thousands of rows, so it only knows where to look. */
export class CellPlaces implements ValuePlaces {
  readonly #table: SheetTable;
  readonly #index: number;
  readonly #columns: ReadonlyMap<string, number>;

  /** `columns` has the index of each column by the pointer to its value. */
  constructor(table: SheetTable, index: number, columns: ReadonlyMap<string, number>) {
    this.#table = table;
    this.#index = index;
    this.#columns = columns;
  }

  of(pointer: string): FilePlace {
    const { file, rows, headings } = this.#table;
    const row = this.#index + 1;
    for (let found = pointer; found !== ''; found = found.slice(0, found.lastIndexOf('/'))) {
      const at = this.#columns.get(found);
      if (at !== undefined) return { file, row, column: rows[headings]?.[at] };
    }
    return { file, row };
  }

  explainEmpty(pointer: string): string | undefined {
    const at = this.#columns.get(pointer);
    const isEmpty = at !== undefined && this.#table.rows[this.#index]?.[at] === '';
    return isEmpty ? explainEmptyCell(this.#table, this.#index, at) : undefined;
  }
}

/** Places in JSON: `whole` is a file, or a line or value in it. */
export function jsonPlaces(whole: FilePlace): ValuePlaces {
  const unescapeStep = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');
  return {
    of(pointer) {
      const steps = pointer.split('/').slice(1).map(unescapeStep);
      return { ...whole, pointer: steps.reduce((found, step) => at(found, step), whole.pointer ?? '') };
    },
  };
}

/** Everything in one place, such as a line of a text. */
export const allInOnePlace = (place: FilePlace): ValuePlaces => ({ of: () => place });

/** Merged cells leave all but the first of them empty, so the message shows the cell above. */
function explainEmptyCell({ rows }: Table, index: number, at: number): string {
  const above = rows.slice(0, index).findLastIndex((cells) => (cells[at] ?? '') !== '');
  const [cell, first] = [rows[above]?.[at] ?? '', rows.findIndex((cells) => cells.some((one) => one !== ''))];
  if (above <= first) return 'The cell is empty, but a value is required. Fill it in.';
  return `The cell is empty, but a value is required. If it was merged with the one above (row ${above + 1}: ${quote(cell)}), unmerge them and fill in each row.`;
}
