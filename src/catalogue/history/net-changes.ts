import { isDeepStrictEqual } from 'node:util';
import type { Entry, EntryChange, EntryInstance, Values } from '../document/entry-change.js';
import { toPlainEntry } from '../document/plain.js';
import { groupByEntry } from './change-records.js';

/** Combines successive changes into one for each entry that differs in the end; `now` gives an entry before them. */
export function netChanges(
  changes: readonly EntryChange[],
  now: (id: string) => EntryInstance | undefined,
): readonly EntryChange[] {
  const entries = groupByEntry(changes.filter(({ op }) => op !== 'home'));
  return [...[...entries].flatMap(([id, all]) => netChange(id, all, now(id))), ...netHomeChange(changes)];
}

function netChange(
  id: string,
  changes: readonly EntryChange[],
  now: EntryInstance | undefined,
): readonly EntryChange[] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last || first.op === 'home') return [];
  const { was, set } = combineChanges(changes);
  const isThere = last.op !== 'delete';
  if (!now) return isThere ? [{ op: 'create', in: first.in, entry: withoutNulls(set) }] : [];
  if (!isThere) return [{ op: 'delete', in: first.in, entry: toPlainEntry(now) }];
  const differing = Object.keys(set).filter((key) => !isDeepStrictEqual(was[key], set[key]));
  if (differing.length === 0) return [];
  const only = (values: typeof set) => Object.fromEntries(differing.map((key) => [key, values[key] ?? null]));
  return [{ op: 'update', in: first.in, id, was: only(was), set: only(set) }];
}

/** The values of a new entry, without nulls. */
const withoutNulls = (set: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)) as Entry;

function netHomeChange(changes: readonly EntryChange[]): readonly EntryChange[] {
  const homes = changes.filter((change) => change.op === 'home');
  const [first, last] = [homes[0], homes.at(-1)];
  return first && last && first.was !== last.set ? [{ op: 'home', was: first.was, set: last.set }] : [];
}

/** Combines several changes of one entry: the values before all of them, and the values after. */
export function combineChanges(changes: readonly EntryChange[]): { readonly was: Values; readonly set: Values } {
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
