import { quote } from '../../domain/fields/rules.js';
import type { ImportFile } from './import-file.js';
import type { ImportOptions } from './import-options.js';
import { knownTable } from './known-table.js';
import { readRows } from './read-rows.js';
import { readTable } from './read-table.js';
import type { ReadingAids } from './reading-aids.js';
import type { Report } from './report.js';
import { nothingSaid, type Said } from './stated.js';
import type { KnownTable } from './table.js';
import { textOf } from './text-of.js';

type SheetOptions = Pick<ImportOptions, 'encoding' | 'dates'>;

/** Who is told of what is found, and of how far it is. */
type Aids = Pick<ReadingAids, 'report' | 'progress'>;

/** What a sheet says: of entries, or of parts of them. */
export function readSheet(file: ImportFile, { encoding, dates }: SheetOptions, { report, progress }: Aids): Said {
  const text = textOf(file, encoding, report);
  const table = text === undefined ? undefined : readTable(file.name, text, report);
  const known = table && knownTable(table, report);
  if (!known || !canBeUnderstood(known, report)) return nothingSaid;
  const rows = readRows(known, dates, { report, progress });
  const { in: collection, list } = known.sheet;
  if (list !== undefined)
    return { entries: [], parts: rows.map((row) => ({ in: collection, list, ...row })), lists: new Set([list]) };
  return { ...nothingSaid, entries: rows.map((row) => ({ in: collection, startsAsDraft: true, ...row })) };
}

/** What an entry can be known by. */
const identifying = ['title', 'slug', 'codes', 'id'];

/** Whether there are the columns that say what a row is of. */
function canBeUnderstood({ file, sheet, headings, columns }: KnownTable, report: Report): boolean {
  const needed =
    sheet.list === undefined
      ? identifying.filter((name) => sheet.columns.some((column) => column.name === name))
      : sheet.owner.filter((key) => key === 'programme' || key === 'source');
  if (needed.some((name) => columns.includes(name))) return true;
  const names = needed.map(quote).join(' or ');
  const what = sheet.list === undefined ? `which ${sheet.row} a row is` : 'what a row belongs to';
  report.problem('COLUMN_MISSING', { file, row: headings + 1 }, `No column says ${what}. Add ${names}.`);
  return false;
}
