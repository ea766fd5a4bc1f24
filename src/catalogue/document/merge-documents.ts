import { isDeepStrictEqual } from 'node:util';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';
import { classOf } from './collections.js';
import { type Collection, changedId, collections, type Entry, type EntryChange, type Values } from './entry-change.js';
import { asText, isStamp } from './field-changes.js';
import { changesBetween, toPlainEntry } from './plain.js';

/** A change of an edited document that was not made, because the same field had been changed in the catalogue too. */
export interface EditConflict {
  readonly in: Collection;
  readonly id: string;
  /** Where in the entry, as a `FieldChange` says it; empty for the entry as a whole, which one side deleted. */
  readonly path: string;
  /** What the catalogue has, and what the edited document has; null where there is nothing. */
  readonly kept: string | null;
  readonly refused: string | null;
}

export interface MergedDocument {
  /** The changes that the edit makes in the newest document. */
  readonly changes: readonly EntryChange[];
  readonly conflicts: readonly EditConflict[];
}

/** A document before and after it was edited, and the newest one. */
interface Versions<T> {
  readonly base: T;
  readonly edited: T;
  readonly newest: T;
}

/**
 * Merges an edit into the newest document, three ways and field by field; items of a list are merged by their ids. Where
 * both sides changed a field, or one changed what the other deleted, the newest document keeps what it has.
 */
export function mergeDocuments(versions: Versions<CatalogueDocument>): MergedDocument {
  const { base, edited, newest } = versions;
  const entries = new Map(collections.flatMap((list) => [...newest[list]]).map((entry) => [entry.id, entry]));
  const conflicts: EditConflict[] = [];
  const changes = changesBetween(base, edited).flatMap((change): readonly EntryChange[] => {
    const id = changedId(change);
    if (change.op === 'home' || id === undefined) return [];
    const entry = entries.get(id);
    const now = entry && toPlainEntry(entry);
    const merge = new EntryMerge(change.in, id, conflicts);
    if (change.op === 'delete') return merge.deleted(change.entry, now);
    return change.op === 'create' ? merge.created(change.entry, now) : merge.updated(change, now);
  });
  return { changes: [...changes, ...homeChange(versions, conflicts)], conflicts };
}

function homeChange(
  { base: { homeHub: base }, edited: { homeHub: edited }, newest: { homeHub: newest } }: Versions<CatalogueDocument>,
  conflicts: EditConflict[],
): readonly EntryChange[] {
  if (edited === base || edited === newest) return [];
  if (newest === base) return [{ op: 'home', was: newest, set: edited }];
  conflicts.push({ in: 'hubs', id: newest, path: 'homeHub', kept: newest, refused: edited });
  return [];
}

const isSame = (one: unknown, other: unknown) => isDeepStrictEqual(one ?? null, other ?? null);

/** Merges one entry, and collects its conflicts. */
class EntryMerge {
  readonly #in: Collection;
  readonly #id: string;
  readonly #conflicts: EditConflict[];

  constructor(list: Collection, id: string, conflicts: EditConflict[]) {
    this.#in = list;
    this.#id = id;
    this.#conflicts = conflicts;
  }

