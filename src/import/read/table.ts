import { type CsvError, parse } from 'csv-parse/sync';
import { allSheets, type Sheet } from '../../sheets/all-sheets.js';
import { headingsOf } from '../../sheets/rows-of.js';
import { nameSpelling } from '../../text/spelling.js';
import type { ImportReport } from './import-report.js';

/** The cells of a file, trimmed. The first row is row 1 of the spreadsheet. */
export interface Table {
  /** The file, with the name of the sheet if it is one of a workbook. */
  readonly file: string;
  /** What may name the sheet: the name of its file, or its own in a workbook. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table whose columns are known. */
export interface SheetTable extends Table {
  readonly sheet: Sheet;
  /** The index of the row of headings, from 0. */
  readonly headings: number;
  /** The name of the column of each cell of a row; undefined for a cell that is not read. */
  readonly columns: readonly (string | undefined)[];
}

export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

const recruitmentHeadings = {
  'recruitment.closes': 'closing date, deadline, application deadline, applications close, apply by, closes on',
  'recruitment.opens': 'opening date, applications open, opens on, apply from',
  'recruitment.applyUrl': 'application link, apply link, application form, booking link, how to apply',
};

/** Other headings that people use for columns. */
const otherHeadings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programmes: {
    ...recruitmentHeadings,
    'recruitment.status': 'recruitment, places available, availability',
    'participation.schoolsPerGroup': 'schools per group, number of schools',
    'places.count': 'places, number of places, spaces',
    audiences: 'audience, target audience, who is it for, who it is for, for whom',
    yearGroups: 'year group',
    mode: 'delivery, delivery mode, format',
    title: 'work group, programme, programme title, name, project',
    summary: 'project summary, description',
    teaser: 'short text, newsletter text',
    codes: 'code, ncp code, ncp codes, ncp',
    url: 'web page, web address, website, webpage',
  },
  deliveries: {
    ...recruitmentHeadings,
    title: 'group, cohort, group title',
    starts: 'start date, starting, first session, begins',
    venue: 'location, place, where',
  },
};
const otherHeadingsEverywhere: Readonly<Record<string, string>> = {
  academicYear: 'year, school year',
  hub: 'maths hub',
  programme: 'programme slug, work group',
};

/** The column of a sheet that a heading means, in any spelling. A heading with "#" before it is of the person's own. */
export const findColumn = (heading: string, sheet: Sheet): string | undefined =>
  heading.startsWith('#') ? undefined : spellings.get(sheet)?.get(nameSpelling(heading));

const spellings = new Map(allSheets.map((sheet) => [sheet, spellingsOf(sheet)]));

function spellingsOf(sheet: Sheet): ReadonlyMap<string, string> {
  const names = headingsOf(sheet);
  const known = new Map<string, string>();
  const add = (spelling: string, name: string) => {
    if (!known.has(nameSpelling(spelling))) known.set(nameSpelling(spelling), name);
  };
  for (const name of names) add(name, name);
  for (const [name, others] of Object.entries({ ...otherHeadings[sheet.name], ...otherHeadingsEverywhere })) {
    if (names.includes(name)) for (const other of others.split(', ')) add(other, name);
  }
  // "unit" means "participation.unit" if no other column has the same end.
  const last = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  for (const name of names) if (names.filter((other) => last(other) === last(name)).length === 1) add(last(name), name);
  return known;
}

const delimiters = [',', ';', '\t'] as const;
const delimiterNames = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;

/** Parses CSV with commas, or with the semicolons or tabs that some spreadsheets write. */
export function readTable(file: string, text: string, report: ImportReport): Table | undefined {
  // Excel does not show a first line "sep=;", so it does not count as a row.
  const [hint = '', hinted] = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text) ?? [];
  const delimiter = delimiters.find((one) => one === hinted) ?? delimiterOf(text.slice(hint.length));
  try {
    const rows = cellsOf(text.slice(hint.length), delimiter);
    if (delimiter !== ',')
      report.note({ file }, `The file was read with ${delimiterNames[delimiter]} between the cells.`);
    return { file, names: [stemOf(file)], rows: rows.map((cells) => cells.map((cell) => cell.trim())) };
  } catch (error) {
    const { lines } = error as CsvError & { readonly lines?: number };
    const message =
      'A quotation mark is in the wrong place, so the ends of the cells are not clear. ' +
      'Put the whole cell in quotation marks and double each quotation mark inside it, or save the file from the spreadsheet again.';
    report.problem('CSV_QUOTES', { file, line: lines }, message);
    return undefined;
  }
}

/** The name of a file without its folder and extension. */
export const stemOf = (file: string): string => (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');

const cellsOf = (text: string, delimiter: string, to?: number): string[][] =>
  parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, ...(to !== undefined && { to }) });

/** The delimiter with which the first rows have the most known headings. */
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
