import { cellValue } from '../sheets/cell-value.js';
import type { Column } from '../sheets/column.js';
import type { DateOrder } from '../sheets/read-day.js';
import { readYear } from '../sheets/read-year.js';
import { spoilt } from '../sheets/spoilt.js';
import { unguarded } from '../text/formula-guard.js';
import { checkRowLength } from './check-row-length.js';
import { emptyCell } from './empty-cell.js';
import { misplaced } from './misplaced.js';
import type { Place } from './place.js';
import { CellPlaces } from './places.js';
import type { Report } from './report.js';
import { leftEmpty } from './stated.js';
import { blank, type KnownTable } from './table.js';

/** What one row of a sheet says, by its columns. */
export interface SheetRow {
  readonly owner: Readonly<Record<string, string>>;
  readonly ownerPlaces: Readonly<Record<string, Place>>;
  readonly value: Readonly<Record<string, unknown>>;
  readonly places: CellPlaces;
  readonly hints: ReadonlyMap<string, string>;
}

/** Reads every row under the headings, and tells what is wrong with its cells. */
export function readRows(table: KnownTable, dates: DateOrder | undefined, report: Report): readonly SheetRow[] {
  const strange = misplaced(table, report);
  return table.rows.flatMap((cells, index) => {
    if (index <= table.headings || blank(cells)) return [];
    if (!checkRowLength(table, index, report)) return [];
    return [new RowReader(table, index, strange, report).read(dates)];
  });
}

class RowReader {
  readonly #owner: Record<string, string> = {};
  readonly #ownerPlaces: Record<string, Place> = {};
  readonly #value: Record<string, unknown> = {};
  readonly #hints = new Map<string, string>();
  readonly #places: CellPlaces;

  constructor(
    private readonly table: KnownTable,
    private readonly index: number,
    private readonly strange: ReadonlySet<string>,
    private readonly report: Report,
  ) {
    this.#places = new CellPlaces({ file: table.file, row: index + 1 });
  }

  read(dates: DateOrder | undefined): SheetRow {
    const { sheet, columns } = this.table;
    columns.forEach((name, at) => {
      if (name === undefined || columns.indexOf(name) < at) return;
      const column = sheet.columns.find((one) => one.name === name);
      const isOwner = (sheet.owner as readonly string[]).includes(name);
      if (isOwner) this.#readOwner(name, at);
      else if (column) this.#readCell(column, at, dates);
    });
    return {
      owner: this.#owner,
      ownerPlaces: this.#ownerPlaces,
      value: this.#value,
      places: this.#places,
      hints: this.#hints,
    };
  }

  #cell = (at: number) => this.table.rows[this.index]?.[at] ?? '';

  #place = (at: number): Place => ({
    file: this.table.file,
    row: this.index + 1,
    column: this.table.rows[this.table.headings]?.[at],
  });

  #readOwner(key: string, at: number): void {
    const cell = this.#cell(at);
    const fault = spoilt(cell, { name: key, path: [key], notation: 'value', shape: asText, required: true });
    if (fault) this.report.problem(fault.code, this.#place(at), fault.message);
    this.#owner[key] = key === 'academicYear' ? readYear(unguarded(cell)) : unguarded(cell);
    this.#ownerPlaces[key] = this.#place(at);
    if (cell === '') this.#hints.set(`/${key}`, emptyCell(this.table, this.index, at));
  }

  #readCell(column: Column, at: number, dates: DateOrder | undefined): void {
    const cell = this.#cell(at);
    const pointer = `/${column.path.join('/')}`;
    this.#places.set(pointer, this.#place(at));
    if (cell === '') {
      this.#hints.set(pointer, emptyCell(this.table, this.index, at));
      this.#set(column.path, leftEmpty);
      return;
    }
    const bad = spoilt(cell, column);
    const { value, fault = bad } = bad ? { value: cell } : cellValue(unguarded(cell), column, dates);
    if (fault && !this.strange.has(column.name)) this.report.problem(fault.code, this.#place(at), fault.message);
    this.#set(column.path, value);
  }

  #set(path: readonly string[], value: unknown): void {
    let holder = this.#value;
    for (const key of path.slice(0, -1)) {
      holder[key] ??= {};
      holder = holder[key] as Record<string, unknown>;
    }
    holder[path.at(-1) ?? ''] = value;
  }
}

const asText = { many: false, required: true, scalar: 'text' } as const;
