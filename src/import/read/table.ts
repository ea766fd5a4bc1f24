import type { Sheet } from '../../sheets/sheet.js';

/** Cells as they were written, without spaces around them. Row 1 of a spreadsheet is the first. */
export interface Table {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table whose columns are understood. */
export interface KnownTable extends Table {
  readonly sheet: Sheet;
  /** Of the row of headings, from 0. */
  readonly headings: number;
  /** For each cell of a row: the name of the column that it belongs to; undefined for one that is not read. */
  readonly columns: readonly (string | undefined)[];
}

export const blank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** A column of a spreadsheet by its letter, as nobody counts to 27: 0 is A. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
