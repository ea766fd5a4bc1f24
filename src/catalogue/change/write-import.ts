import { setProperties } from '../document/plain.js';
import type { Edit } from './edit.js';
import { EditRefused } from './edit-refused.js';
import type { EditSession } from './edit-session.js';

/** Makes the changes of a plan that was made for exactly this catalogue. */
export function writeImport(
  { changes, ifRevision, owner }: Extract<Edit, { readonly op: 'import' }>,
  session: EditSession,
): void {
  const { revision } = session.state.mark;
  if (ifRevision !== revision) throw new EditRefused({ kind: 'CONFLICT', id: session.homeHub, revision });
  for (const change of changes) {
    if (change.op === 'create') {
      const isOwned = change.in === 'series' && owner !== undefined && change.entry['owner'] === undefined;
      session.putEntry({ in: change.in, entry: isOwned ? { ...change.entry, owner } : change.entry });
    } else if (change.op === 'update') {
      const known = session.findEntry(change.id);
      if (known) session.putEntry({ in: known.in, entry: setProperties(known.entry, change.set) });
    }
  }
}
