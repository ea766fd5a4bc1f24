import { allSheets, type Sheet } from '../../sheets/all-sheets.js';
import type { Column } from '../../sheets/columns.js';
import type { SheetContents } from '../../sheets/rows-of.js';
import { formatCount } from '../../text/format-count.js';

/** A row of the first sheet. The first cell of a row with a style stands out, and in a row of headings all cells. */
export interface ExplanationRow {
  readonly cells: readonly string[];
  readonly style?: 'title' | 'headings' | 'name';
}

/** The rows of the first sheet: what the workbook is, how it is edited, and each column of each sheet. */
export function* explanation({ document, programmes }: SheetContents): Generator<ExplanationRow> {
  yield { cells: ['Maths Hub Catalogue'], style: 'title' };
  yield { cells: [`Revision ${document.revision}, ${formatCount(programmes.length, 'programme')}`] };
  yield { cells: [] };
  for (const [what, how] of advice) yield { cells: [what, '', how], style: 'name' };
  yield { cells: [] };
  yield { cells: ['Sheet', 'Column', 'How to write it'], style: 'headings' };
  for (const sheet of allSheets) yield* columnRows(sheet);
}

const advice = [
  [
    'To change something',
    'Change the cell, save the workbook, and import it. The import shows what would change, and asks.',
  ],
  ['To add a row', 'Write it below the last one. Leave the columns id and revision empty.'],
  ['An empty cell', 'changes nothing. Leave a cell empty if its value is not known; do not write TBC or N/A.'],
  ['Several values', 'Write semicolons between them.'],
  ['The columns id and revision', 'Leave them as they are. They tell the import what has changed since the export.'],
  ['Columns and sheets', 'Delete those that you do not need. A heading with # before it is yours, and is not read.'],
] as const;

function* columnRows({ name, row, owner, columns }: Sheet): Generator<ExplanationRow> {
  yield { cells: [name, '', `One row is ${row}.`], style: 'name' };
  for (const key of owner) yield { cells: [name, key, 'The name of what the row belongs to: its slug or its title.'] };
  for (const column of columns) if (column.name !== 'id') yield { cells: [name, column.name, describe(column)] };
}

function describe(column: Column): string {
  const { notation, required, shape } = column;
  const many = notation === 'list' ? ', several with semicolons between them' : '';
  return `${required ? 'Required. ' : ''}${formOf(column)}${shape.vocabulary || notation === 'value' || notation === 'list' ? many : ''}.`;
}

function formOf({ name, notation, shape }: Column): string {
  if (name === 'eligibilityRule')
    return 'A line such as "previous year: Mastery Readiness", as docs/rules.md describes it';
  if (notation === 'range') return 'A number, or "6 to 7", "3 or more", "up to 5", "about 6"';
  if (notation === 'records') return 'Items such as "kind: WORKSHOP, count: 6", with semicolons between them';
  if (notation === 'json') return 'JSON, as exported';
  if (shape.vocabulary) return `One of ${Object.keys(shape.vocabulary).join(', ')}`;
  if (shape.refersTo) return `The slug, title or id of a ${shape.refersTo.join(' or ')}`;
  return forms[shape.scalar ?? 'text'] ?? 'Text';
}

const forms: Readonly<Record<string, string>> = {
  integer: 'A whole number',
  flag: 'yes or no',
  year: 'An academic year, such as 2022/23',
  day: 'A day, such as 2022-09-30',
  moment: 'A time, such as 2022-09-30T16:00:00Z',
  'partial date': 'A day, a month, a year or a term: 2022-09-30, March 2022, 2022, autumn term 2022',
};
