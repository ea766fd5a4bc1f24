import { at } from '../../catalogue/document/problem.js';
import { quote } from '../../domain/fields/rules.js';
import type { Place } from './import-report.js';
import type { KnownTable, Table } from './table.js';

/** Where each part of a stated thing stands, by a JSON pointer into it. */
export interface Places {
  /** The place of a part, or of the nearest part around it that has one. */
  of(pointer: string): Place;
  /** What to say where a value is missing there that has to be there, where more can be said than that. */
  whyEmpty?(pointer: string): string | undefined;
}

/** In the cells of a row. Made for each row of tens of thousands, so that all that it knows is how to look. */
export class CellPlaces implements Places {
  readonly #table: KnownTable;
  readonly #index: number;
  readonly #columns: ReadonlyMap<string, number>;

  /** `columns` has the place in the row of each column, by the pointer of what it says. */
  constructor(table: KnownTable, index: number, columns: ReadonlyMap<string, number>) {
    this.#table = table;
    this.#index = index;
    this.#columns = columns;
  }

  of(pointer: string): Place {
    const { file, rows, headings } = this.#table;
    const row = this.#index + 1;
    for (let found = pointer; found !== ''; found = found.slice(0, found.lastIndexOf('/'))) {
      const at = this.#columns.get(found);
      if (at !== undefined) return { file, row, column: rows[headings]?.[at] };
    }
    return { file, row };
  }

  whyEmpty(pointer: string): string | undefined {
    const at = this.#columns.get(pointer);
    const isEmpty = at !== undefined && this.#table.rows[this.#index]?.[at] === '';
    return isEmpty ? emptyCell(this.#table, this.#index, at) : undefined;
  }
}

/** In JSON: of a file, or of a line of it. */
export class JsonPlaces implements Places {
  readonly #whole: Place;

  constructor(whole: Place) {
    this.#whole = whole;
  }

  of(pointer: string): Place {
    const steps = pointer.split('/').slice(1);
    return {
      ...this.#whole,
      pointer: steps.reduce((found, step) => at(found, unescaped(step)), this.#whole.pointer ?? ''),
    };
  }
}

const unescaped = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** All in one place: a line of a text. */
export class OnePlace implements Places {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  of(): Place {
    return this.#place;
  }
}

/** What to say of an empty cell that has to be filled. Merged cells leave all but the first of them empty. */
function emptyCell({ rows }: Table, index: number, at: number): string {
  const above = rows.slice(0, index).findLastIndex((cells) => (cells[at] ?? '') !== '');
  const [cell, first] = [rows[above]?.[at] ?? '', rows.findIndex((cells) => cells.some((one) => one !== ''))];
  if (above <= first) return 'The cell is empty, and it has to be filled. Write what belongs there.';
  return `The cell is empty, and it has to be filled. If it was merged with the one above (row ${above + 1}: ${quote(cell)}), unmerge them and fill in each row.`;
}
