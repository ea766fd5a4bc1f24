import type { Shape } from '../domain/fields/fields.js';
import { type Fault, quote } from '../domain/fields/rules.js';
import { splitItems, splitRecords } from './cell-items.js';
import { type Column, recordColumns, setAtPath } from './columns.js';
import {
  type CellValue,
  type DateOrder,
  faultyCell,
  parseDay,
  parsePartialDate,
  parseRange,
  parseWord,
  parseYear,
} from './parse-values.js';

/** Parses a cell that is not empty. References to other things stay names. */
export function parseCell(cell: string, { notation, shape }: Column, dates?: DateOrder): CellValue {
  switch (notation) {
    case 'value':
      return parseOne(cell, shape, dates);
    case 'list':
      return combineValues(splitItems(cell).map((item) => parseOne(item, shape, dates)));
    case 'range':
      return parseRange(cell);
    case 'records':
      return parseRecords(cell, shape, dates);
    case 'json': // Other text is a rule as one line, which is read when all names are known.
      return /^\s*[{[]/.test(cell) ? parseJsonCell(cell) : { value: cell };
  }
}

/** Combines values to a list, with the first fault of any. */
function combineValues(values: readonly CellValue[]): CellValue {
  return { value: values.map(({ value }) => value), fault: values.find(({ fault }) => fault)?.fault };
}

const flags: Readonly<Record<string, boolean>> = { yes: true, y: true, true: true, no: false, n: false, false: false };

function parseOne(cell: string, shape: Shape, dates: DateOrder | undefined): CellValue {
  if (shape.vocabulary) return { value: parseWord(cell, shape.vocabulary) };
  switch (shape.scalar) {
    case 'integer':
      return /^-?\d{1,12}(\.0+)?$/.test(cell)
        ? { value: Number(cell) }
        : faultyCell(cell, 'CELL_MALFORMED', `${quote(cell)} is not a whole number. Write digits only, such as 6.`);
    case 'flag': {
      const value = flags[cell.toLowerCase()];
      return value === undefined
        ? faultyCell(cell, 'CELL_MALFORMED', `${quote(cell)} is not yes or no. Write yes or no.`)
        : { value };
    }
    case 'year':
      return { value: parseYear(cell) };
    case 'day':
      return parseDay(cell, dates);
    case 'partial date':
      return parsePartialDate(cell, dates);
    default:
      return { value: cell };
  }
}

function parseRecords(cell: string, shape: Shape, dates: DateOrder | undefined): CellValue {
  const columns = recordColumns(shape);
  const names = columns.map(({ name }) => name);
  return combineValues(
    splitRecords(cell, names).map((facts) => {
      const stray = facts.get('');
      if (stray !== undefined) return faultyCell(cell, 'CELL_MALFORMED', describeUnnamedFact(stray, names));
      return parseRecord(facts, columns, dates);
    }),
  );
}

function parseRecord(
  facts: ReadonlyMap<string, string>,
  columns: readonly Column[],
  dates: DateOrder | undefined,
): CellValue {
  const value: Record<string, unknown> = {};
  const faults = columns.map((column) => {
    const text = facts.get(column.name) ?? '';
    if (text === '') return undefined;
    const parsed = parseCell(text, column, dates);
    setAtPath(value, column.path, parsed.value);
    return parsed.fault;
  });
  return { value, fault: faults.find((fault) => fault !== undefined) };
}

const describeUnnamedFact = (found: string, names: readonly string[]) =>
  `${quote(found)} has no field name before it. Write ${names
    .slice(0, 2)
    .map((name) => `${name}: …`)
    .join(', ')}, with a semicolon before the next; the names are ${names.join(', ')}.`;

function parseJsonCell(cell: string): CellValue {
  try {
    return { value: JSON.parse(cell) };
  } catch {
    const why = /[“”]/.test(cell)
      ? 'The quotation marks are curly. Use straight ones.'
      : 'Copy the whole cell from an export, and change only the text in quotation marks.';
    return faultyCell(cell, 'CELL_MALFORMED', `${quote(cell)} is not JSON. ${why}`);
  }
}

/** The fault of a value by the rule of its column. References and parts of cells are checked later. */
export function findRuleFault(value: unknown, { notation, shape }: Column): Fault | undefined {
  const { rule } = shape;
  if (!rule || shape.refersTo || (notation !== 'value' && notation !== 'list')) return undefined;
  for (const one of [value].flat()) {
    const fault = rule(one);
    if (fault) return fault;
  }
  return undefined;
}
