import { isDeepStrictEqual } from 'node:util';
import { pairItems } from '../../base/pair-items.js';
import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';
import {
  describeChange,
  describeItem,
  describeItems,
  describeOrder,
  itemOf,
  type Place,
  propertyOf,
} from './change-texts.js';
import type { Values } from './entry-change.js';

/** How one field differs between two states of a thing, in the words of the API. */
export interface FieldChange {
  /**
   * Where it is: `title`, `duration.years.min`, `modules[mod-1].title` for what has an id, `components[0].count` for
   * what has none, if all items stand at their places, and otherwise `components`. The order of things with ids is at
   * `modules[].id`.
   */
  readonly path: string;
  /** Text as it is, anything else as JSON; null where there was nothing, an empty list too. */
  readonly before: string | null;
  readonly after: string | null;
  /** The same as a sentence. */
  readonly text: string;
}

/** The most differing fields that are listed for an entry. No class has more properties. */
export const mostFields = 50;

// Every commit sets these, so they say nothing about what changed.
const stamps = new Set(['id', 'revision', 'updatedAt']);

/** Whether a property only says which entry it is, or when it last changed. */
export const isStamp = (property: string): boolean => stamps.has(property);

/**
 * The fields in which two states of a thing differ, in the order of its class. If there are more than `most`, only whole
 * properties are compared.
 */
export function fieldChanges(
  type: Instantiable,
  before: Values,
  after: Values,
  most: number = mostFields,
): readonly FieldChange[] {
  const properties = [...shapeOf(type)].filter(([key]) => !isStamp(key) && (key in before || key in after));
  const fine = properties.flatMap(([key, shape]) => differences(propertyOf(root, key), shape, before[key], after[key]));
  if (fine.length <= most) return fine;
  return properties.flatMap(([key, shape]) => whole(propertyOf(root, key), shape, before[key], after[key]));
}

const root: Place = { path: '', words: '' };

function differences(place: Place, shape: Shape, before: unknown, after: unknown): readonly FieldChange[] {
  if (isDeepStrictEqual(before ?? null, after ?? null)) return [];
  const type = shape.nestedClass?.();
  if (!type || !isThere(before) || !isThere(after)) return whole(place, shape, before, after);
  if (!shape.many) {
    const [old, now] = [before as Values, after as Values];
    return old['id'] === now['id'] ? ofObject(place, type, old, now) : whole(place, shape, before, after);
  }
  const compareItems = shapeOf(type).has('id') ? ofIdentified : ofUnidentified;
  return compareItems(place, type, before as readonly Values[], after as readonly Values[]);
}

function ofObject(place: Place, type: Instantiable, before: Values, after: Values): readonly FieldChange[] {
  return [...shapeOf(type)].flatMap(([key, shape]) =>
    differences(propertyOf(place, key), shape, before[key], after[key]),
  );
}

/** The removed, changed and new items, and the order if that is not clear from them. */
function ofIdentified(
  place: Place,
  type: Instantiable,
  before: readonly Values[],
  after: readonly Values[],
): readonly FieldChange[] {
  const [old, now] = [byId(before), byId(after)];
  const gone = before
    .filter(({ id }) => !now.has(id))
    .map((item) => ofItem(place, type, item['id'], [item, undefined]));
  const kept = before.flatMap((item) => {
    const other = now.get(item['id']);
    return other ? ofObject(itemOf(place, String(item['id']), type, other), type, item, other) : [];
  });
  const fresh = after
    .filter(({ id }) => !old.has(id))
    .map((item) => ofItem(place, type, item['id'], [undefined, item]));
  const appended = [...before.filter(({ id }) => now.has(id)), ...after.filter(({ id }) => !old.has(id))];
  const isInOrder = isDeepStrictEqual(ids(appended), ids(after));
  return [...gone, ...kept, ...fresh, ...(isInOrder ? [] : [orderChange(place, ids(before), ids(after))])];
}

/**
 * The fields of items that stand at their places in both states, or else the list as a whole. An item is the same if all of
 * its texts are, or else the first of them.
 */
function ofUnidentified(
  place: Place,
  type: Instantiable,
  before: readonly Values[],
  after: readonly Values[],
): readonly FieldChange[] {
  const pairs = pairItems(before, after, [JSON.stringify, textsOf(type), firstTextOf(type)]);
  const areInPlace = pairs.every(({ before: old, after: now }, index) => old && now && before[index] === old);
  if (!areInPlace) return [{ ...valuesChange(place.path, before, after), text: describeItems(place, type, pairs) }];
  return pairs.flatMap(({ before: old = {}, after: now = {} }, index) =>
    ofObject(itemOf(place, index, type, now), type, old, now),
  );
}

/** The texts of an item, without which it is another one. */
const textsOf = (type: Instantiable) => (item: Values) =>
  JSON.stringify([...shapeOf(type)].filter(([, { scalar }]) => scalar === 'text').map(([key]) => item[key] ?? null));

/** The first property of an item, where that is a text: what it is. */
function firstTextOf(type: Instantiable) {
  const [[key, { scalar }] = ['', { scalar: undefined }]] = shapeOf(type);
  return (item: Values) => (scalar === 'text' && isThere(item[key]) ? String(item[key]) : undefined);
}

function ofItem(
  list: Place,
  type: Instantiable,
  key: unknown,
  [before, after]: readonly [Values | undefined, Values | undefined],
): FieldChange {
  return { ...valuesChange(`${list.path}[${key}]`, before, after), text: describeItem(list, type, before, after) };
}

const orderChange = (place: Place, before: readonly unknown[], after: readonly unknown[]): FieldChange => ({
  ...valuesChange(`${place.path}[].id`, before, after),
  text: describeOrder(place),
});

const byId = (items: readonly Values[]) => new Map(items.map((item) => [item['id'], item]));
const ids = (items: readonly Values[]) => items.map(({ id }) => id);
const isThere = (value: unknown) => value !== undefined && value !== null;

function whole(place: Place, shape: Shape, before: unknown, after: unknown): readonly FieldChange[] {
  if (isDeepStrictEqual(before ?? null, after ?? null)) return [];
  return [{ ...valuesChange(place.path, before, after), text: describeChange(place, shape, before, after) }];
}

/** The change of a text that is no property of a class. */
export const textChange = (path: string, before: string | null, after: string | null): FieldChange => ({
  ...valuesChange(path, before, after),
  text: describeChange(propertyOf(root, path), { many: false, required: false, scalar: 'text' }, before, after),
});

const valuesChange = (path: string, before: unknown, after: unknown) => ({
  path,
  before: asText(before),
  after: asText(after),
});

/** Text as it is, anything else as JSON; null where there is nothing. */
export function asText(value: unknown): string | null {
  if (!isThere(value)) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
