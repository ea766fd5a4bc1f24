import { isDeepStrictEqual } from 'node:util';
import { withAbsentValues } from '../catalogue/document/absent-values.js';
import { classOf } from '../catalogue/document/collections.js';
import type { Entry, Values } from '../catalogue/document/entry-change.js';
import { at } from '../catalogue/document/problem.js';
import { withStored } from '../catalogue/document/rule-text/match-stored.js';
import { type Instantiable, isNeeded, type Shape, shapeOf } from '../domain/fields/fields.js';
import { PublicationStatus } from '../domain/fields/vocabulary.js';
import { IntRange } from '../domain/parts/duration.js';
import { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { Programme } from '../domain/programme.js';
import { serviceManagedFields } from '../sheets/columns.js';
import { type Draft, displayName, type MutableJson } from './match/draft.js';
import { itemKeys, pairItems } from './match/match-items.js';
import { emptyCell, isObject } from './read/statements.js';

/** An entry of the catalogue after a draft was merged into it. */
export interface MergedEntry {
  readonly entry: Entry;
  /** The pointers in the draft of parts that have another place in the entry, by their pointers in the entry. */
  readonly origins: ReadonlyMap<string, string>;
  /** Empty cells whose value in the catalogue stays. */
  readonly kept: readonly KeptCell[];
  /** Parts of the entry that are in no file. */
  readonly gone: readonly MissingPart[];
}

interface KeptCell {
  readonly pointer: string;
  /** Whether nothing may clear the value. */
  readonly isRequired: boolean;
}

interface MissingPart {
  /** `modules "number-sense"`. */
  readonly name: string;
  /** The path of the part: `modules["number-sense"]`. */
  readonly field: string;
}

export interface MergeOptions {
  /** Whether the catalogue does not have the entry yet. */
  readonly isNew: boolean;
  /** Whether empty cells clear values. */
  readonly clears: boolean;
  /** Whether absent values are cleared. */
  readonly whole: boolean;
  /** Whether parts that are in no file are removed. */
  readonly removes: boolean;
}

/** Merges a draft into the entry of the catalogue. */
export function mergeEntry(draft: Draft, options: MergeOptions): MergedEntry {
  const before = draft.before ?? { id: draft.id };
  const merger = new EntryMerger(options, { ...before, ...draft.value, id: draft.id });
  const all = merger.object(classOf[draft.in], before, { ...draft.value, id: draft.id }, { to: '', from: '' });
  const { origins, kept, gone } = merger;
  return { entry: removeEmptyValues(all) as Entry, origins, kept, gone };
}

/** Pointers to the same part in the entry (`to`) and in the draft (`from`). */
interface PointerPair {
  readonly to: string;
  readonly from: string;
}

const childPointers = ({ to, from }: PointerPair, step: string | number): PointerPair => ({
  to: at(to, step),
  from: at(from, step),
});

/** An object that has no values after the import. */
interface EmptyObject {
  readonly before: unknown;
  /** What the file states. */
  readonly value: unknown;
  /** The entry as far as it is merged. */
  readonly entry: MutableJson;
}

class EntryMerger {
  readonly origins = new Map<string, string>();
  readonly kept: KeptCell[] = [];
  readonly gone: MissingPart[] = [];
  readonly #options: MergeOptions;
  readonly #entry: Values;

  constructor(options: MergeOptions, entry: Values) {
    this.#options = options;
    this.#entry = entry;
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
      if (isNothing(result[key]) && !this.#mayBeEmpty(shape, { before: before[key], value, entry: result }))
        delete result[key];
    }
    if (this.#options.whole) for (const [key, shape] of shapes) if (isLeftOut(key, shape, stated)) delete result[key];
    return result;
  }

  /** Whether an object without values is stored. If all of its cells are empty, a draft may lack it. */
  #mayBeEmpty(shape: Shape | undefined, { before, value, entry }: EmptyObject): boolean {
    if (shape?.standIn === undefined) return shape?.required === true;
    if (!isEmptied(value)) return true;
    const status = entry['status'] ?? this.#entry['status'];
    if (status === PublicationStatus.DRAFT) return before !== undefined && !this.#options.clears;
    return this.#options.isNew || before !== undefined;
  }

  /** A required value stays in any case, unless a draft may lack it, and so does the status, because without one a programme would be public. */
  #empty(result: MutableJson, key: string, shape: Shape | undefined, place: PointerPair): void {
    const isStatus = shape?.vocabulary === PublicationStatus;
    const isRequired = isStatus || (shape !== undefined && isNeeded(shape) && !isDraftsOwn(shape, result));
    if (this.#options.clears && !isRequired) delete result[key];
    else if (result[key] !== undefined && !identifyingFields.has(key))
      this.kept.push({ pointer: at(place.from, key), isRequired });
  }

  #nested(shape: Shape, before: unknown, value: unknown, here: PointerPair): unknown {
    const { nestedClass, many } = shape;
    const type = nestedClass?.() ?? Object;
    if (many) return this.#list(type, before, value, here);
    if (type === EligibilityRule) return withKnownRule(value, before, this.#entry);
    if (type === IntRange || typeof value !== 'object' || Array.isArray(value)) return value;
    if (this.#options.clears && !isNeeded(shape) && isEmptied(value)) return undefined;
    return this.object(type, (before ?? {}) as Values, value as Values, here);
  }

  #list(type: Instantiable, before: unknown, stated: unknown, here: PointerPair): unknown {
    const keys = itemKeys(type);
    if (!keys || !Array.isArray(stated)) return stated;
    const free = new Set((before ?? []) as readonly Values[]);
    const known = pairItems(stated, free, keys);
    const list = here.to.slice(1).replaceAll('/', '.');
    for (const one of free)
      this.gone.push({
        name: `${list} ${JSON.stringify(displayName(one))}`,
        field: `${list}[${JSON.stringify(one['slug'] ?? displayName(one))}]`,
      });
    const made = (item: unknown, index: number, to: number): unknown => {
      if (typeof item !== 'object' || item === null) return item;
      const place = { to: at(here.to, to), from: at(here.from, index) };
      const old = known.get(item);
      return this.object(type, old ?? {}, item as Values, place);
    };
    const isWhole = free.size === 0 || this.#options.removes;
    if (isWhole) return stated.map((item, index) => made(item, index, index));
    // Not all parts are stated: known ones keep their places, and new ones follow.
    const byKnown = new Map([...known].map(([item, old]) => [old, item]));
    const all: readonly unknown[] = [
      ...(before as readonly Values[]).map((old) => byKnown.get(old) ?? old),
      ...stated.filter((item) => !known.has(item as object)),
    ];
    return all.map((item, to) => (stated.includes(item) ? made(item, stated.indexOf(item), to) : item));
  }
}

/** Fields that identify an entry. Their empty cells are not mentioned, because the catalogue knows the values. */
const identifyingFields = new Set(['id', 'slug', 'hub', 'academicYear', 'series']);

/** Whether a draft may lack a value that everything else needs. */
const isDraftsOwn = ({ standIn }: Shape, { status }: MutableJson): boolean =>
  standIn !== undefined && status === PublicationStatus.DRAFT;

/** Whether an optional value is missing in an entry that is stated as a whole. */
const isLeftOut = (key: string, { required }: Shape, stated: Values): boolean =>
  !(key in stated) && !required && !serviceManagedFields.has(key);

/** Whether all cells of a value are empty. */
const isEmptied = (value: unknown): boolean =>
  value === emptyCell || (isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isEmptied));

