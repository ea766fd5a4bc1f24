import { isDeepStrictEqual } from 'node:util';
import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';
import type { Values } from './entry-change.js';

/** How one field differs between two states of a thing, in the words of the API. */
export interface FieldChange {
  /**
   * Where it is: `title`, `duration.years.min`, `modules[mod-1].title` for what has an id, `components[0].count` for
   * what has none. The order of things with ids is at `modules[].id`.
   */
  readonly path: string;
  /** Text as it is, anything else as JSON; null where there was nothing, an empty list too. */
  readonly before: string | null;
  readonly after: string | null;
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
  const fine = properties.flatMap(([key, shape]) => differences(key, shape, before[key], after[key]));
  if (fine.length <= most) return fine;
  return properties.flatMap(([key]) => whole(key, before[key], after[key]));
}

function differences(path: string, shape: Shape, before: unknown, after: unknown): readonly FieldChange[] {
  if (isDeepStrictEqual(before ?? null, after ?? null)) return [];
  const type = shape.nestedClass?.();
  if (!type || !isThere(before) || !isThere(after)) return whole(path, before, after);
  if (!shape.many) return ofObject(path, type, before as Values, after as Values);
  const [old, now] = [before as readonly Values[], after as readonly Values[]];
  if (shapeOf(type).has('id')) return ofIdentified(path, type, old, now);
  if (old.length !== now.length) return whole(path, before, after);
  return old.flatMap((item, index) => ofObject(`${path}[${index}]`, type, item, now[index] ?? {}));
}

function ofObject(path: string, type: Instantiable, before: Values, after: Values): readonly FieldChange[] {
  if (before['id'] !== after['id']) return whole(path, before, after);
  return [...shapeOf(type)].flatMap(([key, shape]) => differences(`${path}.${key}`, shape, before[key], after[key]));
}

/** The removed, changed and new items, and the order if that is not clear from them. */
function ofIdentified(
  path: string,
  type: Instantiable,
  before: readonly Values[],
  after: readonly Values[],
): readonly FieldChange[] {
  const [old, now] = [byId(before), byId(after)];
  const at = (id: unknown) => `${path}[${id}]`;
  const gone = before.filter(({ id }) => !now.has(id)).flatMap((item) => whole(at(item['id']), item, undefined));
  const kept = before.flatMap((item) => {
    const other = now.get(item['id']);
    return other ? ofObject(at(item['id']), type, item, other) : [];
  });
  const fresh = after.filter(({ id }) => !old.has(id)).flatMap((item) => whole(at(item['id']), undefined, item));
  const appended = [...before.filter(({ id }) => now.has(id)), ...after.filter(({ id }) => !old.has(id))];
  const isInOrder = isDeepStrictEqual(ids(appended), ids(after));
  return [...gone, ...kept, ...fresh, ...(isInOrder ? [] : whole(`${path}[].id`, ids(before), ids(after)))];
}

const byId = (items: readonly Values[]) => new Map(items.map((item) => [item['id'], item]));
const ids = (items: readonly Values[]) => items.map(({ id }) => id);
const isThere = (value: unknown) => value !== undefined && value !== null;

function whole(path: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (isDeepStrictEqual(before ?? null, after ?? null)) return [];
  return [{ path, before: asText(before), after: asText(after) }];
}

/** Text as it is, anything else as JSON; null where there is nothing. */
export function asText(value: unknown): string | null {
  if (!isThere(value)) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
