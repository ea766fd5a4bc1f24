import type { Shape } from '../domain/fields/fields.js';
import { type Fault, quote } from '../domain/fields/rules.js';
import { isPlaceholder } from '../text/placeholder.js';
import { splitItems, splitRecords } from './cell-items.js';
import { type Column, notSaid, recordColumns, setAtPath } from './columns.js';
import { meantWord } from './meant-words.js';
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
import { unguardPlaceholder } from './placeholder.js';

/** Parses a cell that is not empty. References to other things stay names. Null clears a value. */
export function parseCell(cell: string, column: Column, dates?: DateOrder): CellValue {
  const { notation, shape } = column;
  if (column.mayBeNotSaid && cell.toLowerCase() === notSaid) return { value: null };
  if (notation !== 'list' && isPlaceholder(cell)) return placeholderCell(cell);
  switch (notation) {
    case 'value':
      return parseOne(cell, shape, dates);
    case 'list':
      return parseList(cell, column, dates);
    case 'range':
      return parseRange(cell);
    case 'records':
      return parseRecords(cell, shape, dates);
    case 'json': // Other text is a rule as one line, which is read when all names are known.
      return /^\s*[{[]/.test(cell) ? parseJsonCell(cell) : { value: cell };
  }
}

const placeholderCell = (cell: string) =>
  faultyCell(
    cell,
    'CELL_NO_VALUE',
    `${quote(cell)} is no value. Clear the cell if the value is not known; if the text itself is meant, put an apostrophe before it.`,
  );

function parseList(cell: string, column: Column, dates: DateOrder | undefined): CellValue {
  const items = splitItems(cell).flatMap((item) => splitMore(item, column));
  if (items.length === 0)
    return faultyCell(cell, 'CELL_NO_VALUE', `${quote(cell)} has no item. Write one, or clear the cell.`);
  return combineValues(
    items.map((item) => (isPlaceholder(item) ? placeholderCell(item) : parseItem(item, column, dates))),
  );
}

const code = /^(?:[a-z]{2,6}[ -]?)?\d{2}[ -]?\d{2}[a-z]?$/i;

/** Splits an item at commas and at "and" if all its parts are words of the vocabulary, or codes. */
function splitMore(item: string, { name, shape }: Column): readonly string[] {
  const words = shape.vocabulary;
  const isItem = (part: string) => (words ? parseWord(part, words) in words : isCodes(name) && code.test(part));
  if (isItem(item)) return [item];
  const parts = item.split(/\s*(?:[,&/]|\band\b)\s*/i).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isItem) ? parts : [item];
}

const severalCodes = /\d{2}-?\d{2}.*(?:[,;&/]|\b(?:and|or)\b|\d{2}-?\d{2})/i;

const isCodes = (name: string) => /codes$/i.test(name);

function parseItem(item: string, { name, shape }: Column, dates: DateOrder | undefined): CellValue {
  if (!isCodes(name) || !severalCodes.test(item)) return parseOne(item, shape, dates);
  const message = `${quote(item)} looks like several codes. Write each code in full, with semicolons between them.`;
  return faultyCell(item, 'CELL_MALFORMED', message);
}

/** Combines values to a list, with the first fault of any. */
function combineValues(values: readonly CellValue[]): CellValue {
  return { value: values.map(({ value }) => value), fault: values.find(({ fault }) => fault)?.fault };
}

const flags: Readonly<Record<string, boolean>> = { yes: true, y: true, true: true, no: false, n: false, false: false };

function parseOne(cell: string, shape: Shape, dates: DateOrder | undefined): CellValue {
  if (shape.vocabulary) return parseChoice(cell, shape.vocabulary);
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
    default: {
      const text = unguardPlaceholder(cell).replaceAll(/\s*[\n\r]\s*/g, ' ');
      return { value: /^www\.\S+$/i.test(text) && isAddress(shape) ? `https://${text}` : text };
    }
  }
}

/** Whether a column takes web addresses only. */
const isAddress = ({ rule }: Shape) => rule?.('text') !== undefined && rule('https://www.example.org') === undefined;

function parseChoice(cell: string, words: Readonly<Record<string, string>>): CellValue {
  const word = parseWord(cell, words);
  const near = word in words ? undefined : meantWord(cell, words);
  if (near === undefined) return { value: word };
  const message = `${quote(cell)} is not one of ${Object.keys(words).join(', ')}. Did you mean "${near}"?`;
  return faultyCell(cell, 'CHOICE_UNKNOWN', message);
}

function parseRecords(cell: string, shape: Shape, dates: DateOrder | undefined): CellValue {
  const columns = recordColumns(shape);
  const names = columns.map(({ name }) => name);
  return combineValues(
    splitRecords(cell, names).map((facts) => {
      const stray = facts.get('');
      if (stray !== undefined) return faultyCell(cell, 'CELL_MALFORMED', describeUnnamedFact(stray, names));
      const [empty] = [...facts].find(([, text]) => text === '') ?? [];
      if (empty !== undefined) return faultyCell(cell, 'CELL_NO_VALUE', describeEmptyFact(empty));
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

const describeEmptyFact = (name: string) =>
  `Nothing is written after "${name}:". Write its value, or remove the name and the comma before it.`;

const describeUnnamedFact = (found: string, names: readonly string[]) =>
  `${quote(found)} has no field name before it that the column knows. Write ${names
    .slice(0, 2)
    .map((name) => `${name}: …`)
    .join(
      ', ',
    )}, with a semicolon before the next; the names are ${names.join(', ')}. A comma that belongs to a text gets a backslash before it.`;

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
  if (value === null || !rule || shape.refersTo || (notation !== 'value' && notation !== 'list')) return undefined;
  for (const one of [value].flat()) {
    const fault = rule(one);
    if (fault) return fault;
  }
  return undefined;
}
