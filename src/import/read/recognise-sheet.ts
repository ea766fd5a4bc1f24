import { closest, distance } from 'fastest-levenshtein';
import { quote } from '../../domain/fields/rules.js';
import { allSheets, type Sheet } from '../../sheets/all-sheets.js';
import { revisionColumn } from '../../sheets/columns.js';
import { headingsOf } from '../../sheets/rows-of.js';
import { englishList } from '../../text/english-list.js';
import { nameSpelling } from '../../text/spelling.js';
import { formerHeadings } from './former-headings.js';
import type { ImportReport } from './import-report.js';
import { findColumn, isBlankRow, type SheetTable, type Table } from './table.js';

const names = allSheets.map(({ name }) => `${name}.csv`).join(', ');

/** Finds the sheet that a table is, and the column of each heading; undefined where the report says why that fails. */
export function recogniseSheet(table: Table, report: ImportReport): SheetTable | undefined {
  const headings = table.rows.findIndex((cells) => !isBlankRow(cells));
  const cells = table.rows[headings] ?? [];
  const sheet = sheetOf(table.names, cells);
  if (sheet === 'analysis') {
    const message = 'This export is for analysis and cannot be imported. Import the files of "export sheets".';
    report.problem('SHEET_UNKNOWN', { file: table.file }, message);
    return undefined;
  }
  if (!sheet || countRecognised(cells, sheet) === 0) return reportNoHeadings(table, sheet, headings, report);
  const columns = cells.map((cell) => findColumn(cell, sheet));
  checkHeadings({ ...table, sheet, headings, columns }, report);
  const read = cells.map((heading, at) => ({ heading, column: columns[at] ?? null }));
  report.sheets.push({ file: table.file, columns: read.filter(({ heading }) => heading !== '') });
  return { ...table, sheet, headings, columns };
}

/** Whether a table is, or may be, one of the sheets. */
export const isKnownSheet = ({ rows, names: called }: Table): boolean =>
  rows.slice(0, 10).some((cells) => sheetOf(called, cells) !== undefined);

const countRecognised = (cells: readonly string[], sheet: Sheet) =>
  cells.filter((cell) => findColumn(cell, sheet)).length;

/** Finds the sheet by the name of the file, else by its headings. Programmes win if several sheets match equally. */
function sheetOf(called: readonly string[], cells: readonly string[]): Sheet | 'analysis' | undefined {
  if (cells.some((cell) => /^(?:stated_by|programme_id|programme_count)$/.test(cell))) return 'analysis';
  const spellings = called.map(nameSpelling);
  const byName = allSheets.find(({ name }) => spellings.includes(nameSpelling(name)));
  if (byName) return byName;
  const scored = allSheets.map((sheet) => ({ sheet, score: countRecognised(cells, sheet) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best < 2 ? undefined : scored.find(({ score }) => score === best)?.sheet;
}

function reportNoHeadings(table: Table, sheet: Sheet | undefined, first: number, report: ImportReport): undefined {
  const { file, rows } = table;
  const among = sheet ? [sheet] : allSheets;
  const later = rows.findIndex(
    (cells, row) => row > first && row < 10 && among.some((one) => countRecognised(cells, one) > 1),
  );
  const found = quote((rows[first] ?? []).filter(Boolean).slice(0, 4).join(', '));
  if (later > first) {
    const message = `Row ${first + 1} (${found}) does not contain the headings, but row ${later + 1} seems to. Delete the rows above it.`;
    report.problem('HEADER_MISSING', { file, row: first + 1 }, message);
  } else if (sheet) {
    const known = headingsOf(sheet).slice(0, 6).join(', ');
    const message = `Row ${first + 1} (${found}) contains no known heading. Put the headings in the first row: ${known}…`;
    report.problem('HEADER_MISSING', { file, row: first + 1 }, message);
  } else {
    const message = `Neither the file name nor the first row (${found}) shows which sheet this is. Name the file after a sheet: ${names}; and put the headings in the first row.`;
    report.problem('SHEET_UNKNOWN', { file }, message);
  }
  return undefined;
}

const hasCells = (rows: SheetTable['rows'], index: number) => rows.some((cells) => (cells[index] ?? '') !== '');

/** Reports headings that are repeated or misspelt, and notes those that are ignored. */
function checkHeadings({ file, rows, sheet, headings, columns }: SheetTable, report: ImportReport): void {
  const cells = rows[headings] ?? [];
  const row = headings + 1;
  const missing = headingsOf(sheet).filter((name) => !columns.includes(name));
  const unread: string[] = [];
  cells.forEach((heading, index) => {
    const column = columns[index];
    const place = { file, row, column: heading };
    if (column !== undefined && columns.indexOf(column) < index) {
      const other = quote(cells[columns.indexOf(column)]);
      const message = `${quote(heading)} and ${other} both mean ${column}. Keep one of the columns.`;
      report.problem('COLUMN_TWICE', place, message);
    }
    if (column !== undefined || heading === '') return;
    const former = formerHeadings.get(heading);
    if (former && missing.includes(former) && hasCells(rows.slice(row), index)) {
      const message = `The column ${quote(heading)} is now called "${former}". Rename the heading; where several columns have become one, put their cells together.`;
      report.problem('COLUMN_UNKNOWN', place, message);
      return;
    }
    const likely = heading.startsWith('#') || !hasCells(rows.slice(row), index) ? [] : likelyColumns(heading, missing);
    const near = closest(nameSpelling(heading), missing.map(nameSpelling));
    const meant = missing.find((name) => nameSpelling(name) === near);
    if (meant && distance(nameSpelling(heading), near) <= 2) {
      report.problem('COLUMN_UNKNOWN', place, `${quote(heading)} is not a column. Did you mean "${meant}"?`);
    } else if (likely.length > 0) {
      const message = `${quote(heading)} is not a column. If it means ${englishList(likely.slice(0, 4).map(quote), 'or')}, rename it to that; if it is a column of your own, write "#" before its heading.`;
      report.problem('COLUMN_UNKNOWN', place, message);
    } else unread.push(quote(heading));
  });
  const note = `These columns were ignored, because the catalogue does not have them: ${unread.join(', ')}.`;
  if (unread.length > 0) report.note({ file, row }, note);
}

// Words that say nothing about the meaning of a column.
const commonWords = new Set('group school programme work hub math year per of the and is for number date'.split(' '));

/** The words of a heading without endings: "recruitment.closes" and "Closing date" share "clos". */
const stemsOf = (heading: string): readonly string[] =>
  (
    heading
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  )
    .map((word) => word.replace(/(?:ing|es|ed|s|e)$/, ''))
    .filter((word) => word.length > 2 && !commonWords.has(word));

/** The columns that share a word with a heading. */
function likelyColumns(heading: string, columns: readonly string[]): readonly string[] {
  const words = new Set(stemsOf(heading));
  return columns.filter((column) => column !== revisionColumn && stemsOf(column).some((word) => words.has(word)));
}
