import type { Values } from '../document/entry-change.js';
import { withoutEmptyLists } from '../document/plain.js';

/** An object as JSON, without empty lists and without some of its properties. */
export function valuesOf(thing: object, without: ReadonlySet<string>): Values {
  const kept = Object.entries(thing).filter(([key]) => !without.has(key));
  return JSON.parse(JSON.stringify(Object.fromEntries(kept), withoutEmptyLists)) as Values;
}
