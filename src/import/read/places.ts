import { at } from '../../catalogue/document/problem.js';
import { quote } from '../../domain/fields/rules.js';
import type { FilePlace } from './import-report.js';
import type { SheetTable, Table } from './table.js';

/** Where each part of a stated thing stands, by a JSON pointer into it. */
export interface ValuePlaces {
  /** The place of a part, or of the nearest part around it that has one. */
  of(pointer: string): FilePlace;
  /** What to say where a value is missing there that has to be there, where more can be said than that. */
  explainEmpty?(pointer: string): string | undefined;
}

/** In the cells of a row. Made for each row of tens of thousands, so that all that it knows is how to look. */
export class CellPlaces implements ValuePlaces {
  readonly #table: SheetTable;
  readonly #index: number;
  readonly #columns: ReadonlyMap<string, number>;

  /** `columns` has the place in the row of each column, by the pointer of what it says. */
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

/** In JSON: of a file, or of a line of it. */
export class JsonPlaces implements ValuePlaces {
  readonly #whole: FilePlace;

  constructor(whole: FilePlace) {
    this.#whole = whole;
  }

  of(pointer: string): FilePlace {
    const steps = pointer.split('/').slice(1);
    return {
      ...this.#whole,
      pointer: steps.reduce((found, step) => at(found, unescapeStep(step)), this.#whole.pointer ?? ''),
    };
  }
}

const unescapeStep = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** All in one place: a line of a text. */
export class OnePlace implements ValuePlaces {
  readonly #place: FilePlace;

  constructor(place: FilePlace) {
    this.#place = place;
  }

  of(): FilePlace {
    return this.#place;
  }
}

/** What to say of an empty cell that has to be filled. Merged cells leave all but the first of them empty. */
function explainEmptyCell({ rows }: Table, index: number, at: number): string {
  const above = rows.slice(0, index).findLastIndex((cells) => (cells[at] ?? '') !== '');
  const [cell, first] = [rows[above]?.[at] ?? '', rows.findIndex((cells) => cells.some((one) => one !== ''))];
  if (above <= first) return 'The cell is empty, and it has to be filled. Write what belongs there.';
  return `The cell is empty, and it has to be filled. If it was merged with the one above (row ${above + 1}: ${quote(cell)}), unmerge them and fill in each row.`;
}
