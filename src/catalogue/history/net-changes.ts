import { isDeepStrictEqual } from 'node:util';
import type { Entry, EntryChange, EntryInstance } from '../document/entry-change.js';
import { toPlainEntry } from '../document/plain.js';
import { folded } from './folded.js';
import { byEntry } from './recorded.js';

/** Several changes in a row as one for each entry that they leave other than it was; `now` is an entry before them. */
export function netChanges(
  changes: readonly EntryChange[],
  now: (id: string) => EntryInstance | undefined,
): readonly EntryChange[] {
  const entries = byEntry(changes.filter(({ op }) => op !== 'home'));
  return [...[...entries].flatMap(([id, all]) => net(id, all, now(id))), ...netHome(changes)];
}

function net(id: string, changes: readonly EntryChange[], now: EntryInstance | undefined): readonly EntryChange[] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last || first.op === 'home') return [];
  const { was, set } = folded(changes);
  const isThere = last.op !== 'delete';
  if (!now) return isThere ? [{ op: 'create', in: first.in, entry: without(set) }] : [];
  if (!isThere) return [{ op: 'delete', in: first.in, entry: toPlainEntry(now) }];
  const differing = Object.keys(set).filter((key) => !isDeepStrictEqual(was[key], set[key]));
  if (differing.length === 0) return [];
  const only = (values: typeof set) => Object.fromEntries(differing.map((key) => [key, values[key] ?? null]));
  return [{ op: 'update', in: first.in, id, was: only(was), set: only(set) }];
}

/** An entry as it is created: without what is not there. */
const without = (set: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)) as Entry;

function netHome(changes: readonly EntryChange[]): readonly EntryChange[] {
  const homes = changes.filter((change) => change.op === 'home');
  const [first, last] = [homes[0], homes.at(-1)];
  return first && last && first.was !== last.set ? [{ op: 'home', was: first.was, set: last.set }] : [];
}
