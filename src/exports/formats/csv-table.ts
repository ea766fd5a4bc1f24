import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { asText, type Field } from '../fields/field.js';
import { csvLine } from './csv-line.js';

// Excel takes a file without it for the code page of the computer, and breaks every ’ and –.
const byteOrderMark = '\ufeff';

/** A table with a line of names, and a line for each item. */
export function* csvTable<T>(items: Iterable<T>, fields: readonly Field<T>[], snapshot: Snapshot): Generator<string> {
  yield byteOrderMark + csvLine(fields.map(({ name }) => name));
  for (const item of items) yield csvLine(fields.map(({ of }) => asText(of(item, snapshot))));
}
