import { quote } from '../../domain/fields/rules.js';
import { type Column, revisionColumn, setAtPath } from '../../sheets/columns.js';
import { findDamage, unguardSerial } from '../../sheets/find-damage.js';
import { findRuleFault, parseCell } from '../../sheets/parse-cell.js';
import { type DateOrder, parseYear } from '../../sheets/parse-values.js';
import { englishList } from '../../text/english-list.js';
import { unguardFormula } from '../../text/formula-guard.js';
import { checkRowLength, findMisplacedColumns } from './check-table.js';
import { decodeText } from './decode-text.js';
import type { ImportFile, ImportOptions, ReadingContext } from './import-input.js';
import type { FilePlace, ImportReport } from './import-report.js';
import { CellPlaces } from './places.js';
import { isKnownSheet, recogniseSheet } from './recognise-sheet.js';
import { emptyCell, noStatements, type Statements } from './statements.js';
import { isBlankRow, readTable, type SheetTable, stemOf, type Table } from './table.js';

type SheetOptions = Pick<ImportOptions, 'encoding' | 'dates'>;

type Aids = Pick<ReadingContext, 'report' | 'progress'>;

/** Reads the entries of a sheet, or the parts of entries. */
export function readSheet(file: ImportFile, { encoding, dates }: SheetOptions, { report, progress }: Aids): Statements {
  const table = tableOf(file, encoding, report);
  const known = table && recogniseSheet(table, report);
  if (!known || !hasIdentifyingColumn(known, report)) return noStatements;
  const rows = readRows(known, dates, { report, progress });
  const { in: collection, list } = known.sheet;
  if (list !== undefined)
    return { entries: [], parts: rows.map((row) => ({ in: collection, list, ...row })), lists: new Set([list]) };
  return { ...noStatements, entries: rows.map((row) => ({ in: collection, startsAsDraft: true, ...row })) };
}

function tableOf(file: ImportFile, encoding: string | undefined, report: ImportReport): Table | undefined {
  if (!file.sheet) {
    const text = decodeText(file, encoding, report);
    return text === undefined ? undefined : readTable(file.name, text, report);
  }
  const { name, isOnly, rows } = file.sheet;
  const table = {
    file: `${file.name}, sheet ${quote(name)}`,
    names: isOnly ? [name, stemOf(file.name)] : [name],
    rows,
  };
  if (isOnly || isKnownSheet(table)) return table;
  report.note({ file: table.file }, 'The sheet was not read, because it is none of the sheets of the catalogue.');
  return undefined;
}

/** Columns that identify an entry. */
const identifying = ['title', 'slug', 'codes', 'id'];

/** Whether there is a column that says what a row describes, or to what it belongs. */
function hasIdentifyingColumn({ file, sheet, headings, columns }: SheetTable, report: ImportReport): boolean {
  const needed =
    sheet.list === undefined
      ? identifying.filter((name) => sheet.columns.some((column) => column.name === name))
      : sheet.owner.filter((key) => key === 'programme' || key === 'source');
  if (needed.some((name) => columns.includes(name))) return true;
  const names = englishList(needed.map(quote));
  const what = sheet.list === undefined ? `which ${sheet.row} a row describes` : 'what each row belongs to';
  report.problem('COLUMN_MISSING', { file, row: headings + 1 }, `No column says ${what}. Add ${names}.`);
  return false;
}

/** The values of one row, by its columns. */
export interface SheetRow {
  readonly owner: Readonly<Record<string, string>>;
  readonly value: Readonly<Record<string, unknown>>;
  readonly places: CellPlaces;
  /** The revision of the entry when the sheet was exported; undefined for a row that is not from an export. */
  readonly revision: number | undefined;
}

