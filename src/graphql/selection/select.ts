import type { Snapshot } from '../../store/snapshot.js';
import { refusal } from '../refusal.js';
import type { Scope } from '../scope.js';
import { meant, suggestionsFor } from './find-programme.js';
import type { MissingRef, Selection, SelectionItem } from './selection.js';

const mostRefs = 100;

/** Finds each pick. Every ref comes back, in order: found, or missing with the reason. */
export function select(refs: readonly string[], scope: Scope, snapshot: Snapshot): Selection {
  if (refs.length > mostRefs) {
    throw refusal('TOO_MANY_REFS', `${refs.length} refs were picked; the most at once is ${mostRefs}. Pick in parts.`);
  }
  const items: SelectionItem[] = [];
  const missing: MissingRef[] = [];
  refs.forEach((ref, index) => {
    const { programme, ambiguous } = meant(ref, scope, snapshot);
    const position = index + 1;
    if (programme) items.push({ ref, programme });
    else if (ambiguous.length > 0) missing.push({ ref, position, reason: 'AMBIGUOUS', suggestions: ambiguous });
    else missing.push({ ref, position, reason: 'UNKNOWN', suggestions: suggestionsFor(ref, scope, snapshot) });
  });
  return { items, missing };
}
