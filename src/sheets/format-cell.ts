import { type Shape, shapeOf } from '../domain/fields/fields.js';
import type { IntRange } from '../domain/parts/duration.js';
import { joinItems, joinRecords } from './cell-items.js';
import { type Column, isRange } from './columns.js';

/** Returns the name that is written for an id. */
export type NameOfId = (id: string, shape: Shape) => string;

/** Formats a value as the text of one cell; empty if there is no value. */
export function formatCell({ notation, shape }: Column, value: unknown, naming: NameOfId): string {
  if (value === undefined || value === null) return '';
  switch (notation) {
    case 'value':
      return formatValue(value, shape, naming);
    case 'list':
      return joinItems((value as readonly unknown[]).map((item) => formatValue(item, shape, naming)));
    case 'range':
      return formatRange(value as IntRange);
    case 'records':
      return formatRecords(value as readonly object[], shape, naming);
    case 'json':
      return JSON.stringify(value);
  }
}

function formatValue(value: unknown, shape: Shape, naming: NameOfId): string {
  if (shape.refersTo) return naming(String(value), shape);
  if (shape.scalar === 'flag') return value ? 'yes' : 'no';
  return String(value);
}

// There is no hyphen, because a spreadsheet converts "6-7" to the 6th of July.
function formatRange({ min, max }: IntRange): string {
  if (min === undefined) return max === undefined ? '' : `up to ${max}`;
  if (max === undefined) return `${min} or more`;
  return min === max ? `${min}` : `${min} to ${max}`;
}

function formatRecords(records: readonly object[], { nestedClass }: Shape, naming: NameOfId): string {
  const shapes = nestedClass ? [...shapeOf(nestedClass())] : [];
  const facts = records.map((record) =>
    shapes.flatMap(([name, shape]): [string, string][] => {
      const value: unknown = Reflect.get(record, name);
      if (value === undefined) return [];
      return [[name, isRange(shape) ? formatRange(value as IntRange) : formatValue(value, shape, naming)]];
    }),
  );
  return joinRecords(
    facts,
    shapes.map(([name]) => name),
  );
}
