import { Programme } from '../../domain/programme.js';
import type { EntryChange, EntryInstance, Values } from '../document/entry-change.js';
import { isPublished } from '../document/programme-parts.js';
import { isVisible } from './view.js';

interface Stamp {
  readonly revision: number;
  readonly at: string;
}

/**
 * Changes that also say, in each entry that they touch, at which revision and when it last changed. Whoever sees a
 * published programme sees when it changed, so that what is planned for it leaves that time as it was.
 */
export function stampChanges(
  changes: readonly EntryChange[],
  { revision, at }: Stamp,
  known: (id: string) => EntryInstance | undefined,
): readonly EntryChange[] {
  return changes.map((change) => {
    if (change.op === 'home' || change.op === 'delete') return change;
    const before = change.op === 'update' ? known(change.id) : undefined;
    const isTimed = change.in === 'programmes' && !(change.op === 'update' && isInvisibleChange(before, change.set));
    const stamp = isTimed ? { updatedAt: at, revision } : { revision };
    if (change.op === 'create') return { ...change, entry: { ...change.entry, ...stamp } };
    const was = Object.fromEntries(
      Object.keys(stamp).map((key) => [key, (before && Reflect.get(before, key)) ?? null]),
    );
    return { ...change, was: { ...change.was, ...was }, set: { ...change.set, ...stamp } };
  });
}

/** Whether a change of what is published is one that the public cannot see. */
function isInvisibleChange(before: EntryInstance | undefined, set: Values): boolean {
  if (!(before instanceof Programme) || Object.keys(set).some((property) => isVisible('published', property)))
    return false;
  return isPublished(before) && isPublished({ ...before, ...set });
}
