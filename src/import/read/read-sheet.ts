import { quote } from '../../domain/fields/rules.js';
import type { Column } from '../../sheets/columns.js';
import { brokenRule, cellValue } from '../../sheets/parse-cell.js';
import { type DateOrder, readYear } from '../../sheets/parse-values.js';
import { spoilt } from '../../sheets/spoilt.js';
import { unguarded } from '../../text/formula-guard.js';
import { checkRowLength, misplaced } from './check-table.js';
import type { ImportFile, ImportOptions, ReadingAids } from './import-input.js';
import type { Place, Report } from './import-report.js';
import { knownTable } from './known-table.js';
import { CellPlaces } from './places.js';
import { leftEmpty, nothingSaid, type Said } from './stated.js';
import { blank, type KnownTable, readTable } from './table.js';
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

/** What one row of a sheet says, by its columns. */
export interface SheetRow {
  readonly owner: Readonly<Record<string, string>>;
  readonly value: Readonly<Record<string, unknown>>;
  readonly places: CellPlaces;
}

/** Reads every row under the headings, and tells what is wrong with its cells. */
function readRows(
  table: KnownTable,
  dates: DateOrder | undefined,
  { report, progress }: Pick<ReadingAids, 'report' | 'progress'>,
): readonly SheetRow[] {
  const reader = new RowReader(table, dates, report);
  return table.rows.flatMap((cells, index) => {
    progress?.(`Reading ${table.file}`, index, table.rows.length);
    if (index <= table.headings || blank(cells)) return [];
    return checkRowLength(table, index, report) ? [reader.read(index)] : [];
  });
}

/** A column that is read, and its place in a row. */
interface ReadColumn {
  readonly column: Column;
  readonly pointer: string;
  readonly at: number;
  readonly isOwner: boolean;
}

class RowReader {
  readonly #table: KnownTable;
  readonly #dates: DateOrder | undefined;
  readonly #report: Report;
  readonly #strange: ReadonlySet<string>;
  readonly #columns: readonly ReadColumn[];
  readonly #byPointer: ReadonlyMap<string, number>;

  constructor(table: KnownTable, dates: DateOrder | undefined, report: Report) {
    this.#table = table;
    this.#dates = dates;
    this.#report = report;
    this.#strange = misplaced(table, report);
    this.#columns = readColumns(table);
    this.#byPointer = new Map(this.#columns.map(({ pointer, at }) => [pointer, at]));
  }

  read(index: number): SheetRow {
    const places = new CellPlaces(this.#table, index, this.#byPointer);
    const owner: Record<string, string> = {};
    const value: Record<string, unknown> = {};
    for (const { column, pointer, at, isOwner } of this.#columns) {
      const cell = this.#table.rows[index]?.[at] ?? '';
      if (isOwner) owner[column.name] = this.#ownerIn(cell, column, () => places.of(pointer));
      else
        put(
          value,
          column.path,
          this.#valueIn(cell, column, () => places.of(pointer)),
        );
    }
    return { owner, value, places };
  }

  #ownerIn(cell: string, column: Column, place: () => Place): string {
    const fault = spoilt(cell, column);
    if (fault) this.#report.problem(fault.code, place(), fault.message);
    return column.name === 'academicYear' ? readYear(unguarded(cell)) : unguarded(cell);
  }

  #valueIn(cell: string, column: Column, place: () => Place): unknown {
    if (cell === '') return leftEmpty;
    const bad = spoilt(cell, column);
    const { value, fault: misread = bad } = bad ? { value: cell } : cellValue(unguarded(cell), column, this.#dates);
    const fault = misread ?? brokenRule(value, column);
    if (fault && !this.#strange.has(column.name)) this.#report.problem(fault.code, place(), fault.message);
    return value;
  }
}

/** The columns of a table that are read: of two with one name the first. */
function readColumns({ sheet, columns }: KnownTable): readonly ReadColumn[] {
  return columns.flatMap((name, at): readonly ReadColumn[] => {
    if (name === undefined || columns.indexOf(name) < at) return [];
    const isOwner = (sheet.owner as readonly string[]).includes(name);
    const column = isOwner ? ownerColumn(name) : sheet.columns.find((one) => one.name === name);
    return column ? [{ column, pointer: `/${column.path.join('/')}`, at, isOwner }] : [];
  });
}

const ownerColumn = (name: string): Column => ({
  name,
  path: [name],
  notation: 'value',
  shape: asText,
  required: true,
});
const asText = { many: false, required: true, scalar: 'text' } as const;

function put(value: Record<string, unknown>, path: readonly string[], one: unknown): void {
  let holder = value;
  for (const key of path.slice(0, -1)) {
    holder[key] ??= {};
    holder = holder[key] as Record<string, unknown>;
  }
  holder[path.at(-1) ?? ''] = one;
}
