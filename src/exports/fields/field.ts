import type { Snapshot } from '../../catalogue/view/snapshot.js';

/** What a field can hold; undefined where the catalogue says nothing. */
export type FieldValue = string | readonly string[] | number | boolean | undefined;

/** One fact about a node or link, under the same name in every format. */
export interface ExportField<T> {
  readonly name: string;
  readonly type: 'text' | 'texts' | 'whole' | 'flag';
  /** What it is, for the page about exports. */
  readonly says: string;
  readonly of: (item: T, snapshot: Snapshot) => FieldValue;
}

/** A value as one text, for formats without lists: several are put side by side with a bar between them. */
export function formatValue(value: FieldValue): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(' | ') : String(value);
}

/** The fields that say something, by name. */
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
