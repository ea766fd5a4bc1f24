import { isDeepStrictEqual } from 'node:util';
import { classOf } from '../catalogue/document/collections.js';
import type { Entry, Values } from '../catalogue/document/entry-change.js';
import { idPrefix, type NewId } from '../catalogue/document/new-id.js';
import { at } from '../catalogue/document/problem.js';
import { type Instantiable, type Shape, shapeOf } from '../domain/fields/fields.js';
import { IntRange } from '../domain/parts/duration.js';
import { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { serviceFields } from '../sheets/columns.js';
import { type Draft, displayName, type MutableJson } from './match/draft.js';
import { itemKeys, pairItems } from './match/match-items.js';
import { emptyCell } from './read/statements.js';

/** What came of a draft. */
export interface MergedEntry {
  readonly entry: Entry;
  /** Where parts of the entry were stated that stand elsewhere there, by the pointers of both. */
  readonly origins: ReadonlyMap<string, string>;
  /** Pointers of stated cells that are empty and have a value in the catalogue, which stays. */
  readonly kept: readonly string[];
  /** Parts of the entry that no file has: "modules "number-sense"". */
  readonly gone: readonly string[];
}

export interface MergeOptions {
  /** Whether what is empty takes a value away. */
  readonly clears: boolean;
  /** Whether what is absent takes a value away. */
  readonly whole: boolean;
  /** Whether parts that no file has are taken away. */
  readonly removes: boolean;
  readonly newId: NewId;
}

/** An entry as the catalogue has it, with what files say of it. */
export function mergeEntry(draft: Draft, options: MergeOptions): MergedEntry {
  const merging = new EntryMerger(options);
  const before = draft.before ?? { id: draft.id };
  const all = merging.object(classOf[draft.in], before, { ...draft.value, id: draft.id }, { to: '', from: '' });
  const { origins, kept, gone } = merging;
  return { entry: removeEmptyValues(all) as Entry, origins, kept, gone };
}

interface PointerPair {
  /** In the entry. */
  readonly to: string;
  /** In what is stated. */
  readonly from: string;
}

const childPointers = ({ to, from }: PointerPair, step: string | number): PointerPair => ({
  to: at(to, step),
  from: at(from, step),
});

class EntryMerger {
  readonly origins = new Map<string, string>();
  readonly kept: string[] = [];
  readonly gone: string[] = [];
  readonly #options: MergeOptions;

  constructor(options: MergeOptions) {
    this.#options = options;
  }

  object(type: Instantiable, before: Values, stated: Values, place: PointerPair): MutableJson {
    const shapes = shapeOf(type);
    const result: MutableJson = { ...before };
    if (place.to !== place.from) this.origins.set(place.to, place.from);
    for (const [key, value] of Object.entries(stated)) {
      const shape = shapes.get(key);
      if (value === emptyCell) this.#empty(result, key, shape, place);
      else if (value === null) delete result[key];
      else
        result[key] = shape?.nestedClass ? this.#nested(shape, before[key], value, childPointers(place, key)) : value;
      if (isNothing(result[key]) && !shape?.required) delete result[key];
    }
    if (this.#options.whole) for (const [key, shape] of shapes) if (isLeftOut(key, shape, stated)) delete result[key];
    return result;
  }

  /** What has to be there stays in any case. */
  #empty(result: MutableJson, key: string, shape: Shape | undefined, place: PointerPair): void {
    if (this.#options.clears && !shape?.required) delete result[key];
    else if (result[key] !== undefined && !identifyingFields.has(key)) this.kept.push(at(place.from, key));
  }

  #nested({ nestedClass, many, required }: Shape, before: unknown, value: unknown, here: PointerPair): unknown {
    const type = nestedClass?.() ?? Object;
    if (many) return this.#list(type, before, value, here);
    if (type === EligibilityRule) return withRuleIds(value, before, this.#options.newId);
    if (type === IntRange || typeof value !== 'object' || Array.isArray(value)) return value;
    if (this.#options.clears && !required && isEmptied(value)) return undefined;
    return this.object(type, (before ?? {}) as Values, value as Values, here);
  }

  #list(type: Instantiable, before: unknown, stated: unknown, here: PointerPair): unknown {
    const keys = itemKeys(type);
    if (!keys || !Array.isArray(stated)) return stated;
    const free = new Set((before ?? []) as readonly Values[]);
    const known = pairItems(stated, free, keys);
    for (const one of free)
      this.gone.push(`${here.to.slice(1).replaceAll('/', '.')} ${JSON.stringify(displayName(one))}`);
    const made = (item: unknown, index: number, to: number): unknown => {
      if (typeof item !== 'object' || item === null) return item;
      const place = { to: at(here.to, to), from: at(here.from, index) };
      const old = known.get(item);
      return this.object(type, old ?? {}, item as Values, place);
    };
    const isWhole = free.size === 0 || this.#options.removes;
    if (isWhole) return stated.map((item, index) => made(item, index, index));
    // Some are not stated: what is there keeps its place, and what is new follows.
    const byKnown = new Map([...known].map(([item, old]) => [old, item]));
    const all: readonly unknown[] = [
      ...(before as readonly Values[]).map((old) => byKnown.get(old) ?? old),
      ...stated.filter((item) => !known.has(item as object)),
    ];
    return all.map((item, to) => (stated.includes(item) ? made(item, stated.indexOf(item), to) : item));
  }
}

/** Whose cells are left empty by whoever has no need of them: the catalogue knows which entry it is. */
const identifyingFields = new Set(['id', 'slug', 'hub', 'academicYear', 'series']);

/** Whether it is absent, where what is absent is meant to be. */
const isLeftOut = (key: string, { required }: Shape, stated: Values): boolean =>
  !(key in stated) && !required && !serviceFields.has(key);

/** Cells of which every one is empty. */
const isEmptied = (value: unknown): boolean =>
  value === emptyCell ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every(isEmptied));

/** An optional object in which nothing is left. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/**
 * An eligibility rule in which every rule has an id. One that says the same as the rule that is there, apart from ids, is
 * that rule.
 */
function withRuleIds(stated: unknown, before: unknown, newId: NewId): unknown {
  const rule = removeEmptyValues(stated);
  if (isDeepStrictEqual(withoutIds(rule), withoutIds(before))) return before;
  return addRuleIds(rule, newId);
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const branches = ['all', 'any', 'unless'] as const;

function mapRules(rule: unknown, change: (rule: Json) => Json): unknown {
  if (Array.isArray(rule)) return rule.map((one) => mapRules(one, change));
  if (!isObject(rule)) return rule;
  const nested = branches.flatMap((key) => (key in rule ? [[key, mapRules(rule[key], change)]] : []));
  return change({ ...rule, ...Object.fromEntries(nested) });
}

const withoutIds = (rule: unknown) => mapRules(rule, ({ id: _, ...rest }) => rest);
const addRuleIds = (rule: unknown, newId: NewId) =>
  mapRules(rule, (one) => ('id' in one ? one : { id: newId(idPrefix(EligibilityRule)), ...one }));

/** JSON as the catalogue stores it: nothing in an object that is null, an empty list or an empty cell. */
function removeEmptyValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(removeEmptyValues);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => !isEmptyValue(one));
  return Object.fromEntries(kept.map(([key, one]) => [key, removeEmptyValues(one)]));
}

const isEmptyValue = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'symbol' || (Array.isArray(value) && value.length === 0);
