import type { Edit } from '../../../catalogue/change/edit.js';
import { changedId, type EntryChange } from '../../../catalogue/document/entry-change.js';
import type { Commit } from '../../../catalogue/revision/commit.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Node } from '../../../domain/fields/node.js';

/** The entries that a commit made or changed, as they are now. */
export function nodesOf(commit: Commit | undefined, snapshot: Snapshot): readonly Node[] {
  const ids = new Set((commit?.changes ?? []).flatMap((change) => changedId(change) ?? []));
  return [...ids].flatMap((id) => snapshot.node(id) ?? []);
}

/** What the only edit of a commit made or changed; nothing for what it deleted, and where there were several. */
export function nodeOf(edits: readonly Edit[], commit: Commit | undefined, snapshot: Snapshot): Node | undefined {
  const [edit, ...others] = edits;
  if (!edit || others.length > 0) return undefined;
  if (edit.op === 'restore') return edit.ids?.length === 1 ? snapshot.node(edit.ids[0] ?? '') : undefined;
  const id = edit.op === 'createPart' || edit.op === 'create' ? madeBy(commit) : 'id' in edit ? edit.id : undefined;
  return id === undefined ? undefined : snapshot.node(id);
}

/** The id of the first thing that a commit made, looked up in its changes: of a repeated one nothing else is known. */
function madeBy(commit: Commit | undefined): string | undefined {
  for (const change of commit?.changes ?? []) {
    const [made] = change.op === 'create' ? [change.entry.id] : newIn(change);
    if (made !== undefined) return made;
  }
  return undefined;
}

function newIn(change: EntryChange): readonly string[] {
  if (change.op !== 'update') return [];
  const before = new Set(idsIn(change.was));
  return idsIn(change.set).filter((id) => !before.has(id));
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.hasOwn(value, 'id') ? [String(Reflect.get(value, 'id'))] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}
