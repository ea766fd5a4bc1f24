import type { Collection, Entry, Values } from '../entry-change.js';

/**
 * Turns one stored entry of a list into the shape of the next format. It is pure, and it is given JSON that nobody has
 * checked: what it doesn't expect it leaves as it is, so that the rules of today's shape report it.
 */
export type FormatStep = (entry: Entry, list: Collection) => Entry;

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Applies a change to the object at a key, or to each object of the list there. Anything else stays as it is. */
export function changeAt<T extends Values>(values: T, key: string, change: (object: Values) => Values): T {
  const value = values[key];
  if (isObject(value)) return { ...values, [key]: change(value) };
  if (!Array.isArray(value)) return values;
  return { ...values, [key]: value.map((item: unknown) => (isObject(item) ? change(item) : item)) };
}
