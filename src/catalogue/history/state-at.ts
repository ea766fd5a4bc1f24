import type { EntryInstance, Values } from '../document/entry-change.js';
import { toPlainEntry } from '../document/plain.js';
import type { Touch } from './records.js';

/**
 * An entry as it was before some commits that touched it, oldest first; `now` is the entry after them. Only some of its
 * properties where `keys` are given. Nothing where it was not there.
 */
export function stateAt(touches: readonly Touch[], now: EntryInstance | undefined, keys?: readonly string[]): Values {
  const values = new Map<string, unknown>();
  // What the first of them replaced is what was there.
  for (const change of touches.flatMap(({ changes }) => changes)) {
    if (change.op === 'home') continue;
    if (change.op === 'create') return {};
    add(values, change.op === 'delete' ? change.entry : change.was);
    if (change.op === 'delete' || keys?.every((key) => values.has(key))) return Object.fromEntries(values);
  }
  if (now) add(values, keys ? Object.fromEntries(keys.map((key) => [key, Reflect.get(now, key)])) : toPlainEntry(now));
  return Object.fromEntries(values);
}

function add(values: Map<string, unknown>, more: Values): void {
  for (const [key, value] of Object.entries(more)) if (!values.has(key)) values.set(key, value);
}
