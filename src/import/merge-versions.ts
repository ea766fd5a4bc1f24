import { isDeepStrictEqual } from 'node:util';
import type { Entry, Values } from '../catalogue/document/entry-change.js';
import { type Instantiable, type Shape, shapeOf } from '../domain/fields/fields.js';
import { IntRange } from '../domain/parts/duration.js';
import { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { displayName } from './match/draft.js';
import { itemKeys } from './match/match-items.js';
import { isObject } from './read/statements.js';

/** A field that somebody changed after a sheet was exported, and for which the sheet has another value. */
export interface FieldChangedSince {
  /** The path of the field: `participation.unit`, `modules["number-sense"].title`. */
  readonly field: string;
  /** The value when the sheet was exported; absent if the history does not reach back to it. */
  readonly exported?: unknown;
  readonly now: unknown;
  readonly stated: unknown;
  /** Whether the sheet still has the exported value, so that nobody meant to change it there. */
  readonly isUntouched: boolean;
  /** Whether the value of the sheet is written all the same. */
  readonly isWritten: boolean;
}

/** A value that the history does not have. */
const unknown = Symbol('unknown');

/** One value: when the sheet was exported, in the catalogue now, and as the sheet would make it. */
interface Versions {
  readonly base: unknown;
  readonly now: unknown;
  readonly wanted: unknown;
}

/** The versions of an entry. Without `base`, any value may have changed since the export. */
interface EntryVersions {
  readonly base: Entry | undefined;
  readonly now: Entry;
  readonly wanted: Entry;
}

/** An entry in which nothing is undone, and the fields that prevented it. */
export interface MergedVersions {
  readonly entry: Entry;
  readonly fields: readonly FieldChangedSince[];
}

/**
 * Merges what a sheet changed with what others changed since it was exported. A field that only one side changed gets that
 * value. A field that both changed keeps its value in the catalogue, or gets that of the sheet if `overwrites` is true.
 */
export function mergeVersions(
  { base, ...rest }: EntryVersions,
  type: Instantiable,
  overwrites: boolean,
): MergedVersions {
  const merger = new VersionMerger(overwrites);
  const entry = merger.object(type, { base: base ?? unknown, ...rest }, '');
  return { entry: entry as Entry, fields: merger.fields };
}

class VersionMerger {
  readonly fields: FieldChangedSince[] = [];
  readonly #overwrites: boolean;

  constructor(overwrites: boolean) {
    this.#overwrites = overwrites;
  }

  object(type: Instantiable, { base, now, wanted }: Versions, field: string): Values {
    const [old, current, next] = [base, now, wanted].map((one) => (isObject(one) ? one : {})) as [
      Values,
      Values,
      Values,
    ];
    const keys = [...new Set([...Object.keys(current), ...Object.keys(next)])];
    const merged = keys.map((key) => {
      const versions = { base: base === unknown ? unknown : old[key], now: current[key], wanted: next[key] };
      return [key, this.#value(shapeOf(type).get(key), versions, field === '' ? key : `${field}.${key}`)] as const;
    });
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }

  #value(shape: Shape | undefined, versions: Versions, field: string): unknown {
    const { base, now, wanted } = versions;
    if (isDeepStrictEqual(now, wanted)) return now;
    if (isDeepStrictEqual(base, now)) return wanted;
    const type = shape?.nestedClass?.();
    // A range and a rule are each one cell.
    if (!type || type === IntRange || type === EligibilityRule) return this.#settle(versions, field);
    if (!shape?.many)
      return isObject(now) && isObject(wanted) ? this.object(type, versions, field) : this.#settle(versions, field);
    const lists = keyedLists(type, versions);
    return lists ? this.#list(type, lists, field) : this.#settle(versions, field);
  }

  #settle({ base, now, wanted }: Versions, field: string): unknown {
    const isUntouched = isDeepStrictEqual(base, wanted);
    const isWritten = this.#overwrites && !isUntouched;
    this.fields.push({
      field,
      ...(base !== unknown && { exported: base }),
      now,
      stated: wanted,
      isUntouched,
      isWritten,
    });
    return isWritten ? wanted : now;
  }

  #list(type: Instantiable, { base, now, wanted }: KeyedLists, field: string): unknown {
    const shape: Shape = { many: false, required: false, nestedClass: () => type };
    const merged = new Map<string, unknown>();
    for (const key of new Set([...now.keys(), ...wanted.keys()])) {
      const item = { base: base ? base.get(key) : unknown, now: now.get(key), wanted: wanted.get(key) };
      const named = item.now ?? item.wanted ?? {};
      const label = `${field}[${JSON.stringify(named['slug'] ?? displayName(named))}]`;
      const value = this.#value(shape, item, label);
      if (value !== undefined) merged.set(key, value);
    }
    return this.#order({ base, now, wanted }, field).flatMap((key) => merged.get(key) ?? []);
  }

  /** The keys of all items. The order of items is a value of its own. */
  #order({ base, now, wanted }: KeyedLists, field: string): readonly string[] {
    const shared = (keys: Iterable<string>) => [...keys].filter((key) => now.has(key) && wanted.has(key));
    const [current, next] = [shared(now.keys()), shared(wanted.keys())];
    const known = base && shared(base.keys());
    const before = known?.length === current.length ? known : base && current;
    const isNext =
      this.#value(undefined, { base: before ?? unknown, now: current, wanted: next }, `${field} (order)`) === next;
    const [first, second] = isNext ? [wanted, now] : [now, wanted];
    return withInserted([...first.keys()], [...second.keys()]);
  }
}

type Items = ReadonlyMap<string, Values>;

/** The versions of a list whose items have keys. */
interface KeyedLists {
  /** Undefined if it is unknown. */
  readonly base: Items | undefined;
  readonly now: Items;
  readonly wanted: Items;
}

/** The items of lists by their keys; undefined for lists that are compared as a whole. */
function keyedLists(type: Instantiable, { base, now, wanted }: Versions): KeyedLists | undefined {
  const keys = itemKeys(type);
  if (!keys) return undefined;
  const keyOf = (item: Values) => keys.map((key, index) => `${index} ${key(item)}`).find((key) => !/^\d $/.test(key));
  const byKey = (list: unknown): Items | undefined => {
    const items = (list ?? []) as readonly Values[];
    const map = new Map(items.map((item, index) => [keyOf(item) ?? `? ${index}`, item]));
    return map.size === items.length ? map : undefined;
  };
  const [before, current, next] = [base === unknown ? [] : base, now, wanted].map(byKey);
  return before && current && next && { base: base === unknown ? undefined : before, now: current, wanted: next };
}

/** The keys of a list with those that only another list has, each behind the key that it follows there. */
function withInserted(keys: readonly string[], others: readonly string[]): readonly string[] {
  const all = [...keys];
  others.forEach((key, index) => {
    if (!all.includes(key)) all.splice(index === 0 ? 0 : all.indexOf(others[index - 1] ?? '') + 1, 0, key);
  });
  return all;
}
