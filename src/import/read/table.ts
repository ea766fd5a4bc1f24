import { type CsvError, parse } from 'csv-parse/sync';
import { allSheets, type Sheet } from '../../sheets/all-sheets.js';
import { nameSpelling } from '../../text/spelling.js';
import type { ImportReport } from './import-report.js';

/** Cells as they were written, without spaces around them. Row 1 of a spreadsheet is the first. */
export interface Table {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table whose columns are understood. */
export interface SheetTable extends Table {
  readonly sheet: Sheet;
  /** Of the row of headings, from 0. */
  readonly headings: number;
  /** For each cell of a row: the name of the column that it belongs to; undefined for one that is not read. */
  readonly columns: readonly (string | undefined)[];
}

export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** A column of a spreadsheet by its letter, as nobody counts to 27: 0 is A. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** What people call columns, beside their names. */
const otherHeadings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programmes: {
    title: 'work group, programme, programme title, name, project',
    summary: 'project summary, description',
    codes: 'code, ncp code, ncp codes, ncp',
    url: 'web page, web address, website, webpage',
  },
};
const otherHeadingsEverywhere: Readonly<Record<string, string>> = {
  academicYear: 'year, school year',
  hub: 'maths hub',
  programme: 'programme slug, work group',
};

/** The column of a sheet that a heading means, in any spelling; undefined where it means none. */
export const findColumn = (heading: string, sheet: Sheet): string | undefined =>
  spellings.get(sheet)?.get(nameSpelling(heading));

const spellings = new Map(allSheets.map((sheet) => [sheet, spellingsOf(sheet)]));

function spellingsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const names = [...sheet.owner, ...sheet.columns.map(({ name }) => name)];
  const known = new Map<string, string>();
  const add = (spelling: string, name: string) => {
    if (!known.has(nameSpelling(spelling))) known.set(nameSpelling(spelling), name);
  };
  for (const name of names) add(name, name);
  for (const [name, others] of Object.entries({ ...otherHeadings[sheet.name], ...otherHeadingsEverywhere })) {
    if (names.includes(name)) for (const other of others.split(', ')) add(other, name);
  }
  // "unit" for "participation.unit", where no other column ends so.
  const last = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  for (const name of names) if (names.filter((other) => last(other) === last(name)).length === 1) add(last(name), name);
  return known;
}

const delimiters = [',', ';', '\t'] as const;
const delimiterNames = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;

/** A text as a table: CSV with commas, or with the semicolons or tabs that some spreadsheets write. */
export function readTable(file: string, text: string, report: ImportReport): Table | undefined {
  const delimiter = delimiterOf(text);
  try {
    const rows = cellsOf(text, delimiter);
    if (delimiter !== ',')
      report.note({ file }, `The file was read with ${delimiterNames[delimiter]} between the cells.`);
    return { file, rows: rows.map((cells) => cells.map((cell) => cell.trim())) };
  } catch (error) {
    const { lines } = error as CsvError & { readonly lines?: number };
    const message =
      'A quotation mark is in the wrong place, so the ends of the cells are not clear. ' +
      'Put the whole cell in quotation marks and double each quotation mark inside it, or save the file from the spreadsheet again.';
    report.problem('CSV_QUOTES', { file, line: lines }, message);
    return undefined;
  }
}

const cellsOf = (text: string, delimiter: string, to?: number): string[][] =>
  parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, ...(to !== undefined && { to }) });

/** What makes most headings of the first rows. */
function delimiterOf(text: string): (typeof delimiters)[number] {
  const headings = (delimiter: string) => {
    try {
      const cells = cellsOf(text, delimiter, 5).flat();
      return Math.max(...allSheets.map((sheet) => cells.filter((cell) => findColumn(cell, sheet)).length));
    } catch {
      return -1;
    }
  };
  const [best = ','] = delimiters.toSorted((a, b) => headings(b) - headings(a));
  return best;
}
