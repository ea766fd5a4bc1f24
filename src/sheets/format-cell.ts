import type { Shape } from '../domain/fields/fields.js';
import type { IntRange } from '../domain/parts/duration.js';
import { formatRange } from '../text/format-range.js';
import { joinItems, joinRecords } from './cell-items.js';
import { type Column, recordColumns, valueAt } from './columns.js';
import { guardPlaceholder } from './placeholder.js';

/** Returns the name that is written for an id. */
export type NameOfReference = (id: string, shape: Shape) => string;

/** Formats a value as the text of one cell; empty if there is no value. */
export function formatCell({ notation, shape }: Column, value: unknown, naming: NameOfReference): string {
  if (value === undefined || value === null) return '';
  switch (notation) {
    case 'value':
      return formatValue(value, shape, naming);
    case 'list':
      return joinItems((value as readonly unknown[]).map((item) => formatValue(item, shape, naming)));
    case 'range':
      // There is no hyphen, because a spreadsheet converts "6-7" to the 6th of July.
      return formatRange(value as IntRange) ?? '';
    case 'records':
      return formatRecords(value as readonly object[], shape, naming);
    case 'json':
      return JSON.stringify(value);
  }
}

function formatValue(value: unknown, shape: Shape, naming: NameOfReference): string {
  if (shape.refersTo) return naming(String(value), shape);
  if (shape.scalar === 'flag') return value ? 'yes' : 'no';
  return typeof value === 'string' ? guardPlaceholder(value) : String(value);
}

function formatRecords(records: readonly object[], shape: Shape, naming: NameOfReference): string {
  const columns = recordColumns(shape);
  return joinRecords(
    records.map((record) =>
      columns.flatMap((column): [string, string][] => {
        const text = formatCell(column, valueAt(record, column.path), naming);
        return text === '' ? [] : [[column.name, text]];
      }),
    ),
  );
}