  deleted(base: Entry, newest: Entry | undefined): readonly EntryChange[] {
    if (!newest) return [];
    if (isSame(unstamped(base), unstamped(newest))) return [{ op: 'delete', in: this.#in, entry: newest }];
    this.#conflict('', newest, undefined);
    return [];
  }

  created(edited: Entry, newest: Entry | undefined): readonly EntryChange[] {
    if (!newest) return [{ op: 'create', in: this.#in, entry: edited }];
    return this.#update(Object.keys(edited), { base: {}, edited, newest });
  }

  updated({ was, set }: { readonly was: Values; readonly set: Values }, newest: Entry | undefined) {
    const keys = Object.keys(set);
    if (newest) return this.#update(keys, { base: was, edited: set, newest });
    if (keys.some((key) => !isStamp(key))) this.#conflict('', undefined, set);
    return [];
  }

  #update(keys: readonly string[], { base, edited, newest }: Versions<Values>): readonly EntryChange[] {
    const shapes = shapeOf(classOf[this.#in]);
    const was: Record<string, unknown> = {};
    const set: Record<string, unknown> = {};
    for (const key of keys) {
      if (isStamp(key)) continue;
      const values = { base: base[key], edited: edited[key], newest: newest[key] };
      const merged = this.#value(key, shapes.get(key), values);
      if (isSame(merged, newest[key])) continue;
      was[key] = newest[key] ?? null;
      set[key] = merged ?? null;
    }
    return Object.keys(set).length === 0 ? [] : [{ op: 'update', in: this.#in, id: this.#id, was, set }];
  }

  #value(path: string, shape: Shape | undefined, { base, edited, newest }: Versions<unknown>): unknown {
    if (isSame(edited, base) || isSame(edited, newest)) return newest;
    if (isSame(newest, base)) return edited;
    const type = shape?.nestedClass?.();
    if (type && shape?.many && shapeOf(type).has('id'))
      return this.#list(path, type, { base: items(base), edited: items(edited), newest: items(newest) });
    if (type && !shape?.many && edited && newest)
      return this.#object(path, type, { base: (base ?? {}) as Values, edited, newest } as Versions<Values>);
    this.#conflict(path, newest, edited);
    return newest;
  }

  #object(path: string, type: Instantiable, { base, edited, newest }: Versions<Values>): Values {
    const merged = [...shapeOf(type)].map(([key, shape]) => {
      const values = { base: base[key], edited: edited[key], newest: newest[key] };
      return [key, this.#value(`${path}.${key}`, shape, values)] as const;
    });
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined && value !== null));
  }

  #list(path: string, type: Instantiable, lists: Versions<readonly Values[]>): readonly Values[] | undefined {
    const [base, edited, newest] = [lists.base, lists.edited, lists.newest].map(byId) as [ById, ById, ById];
    const merged = new Map<unknown, Values>();
    for (const id of new Set([...newest.keys(), ...edited.keys()])) {
      const item = this.#item(`${path}[${id}]`, type, {
        base: base.get(id),
        edited: edited.get(id),
        newest: newest.get(id),
      });
      if (item) merged.set(id, item);
    }
    const order = mergeOrders({ base: [...base.keys()], edited: [...edited.keys()], newest: [...newest.keys()] });
    if (order.isConflict) this.#conflict(`${path}[].id`, [...newest.keys()], [...edited.keys()]);
    const list = order.ids.map((id) => merged.get(id)).filter((item) => item !== undefined);
    return list.length === 0 ? undefined : list;
  }

  #item(path: string, type: Instantiable, { base, edited, newest }: Versions<Values | undefined>): Values | undefined {
    if (edited && newest) return this.#object(path, type, { base: base ?? {}, edited, newest });
    if (!base) return edited ?? newest;
    if (!isSame(edited ?? newest, base)) {
      this.#conflict(path, newest, edited);
      return newest;
    }
    return undefined; // One side deleted it, and the other left it as it was.
  }

  #conflict(path: string, kept: unknown, refused: unknown): void {
    this.#conflicts.push({ in: this.#in, id: this.#id, path, kept: asText(kept), refused: asText(refused) });
  }
}

type ById = ReadonlyMap<unknown, Values>;

const items = (list: unknown) => (list ?? []) as readonly Values[];
const byId = (list: readonly Values[]): ById => new Map(list.map((item) => [item['id'], item]));
const unstamped = (entry: Entry) => Object.entries(entry).filter(([key]) => !isStamp(key));

/**
 * The order of the ids of two lists that were made from one. The side that moved what all have in common decides; the ids
 * that only the other side has follow the same ids as there. Where both moved it, the newest list decides.
 */
export function mergeOrders({ base, edited, newest }: Versions<readonly unknown[]>): {
  readonly ids: readonly unknown[];
  readonly isConflict: boolean;
} {
  const isCommon = (id: unknown) => base.includes(id) && edited.includes(id) && newest.includes(id);
  const [was, moved, now] = [base, edited, newest].map((ids) => ids.filter(isCommon));
  const isConflict = !isSame(moved, was) && !isSame(now, was) && !isSame(moved, now);
  const [first, second] = isSame(now, was) && !isSame(moved, was) ? [edited, newest] : [newest, edited];
  const ids = [...first];
  for (const [index, id] of second.entries()) {
    if (ids.includes(id)) continue;
    const before = second.slice(0, index).findLast((other) => ids.includes(other));
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
  }
  return { ids, isConflict };
}
