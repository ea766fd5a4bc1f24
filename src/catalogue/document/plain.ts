import { isDeepStrictEqual } from 'node:util';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { withoutStandIns } from '../../domain/fields/stand-ins.js';
import { collections, type Entry, type EntryChange, type EntryInstance, type Values } from './entry-change.js';

/** An instance as the JSON that is stored: without absent values, stand-ins and empty lists. */
export function toPlainEntry(instance: EntryInstance | Entry): Entry {
  return JSON.parse(JSON.stringify(withoutStandIns(instance), withoutEmptyLists)) as Entry;
}

/** For JSON.stringify: leaves out empty lists. */
export const withoutEmptyLists = (_key: string, value: unknown) =>
  Array.isArray(value) && value.length === 0 ? undefined : value;

/** The revision of the last change of an entry; 0 for one that was never changed. */
export const revisionOf = (entry: EntryInstance | Entry): number => Number(Reflect.get(entry, 'revision') ?? 0);

/** An entry with some of its properties set; null removes one. */
export function setProperties(entry: Entry, set: Values): Entry {
  const all = Object.entries({ ...entry, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as Entry;
}

/** A whole document as JSON. It has all lists of entries, even empty ones. */
export function plainDocument(document: CatalogueDocument): Values {
  const lists = collections.map((list) => [list, document[list].map(toPlainEntry)] as const);
  return { ...document, ...Object.fromEntries(lists) };
}

/** The changes from one document to another. Deletions come first, so that their slugs are free again. */
export function changesBetween(before: CatalogueDocument, after: CatalogueDocument): readonly EntryChange[] {
  const changes = collections.flatMap((list) => {
    const [old, now] = [byId(before[list]), byId(after[list])];
    const gone = [...old.values()].filter(({ id }) => !now.has(id));
    const kept = [...now.values()].filter(({ id }) => old.has(id));
    const fresh = [...now.values()].filter(({ id }) => !old.has(id));
    return [
      ...gone.map((entry): EntryChange => ({ op: 'delete', in: list, entry: toPlainEntry(entry) })),
      ...kept.flatMap((entry): readonly EntryChange[] => {
        const known = old.get(entry.id);
        const update = known && known !== entry ? diffEntries(toPlainEntry(known), toPlainEntry(entry)) : undefined;
        return update ? [{ op: 'update', in: list, id: entry.id, was: update.was, set: update.set }] : [];
      }),
      ...fresh.map((entry): EntryChange => ({ op: 'create', in: list, entry: toPlainEntry(entry) })),
    ];
  });
  if (before.homeHub === after.homeHub) return changes;
  return [...changes, { op: 'home', was: before.homeHub, set: after.homeHub }];
}

const byId = (entries: readonly EntryInstance[]) => new Map(entries.map((entry) => [entry.id, entry]));

/** The properties in which two states of an entry differ; undefined if there is none. */
export function diffEntries(before: Entry, after: Entry): { readonly was: Values; readonly set: Values } | undefined {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...keys].filter((key) => !isDeepStrictEqual(before[key], after[key]));
  if (differing.length === 0) return undefined;
  const valuesOf = (entry: Entry) => Object.fromEntries(differing.map((key) => [key, entry[key] ?? null]));
  return { was: valuesOf(before), set: valuesOf(after) };
}
