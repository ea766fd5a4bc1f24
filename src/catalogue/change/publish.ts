import { quote } from '../../domain/fields/rules.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import type { Held, Workbench } from './workbench.js';

type Asked = Extract<Edit, { readonly op: 'publish' | 'withdraw' }>;

/** Has a programme be on offer, whatever it was. A time at which it was to be so by itself has done its work. */
export function publish(edit: Asked, bench: Workbench): void {
  const held = programmeOf(edit, bench);
  bench.claims.add(held.entry.id, at(edit.path, 'id'), []);
  bench.put({ ...held, entry: setProperties(held.entry, { status: null, publishAt: null }) });
}

/** Has a programme be no longer on offer. */
export function withdraw(edit: Asked, bench: Workbench): void {
  const held = programmeOf(edit, bench);
  if (held.entry['status'] === 'DRAFT') {
    const message = 'It is a draft, which nobody was offered. Delete it, or leave it as it is.';
    bench.refuse({ code: 'DRAFT_NOT_WITHDRAWN', path: at(edit.path, 'id'), message });
    return;
  }
  bench.put({ ...held, entry: setProperties(held.entry, { status: 'WITHDRAWN', withdrawAt: null }) });
}

function programmeOf({ id, ifRevision }: Asked, bench: Workbench): Held {
  const held = bench.find(bench.idOf(id));
  if (held?.in !== 'programmes') throw notFound(id, `There is no programme with the id ${quote(id)}.`);
  bench.expect(held.entry.id, ifRevision);
  return held;
}
