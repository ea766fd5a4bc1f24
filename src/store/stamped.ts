import type { EntryChange, EntryInstance } from './entry-change.js';

interface Stamp {
  readonly revision: number;
  readonly at: string;
}

/** Changes that also say, in each entry that they touch, at which revision and when it last changed. */
export function stamped(
  changes: readonly EntryChange[],
  { revision, at }: Stamp,
  known: (id: string) => EntryInstance | undefined,
): readonly EntryChange[] {
  return changes.map((change) => {
    if (change.op === 'home' || change.op === 'delete') return change;
    const stamp = change.in === 'programmes' ? { updatedAt: at, revision } : { revision };
    if (change.op === 'create') return { ...change, entry: { ...change.entry, ...stamp } };
    const before = known(change.id);
    const was = Object.fromEntries(
      Object.keys(stamp).map((key) => [key, (before && Reflect.get(before, key)) ?? null]),
    );
    return { ...change, was: { ...change.was, ...was }, set: { ...change.set, ...stamp } };
  });
}
