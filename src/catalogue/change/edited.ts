import type { EntryChange } from '../document/entry-change.js';
import type { NewId } from '../document/new-id.js';
import { CatalogueRefused, type Problem } from '../document/problem.js';
import type { Edition } from '../revision/edition.js';
import { stamped } from '../revision/stamped.js';
import { copyYear } from './copy-year.js';
import { create, createPart } from './create.js';
import type { Edit } from './edit.js';
import { type EditProblem, EditRefused } from './edit-refused.js';
import { publish, withdraw } from './publish.js';
import { remove } from './remove.js';
import { reorder, reorderProgrammes } from './reorder.js';
import { restore } from './restore.js';
import { update } from './update.js';
import { Workbench } from './workbench.js';

/** What edits come to. */
export interface Edited {
  readonly changes: readonly EntryChange[];
  /** Tells problems of the catalogue that they would make, where they were asked for. */
  told(problems: readonly Problem[]): readonly EditProblem[];
}

/** Makes the changes of edits, each on top of those before it. Throws `EditRefused`. */
export function edited(edition: Edition, edits: readonly Edit[], newId?: NewId): Edited {
  const bench = new Workbench(edition, newId);
  for (const edit of edits) make(edit, bench);
  const changes = bench.changes();
  // Whoever is told of something is told of all else too.
  const problems = bench.problems(() => problemsAfter(edition, changes));
  if (problems.length > 0) throw new EditRefused({ kind: 'INVALID', problems });
  return { changes, told: (found) => bench.tell(found) };
}

/** What the laws would say of the catalogue after changes. */
function problemsAfter(edition: Edition, changes: readonly EntryChange[]): readonly Problem[] {
  const stamp = { revision: edition.mark.revision + 1, at: edition.mark.updatedAt };
  try {
    edition.after(
      stamped(changes, stamp, (id) => edition.entry(id)?.instance),
      stamp,
    );
    return [];
  } catch (error) {
    if (error instanceof CatalogueRefused) return error.problems;
    throw error;
  }
}

function make(edit: Edit, bench: Workbench): void {
  switch (edit.op) {
    case 'create':
      create(edit, bench);
      break;
    case 'createPart':
      createPart(edit, bench);
      break;
    case 'update':
    case 'updatePart':
      update(edit, bench);
      break;
    case 'delete':
      remove(edit, bench);
      break;
    case 'reorder':
      reorder(edit, bench);
      break;
    case 'reorderProgrammes':
      reorderProgrammes(edit, bench);
      break;
    case 'publish':
      publish(edit, bench);
      break;
    case 'withdraw':
      withdraw(edit, bench);
      break;
    case 'restore':
      restore(edit, bench);
      break;
    case 'copyYear':
      copyYear(edit, bench);
      break;
  }
}
