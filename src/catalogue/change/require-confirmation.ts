import type { Entry } from '../document/entry-change.js';
import { setProperties } from '../document/plain.js';
import { newlyUnconfirmed } from '../document/readiness.js';
import type { EditSession } from './edit-session.js';

/** A programme before and after an edit. Each edit of a batch is asked for itself. */
interface EditedProgramme {
  readonly before: Entry | undefined;
  readonly after: Entry;
  /** Whether the client confirms what nobody has confirmed yet. */
  readonly confirm: boolean | null | undefined;
  /** The place in the request that sets a field. */
  pathOf(field: string): string;
}

/**
 * The programme after an edit. Adds a problem for what the edit would publish or schedule although nobody has confirmed it;
 * a client that confirms it confirms the whole programme.
 */
export function requireConfirmation(edited: EditedProgramme, session: EditSession): Entry {
  const { before, after, confirm, pathOf } = edited;
  const open = newlyUnconfirmed(before, after);
  if (open.length > 0 && confirm) return setProperties(after, { carriedFrom: null });
  for (const { field, fault, remedy } of open) {
    const message = `${fault} ${remedy}, or send confirm: true.`;
    session.addProblem({ code: 'NOT_READY', path: pathOf(field), message });
  }
  return after;
}
