import { isDeepStrictEqual } from 'node:util';
import { Programme } from '../domain/programme.js';
import type { Shown, ShownKind } from './commit.js';
import type { Edition } from './edition.js';
import { type Collection, changedId, collections, type EntryChange, type EntryInstance } from './entry-change.js';
import { plain } from './plain.js';
import { published } from './published.js';

/** What changes between two editions in what the public sees. */
export function shownBetween(before: Edition, after: Edition, changes: readonly EntryChange[]): readonly Shown[] {
  const created = new Set(changes.flatMap((change) => (change.op === 'create' ? [changedId(change)] : [])));
  const [then, now] = [published(before.document), published(after.document)];
  const shown = collections.flatMap((list) => {
    const [old, fresh] = [byId(then[list]), byId(now[list])];
    const ids = new Set([...old.keys(), ...fresh.keys()]);
    return [...ids].flatMap((id): readonly Shown[] => {
      const kind = kindOf(old.get(id), fresh.get(id), { isCreated: created.has(id), isThere: !!after.entry(id) });
      return kind ? [{ in: list as Collection, id, kind }] : [];
    });
  });
  if (then.homeHub === now.homeHub) return shown;
  return [...shown, { in: 'hubs', id: now.homeHub, kind: 'UPDATED' }];
}

const byId = (entries: readonly EntryInstance[]) => new Map(entries.map((entry) => [entry.id, entry]));

function kindOf(
  old: EntryInstance | undefined,
  now: EntryInstance | undefined,
  { isCreated, isThere }: { readonly isCreated: boolean; readonly isThere: boolean },
): ShownKind | undefined {
  if (old && now) return isDeepStrictEqual(plain(old), plain(now)) ? undefined : 'UPDATED';
  if (now) return now instanceof Programme && !isCreated ? 'PUBLISHED' : 'CREATED';
  return isThere && old instanceof Programme ? 'WITHDRAWN' : 'DELETED';
}
