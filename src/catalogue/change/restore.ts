import { quote } from '../../domain/fields/rules.js';
import { changedId, type EntryChange } from '../document/entry-change.js';
import { changesBetween, having, plain } from '../document/plain.js';
import { references } from '../document/walk.js';
import type { Edition } from '../revision/edition.js';
import type { Edit } from './edit.js';
import { EditRefused, notFound } from './edit-refused.js';
import type { Workbench } from './workbench.js';

type Asked = Extract<Edit, { readonly op: 'restore' }>;

/** Has entries be what they were in a past edition; or all entries, what is new since then going away. */
export function restore({ ids, past, ifRevision }: Asked, bench: Workbench): void {
  if (!ids) restoreAll(past, ifRevision, bench);
  for (const id of ids ?? []) {
    if (!past.entry(id)) throw notFound(id, `${quote(id)} was no entry of the catalogue at that revision.`);
    hold(id, ifRevision, bench);
    putBack(id, past, bench);
  }
}

function restoreAll(past: Edition, ifRevision: number, bench: Workbench): void {
  for (const change of changesBetween(bench.edition.document, past.document)) {
    const id = changedId(change);
    if (id === undefined) bench.bringHome(past.document.homeHub);
    else if (!saysNothing(change)) {
      hold(id, ifRevision, bench);
      if (change.op === 'delete') bench.remove(id);
      else putBack(id, past, bench);
    }
  }
}

/** Whether a change only tells when an entry was last changed. */
const saysNothing = (change: EntryChange) =>
  change.op === 'update' && Object.keys(change.set).every((key) => key === 'revision' || key === 'updatedAt');

/** Throws a refusal where somebody changed the entry after what is expected. */
function hold(id: string, ifRevision: number, { edition }: Workbench): void {
  const revision = edition.entry(id)?.instance.revision ?? 0;
  if (revision > ifRevision) throw new EditRefused({ kind: 'CONFLICT', id, revision });
}

/** With what it refers to and is gone. When it last changed is for the commit to say. */
function putBack(id: string, past: Edition, bench: Workbench): void {
  const then = past.entry(id);
  if (!then) return;
  const now = bench.find(id)?.entry;
  const stamps = {
    revision: now?.['revision'] ?? null,
    ...(now?.['updatedAt'] !== undefined && { updatedAt: now['updatedAt'] }),
  };
  bench.put({ in: then.in, entry: having(plain(then.instance), stamps) });
  for (const other of references([then.instance])) if (!bench.find(other)) putBack(other, past, bench);
}
