import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { labelOf } from '../../domain/fields/labels.js';
import { vocabularyNames } from '../../domain/fields/vocabulary.js';

/** The value of a field; undefined where the catalogue has none. Days and times are texts of ISO 8601. */
export type FieldValue = string | readonly string[] | number | boolean | undefined;

/** The description of a field: what a data dictionary says about it. */
export interface FieldDescription {
  readonly name: string;
  readonly type: 'text' | 'texts' | 'integer' | 'flag' | 'day' | 'moment';
  /** A description for docs/exports.md and for the data dictionary. */
  readonly says: string;
  /** Whether every row has a value. */
  readonly required?: boolean;
  /** The only values that it, or each item of a list, can have, with a label for people. */
  readonly values?: Readonly<Record<string, string>>;
  /** What the number counts or measures. */
  readonly unit?: string | undefined;
}

/** One fact about a node or link, or about a row of a table, under the same name in every format. */
export interface ExportField<T> extends FieldDescription {
  readonly of: (item: T, snapshot: Snapshot) => FieldValue;
}

/** The values of a vocabulary of the domain, with their labels. */
export function labelledValues(vocabulary: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const name = vocabularyNames.get(vocabulary) ?? '';
  return Object.fromEntries(Object.keys(vocabulary).map((value) => [value, labelOf(name, value)?.label ?? value]));
}

/** The text between two values of a list in formats without lists. */
export const listSeparator = ' | ';

/** Formats a value as one text, for formats without lists. */
export function formatValue(value: FieldValue): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(listSeparator) : String(value);
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
