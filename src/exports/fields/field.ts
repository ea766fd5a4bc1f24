import type { Snapshot } from '../../catalogue/view/snapshot.js';

/** The value of a field; undefined where the catalogue has none. */
export type FieldValue = string | readonly string[] | number | boolean | undefined;

/** One fact about a node or link, under the same name in every format. */
export interface ExportField<T> {
  readonly name: string;
  readonly type: 'text' | 'texts' | 'integer' | 'flag';
  /** A description for docs/exports.md. */
  readonly says: string;
  readonly of: (item: T, snapshot: Snapshot) => FieldValue;
}

/** Formats a value as one text, for formats without lists. A list is joined by " | ". */
export function formatValue(value: FieldValue): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(' | ') : String(value);
}

/** The values of all fields that are not empty, by name. */
export function buildObject<T>(
  item: T,
  fields: readonly ExportField<T>[],
  snapshot: Snapshot,
): Record<string, FieldValue> {
  const object: Record<string, FieldValue> = {};
  for (const { name, of } of fields) {
    const value = of(item, snapshot);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) object[name] = value;
  }
  return object;
}
