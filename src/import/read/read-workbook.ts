import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { cleanText } from '../../domain/fields/clean-text.js';
import { explanationTab, listsTab } from '../../sheets/workbook-tabs.js';
import { guardFormula } from '../../text/formula-guard.js';
import type { ImportFile } from './import-input.js';
import type { ImportReport } from './import-report.js';
import { isZip, readZip, ZipRefused } from './zip.js';

/** Replaces workbooks among files by their sheets, which may have so many bytes when they are unpacked. A workbook that cannot be read is left out, and the report says why. */
export async function unpackWorkbooks(
  files: readonly ImportFile[],
  report: ImportReport,
  mostBytes?: number,
): Promise<readonly ImportFile[]> {
  const unpacked = await Promise.all(
    files.map((file) => (isWorkbook(file) ? sheetsOf(file, report, mostBytes) : [file])),
  );
  return unpacked.flat();
}

const isWorkbook = ({ name, bytes }: ImportFile) => /\.xls[xm]$/i.test(name) && isZip(bytes);

async function sheetsOf(file: ImportFile, report: ImportReport, mostBytes?: number): Promise<readonly ImportFile[]> {
  try {
    readZip(file.bytes, mostBytes); // Refuses what is too large before it is parsed.
    const { sheets } = await readXlsx(file.bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
    const tables = sheets.filter(({ name, rows }) => name !== explanationTab && name !== listsTab && rows.length > 0);
    if (tables.length === 0)
      report.problem('FILE_EMPTY', { file: file.name }, 'The workbook has no sheet with cells. Fill one in.');
    return tables.map((sheet) => ({
      ...file,
      sheet: { name: sheet.name, isOnly: tables.length === 1, rows: rowsOfSheet(sheet) },
    }));
  } catch (error) {
    const why =
      error instanceof ZipRefused ? error.message : 'It is damaged, or has a password. Save it again as .xlsx.';
    report.problem('FILE_UNREADABLE', { file: file.name }, `The workbook cannot be read. ${why}`);
    return [];
  }
}

const rowsOfSheet = ({ rows, cells }: Sheet): readonly (readonly string[])[] =>
  rows.map((row, at) => row.map((value, column) => textOf(value, cells?.get(`${at},${column}`))));

/** A cell as CSV has it. A text that looks like a formula is none here, because formulas have their own type. */
function textOf(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const text = cleanText(value).trim();
  return cell?.type === 'error' ? text : guardFormula(text);
}
