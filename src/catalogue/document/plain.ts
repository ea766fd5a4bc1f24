import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { collections, type Entry, type EntryInstance, type Values } from './entry-change.js';

/** An instance as the JSON that it is stored as: what is absent is left out, and so are empty lists. */
export function plain(instance: EntryInstance | Entry): Entry {
  return JSON.parse(JSON.stringify(instance, withoutEmptyLists)) as Entry;
}

/** For JSON.stringify: leaves out empty lists. */
export const withoutEmptyLists = (_key: string, value: unknown) =>
  Array.isArray(value) && value.length === 0 ? undefined : value;

/** An entry with some of its properties set; null takes one away. */
export function having(entry: Entry, set: Values): Entry {
  const all = Object.entries({ ...entry, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as Entry;
}

/** A whole document as JSON. Its lists of entries are there even where they are empty. */
export function plainDocument(document: CatalogueDocument): Values {
  const lists = collections.map((list) => [list, document[list].map(plain)] as const);
  return { ...document, ...Object.fromEntries(lists) };
}
