import type { CatalogueDocument } from '../../domain/catalogue-document.js';

/** The lists of a catalogue document. Their items are entries, which are changed and counted as a whole. */
export const collections = ['hubs', 'sources', 'series', 'externalThings', 'programmes'] as const;
export type Collection = (typeof collections)[number];

/** An entry as an instance of its class. */
export type EntryInstance = CatalogueDocument[Collection][number];

/** Properties as JSON. Null stands for one that is absent. */
export type Values = Readonly<Record<string, unknown>>;

/** An entry as JSON: no nulls, and no empty lists. */
export type Entry = Values & { readonly id: string };

/**
 * A change of one entry, or of the home hub. It has the values from before, so that it can be undone. The history keeps
 * thousands of these, so they aren't made with `{ ...one, ...other }`: V8 gives each such object a hidden class of its
 * own, which takes 220 bytes.
 */
export type EntryChange =
  | { readonly op: 'create'; readonly in: Collection; readonly entry: Entry }
  | { readonly op: 'update'; readonly in: Collection; readonly id: string; readonly was: Values; readonly set: Values }
  | { readonly op: 'delete'; readonly in: Collection; readonly entry: Entry }
  | { readonly op: 'home'; readonly was: string; readonly set: string };

/** The id of the changed entry; undefined for a change of the home hub. */
export function changedId(change: EntryChange): string | undefined {
  if (change.op === 'home') return undefined;
  return change.op === 'update' ? change.id : change.entry.id;
}

/** The change that undoes a change. */
export function invertChange(change: EntryChange): EntryChange {
  switch (change.op) {
    case 'create':
      return { ...change, op: 'delete' };
    case 'delete':
      return { ...change, op: 'create' };
    default:
      return { ...change, was: change.set, set: change.was } as EntryChange;
  }
}

/** The changes that undo changes, the last one first. */
export const invertChanges = (changes: readonly EntryChange[]): readonly EntryChange[] =>
  [...changes].reverse().map(invertChange);