/** Whether an optional object has lost its last value. */
const isNothing = (value: unknown): boolean =>
  value === undefined || (isObject(value) && Object.keys(value).length === 0);

/** A stated rule with the ids that the rule before has for the same tests. If it differs from that only by ids, it is that rule. */
function withKnownRule(stated: unknown, before: unknown, programme: Values): unknown {
  const rule = removeEmptyValues(stated);
  if (!isObject(rule) || !isObject(before)) return rule;
  const whole = withAbsentValues({ ...programme, eligibilityRule: rule }, Programme)['eligibilityRule'];
  const withoutIds = (value: unknown) => mapRules(value, ({ id: _, ...rest }) => rest);
  return isDeepStrictEqual(withoutIds(whole), withoutIds(before)) ? before : withStored(rule, before, 'ids');
}

/** Replaces an eligibility rule and all rules in it. */
function mapRules(rule: unknown, replace: (rule: Values) => Values): unknown {
  if (Array.isArray(rule)) return rule.map((one) => mapRules(one, replace));
  if (!isObject(rule)) return rule;
  const nested = ['all', 'any', 'unless', 'not']
    .filter((key) => key in rule)
    .map((key) => [key, mapRules(rule[key], replace)]);
  return replace({ ...rule, ...Object.fromEntries(nested) });
}

/** Removes nulls, empty lists and empty cells from objects, because the catalogue does not store them. */
function removeEmptyValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(removeEmptyValues);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => !isEmptyValue(one));
  return Object.fromEntries(kept.map(([key, one]) => [key, removeEmptyValues(one)]));
}

const isEmptyValue = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'symbol' || (Array.isArray(value) && value.length === 0);
