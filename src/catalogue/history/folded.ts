import type { EntryChange, Values } from '../document/entry-change.js';

/** What several changes of one entry come to: what was there before all of them, and what is there after. */
export function folded(changes: readonly EntryChange[]): { readonly was: Values; readonly set: Values } {
  const was = new Map<string, unknown>();
  const set = new Map<string, unknown>();
  for (const change of changes) {
    if (change.op === 'home') continue;
    const [old, now] = sides(change);
    for (const key of Object.keys({ ...old, ...now })) {
      if (!was.has(key)) was.set(key, old[key] ?? null);
      set.set(key, now[key] ?? null);
    }
  }
  return { was: Object.fromEntries(was), set: Object.fromEntries(set) };
}

function sides(change: Exclude<EntryChange, { readonly op: 'home' }>): readonly [Values, Values] {
  if (change.op === 'update') return [change.was, change.set];
  return change.op === 'create' ? [{}, change.entry] : [change.entry, {}];
}