/** Reads every row under the headings, and reports problems of its cells. */
function readRows(table: SheetTable, dates: DateOrder | undefined, { report, progress }: Aids): readonly SheetRow[] {
  const reader = new RowReader(table, dates, report);
  return table.rows.flatMap((cells, index) => {
    progress?.(`Reading ${table.file}`, index, table.rows.length);
    if (index <= table.headings || isBlankRow(cells)) return [];
    return checkRowLength(table, index, report) ? [reader.read(index)] : [];
  });
}

/** A column that is read, and its index in a row. */
interface ReadColumn {
  readonly column: Column;
  readonly pointer: string;
  readonly at: number;
  readonly isOwner: boolean;
}

class RowReader {
  readonly #table: SheetTable;
  readonly #dates: DateOrder | undefined;
  readonly #report: ImportReport;
  readonly #misplaced: ReadonlySet<string>;
  readonly #columns: readonly ReadColumn[];
  readonly #byPointer: ReadonlyMap<string, number>;

  constructor(table: SheetTable, dates: DateOrder | undefined, report: ImportReport) {
    this.#table = table;
    this.#dates = dates;
    this.#report = report;
    this.#misplaced = findMisplacedColumns(table, report);
    this.#columns = readColumns(table);
    this.#byPointer = new Map(this.#columns.map(({ pointer, at }) => [pointer, at]));
  }

  read(index: number): SheetRow {
    const places = new CellPlaces(this.#table, index, this.#byPointer);
    const owner: Record<string, string> = {};
    const value: Record<string, unknown> = {};
    for (const { column, pointer, at, isOwner } of this.#columns) {
      const cell = this.#table.rows[index]?.[at] ?? '';
      if (isOwner) owner[column.name] = this.#readOwner(cell, column, () => places.of(pointer));
      else
        setAtPath(
          value,
          column.path,
          this.#readValue(cell, column, () => places.of(pointer)),
        );
    }
    return { owner, value, places, revision: this.#readRevision(index) };
  }

  #readRevision(index: number): number | undefined {
    const at = this.#table.columns.indexOf(revisionColumn);
    const cell = this.#table.rows[index]?.[at] ?? '';
    if (/^\d{0,12}$/.test(cell)) return cell === '' ? undefined : Number(cell);
    const { file, rows, headings } = this.#table;
    const message = `${quote(cell)} is not a revision. Leave the cells of this column as they were exported, and empty in new rows.`;
    this.#report.problem('CELL_MALFORMED', { file, row: index + 1, column: rows[headings]?.[at] }, message);
    return undefined;
  }

  #readOwner(cell: string, column: Column, place: () => FilePlace): string {
    const fault = findDamage(cell, column);
    if (fault) this.#report.problem(fault.code, place(), fault.message);
    return column.name === 'academicYear' ? parseYear(unguardFormula(cell)) : unguardFormula(cell);
  }

  #readValue(cell: string, column: Column, place: () => FilePlace): unknown {
    if (cell === '') return emptyCell;
    const bad = findDamage(cell, column);
    const { value, fault: misread = bad } = bad
      ? { value: cell }
      : parseCell(unguardSerial(unguardFormula(cell), column), column, this.#dates);
    const fault = misread ?? findRuleFault(value, column);
    if (fault && !this.#misplaced.has(column.name)) this.#report.problem(fault.code, place(), fault.message);
    return value;
  }
}

/** The columns of a table that are read. Of two columns with the same name, only the first is. */
function readColumns({ sheet, columns }: SheetTable): readonly ReadColumn[] {
  return columns.flatMap((name, at): readonly ReadColumn[] => {
    if (name === undefined || columns.indexOf(name) < at) return [];
    const isOwner = (sheet.owner as readonly string[]).includes(name);
    const column = isOwner ? ownerColumn(name) : sheet.columns.find((one) => one.name === name);
    return column ? [{ column, pointer: `/${column.path.join('/')}`, at, isOwner }] : [];
  });
}

const textShape = { many: false, required: true, scalar: 'text' } as const;
const ownerColumn = (name: string): Column => {
  return { name, path: [name], notation: 'value', shape: textShape, required: true };
};
