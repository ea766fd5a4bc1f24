import { Programme } from '../../domain/programme.js';
import type { EntryChange, EntryInstance, Values } from '../document/entry-change.js';
import { isPublished } from '../document/programme-parts.js';
import { isVisible } from './view.js';

interface Stamp {
  readonly revision: number;
  readonly at: string;
}

/**
 * Adds to each changed entry the revision and, for programmes, the time of its last change. The public sees that time, so
 * a change that the public can't see leaves it as it was.
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

/** Whether the public can't see a change of a published programme. */
function isInvisibleChange(before: EntryInstance | undefined, set: Values): boolean {
  if (!(before instanceof Programme) || Object.keys(set).some((property) => isVisible('published', property)))
    return false;
  return isPublished(before) && isPublished({ ...before, ...set });
}
