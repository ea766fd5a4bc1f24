import type { EntryChange } from '../document/entry-change.js';
import { CatalogueRefused, type Problem } from '../document/problem.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import { stampChanges } from '../revision/stamp-changes.js';
import { copyYear } from './copy-year.js';
import { create, createPart, update } from './create-and-update.js';
import type { Edit } from './edit.js';
import { EditRefused, type RefusalProblem } from './edit-refused.js';
import { EditSession } from './edit-session.js';
import { publish, withdraw } from './publish.js';
import { remove } from './remove.js';
import { reorder, reorderProgrammes } from './reorder.js';
import { restore } from './restore.js';
import { writeImport } from './write-import.js';

/** The changes that edits make, not yet stored. */
export interface ResolvedEdits {
  readonly changes: readonly EntryChange[];
  /** Problems of the catalogue after the edits, at the places of the request that cause them. */
  locate(problems: readonly Problem[]): readonly RefusalProblem[];
}

/**
 * Computes the changes that edits make, each edit on top of those before it. Stores nothing. Throws `EditRefused`. `hub` is
 * the hub to which the client is limited, if it is.
 */
export function resolveEdits(state: CatalogueState, edits: readonly Edit[], hub?: string): ResolvedEdits {
  const session = new EditSession(state, hub);
  for (const edit of edits) resolveEdit(edit, session);
  const changes = session.changes();
  // A refusal has all problems: those of the edits, and those that the laws would find.
  const problems = session.problems(() => problemsAfter(state, changes));
  if (problems.length > 0) throw new EditRefused({ kind: 'INVALID', problems });
  return { changes, locate: (found) => session.locate(found) };
}

/** The problems of the catalogue after changes. */
function problemsAfter(state: CatalogueState, changes: readonly EntryChange[]): readonly Problem[] {
  const stamp = { revision: state.mark.revision + 1, at: state.mark.updatedAt };
  try {
    state.after(stampChanges(changes, stamp, state), stamp);
    return [];
  } catch (error) {
    if (error instanceof CatalogueRefused) return error.problems;
    throw error;
  }
}

type EditResolvers = {
  readonly [Op in Edit['op']]: (edit: Extract<Edit, { readonly op: Op }>, session: EditSession) => void;
};

const resolvers: EditResolvers = {
  create,
  createPart,
  update,
  updatePart: update,
  delete: remove,
  reorder,
  reorderProgrammes,
  publish,
  withdraw,
  restore,
  copyYear,
  import: writeImport,
};

function resolveEdit<Op extends Edit['op']>(edit: Extract<Edit, { readonly op: Op }>, session: EditSession): void {
  resolvers[edit.op as Op](edit, session);
}
