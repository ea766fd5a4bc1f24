import { type CsvError, parse } from 'csv-parse/sync';
import { allSheets } from '../../sheets/all-sheets.js';
import { columnNamed } from './column-named.js';
import type { Report } from './report.js';
import type { Table } from './table.js';

const delimiters = [',', ';', '\t'] as const;
const inWords = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;

/** A text as a table: CSV with commas, or with the semicolons or tabs that some spreadsheets write. */
export function readTable(file: string, text: string, report: Report): Table | undefined {
  const delimiter = delimiterOf(text);
  try {
    const rows = cellsOf(text, delimiter);
    if (delimiter !== ',') report.note({ file }, `Read with ${inWords[delimiter]} between the cells.`);
    return { file, rows: rows.map((cells) => cells.map((cell) => cell.trim())) };
  } catch (error) {
    const { lines } = error as CsvError & { readonly lines?: number };
    const message =
      'A quotation mark opens or closes a cell where none belongs, so that nobody can say where its cells end. ' +
      'Put the whole cell in quotation marks and write each of its own twice, or save the file from the spreadsheet again.';
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
      return Math.max(...allSheets.map((sheet) => cells.filter((cell) => columnNamed(cell, sheet)).length));
    } catch {
      return -1;
    }
  };
  const [best = ','] = delimiters.toSorted((a, b) => headings(b) - headings(a));
  return best;
}
