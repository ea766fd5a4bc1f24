import type { History } from '../../../catalogue/history/history.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Programme } from '../../../domain/programme.js';
import type { Scope } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { candidates, meant, suggestionsFor } from './find-programme.js';
import type { MissingRef, Selection, SelectionItem } from './selection.js';
import { inPlaceOf, withdrawn } from './withdrawn.js';

const mostRefs = 100;

/** What is there, and what was. */
interface Catalogue {
  readonly snapshot: Snapshot;
  readonly history: History;
}

/** Finds each pick. Every ref comes back, in order: found, or missing with the reason. */
export function select(refs: readonly string[], scope: Scope, { snapshot, history }: Catalogue): Selection {
  if (refs.length > mostRefs) {
    throw refusal('TOO_MANY_REFS', `${refs.length} refs were picked; the most at once is ${mostRefs}. Pick in parts.`);
  }
  const items: SelectionItem[] = [];
  const missing: MissingRef[] = [];
  refs.forEach((ref, index) => {
    const { programme } = meant(ref, scope, snapshot);
    if (programme) items.push({ ref, programme, newer: newerThan(programme, snapshot) });
    else missing.push({ ref, position: index + 1, ...whyMissing(ref, scope, { snapshot, history }) });
  });
  return { items, missing };
}

/** A name that was a programme's own says more of it than a loose one, which is part of the names of others. */
function whyMissing(ref: string, scope: Scope, { snapshot, history }: Catalogue): Omit<MissingRef, 'ref' | 'position'> {
  const was = candidates(ref, scope, snapshot).length === 0 && withdrawn(ref, scope, history, snapshot);
  if (was) {
    const instead = inPlaceOf(was, snapshot);
    const suggestions = instead.length > 0 ? instead : suggestionsFor(was.title ?? ref, scope, snapshot);
    return { reason: 'WITHDRAWN', title: was.title, suggestions };
  }
  const { ambiguous } = meant(ref, scope, snapshot);
  if (ambiguous.length > 0) return { reason: 'AMBIGUOUS', title: undefined, suggestions: ambiguous };
  return { reason: 'UNKNOWN', title: undefined, suggestions: suggestionsFor(ref, scope, snapshot) };
}

/** The newest that the hub offers of a programme's series, where that is of a later year. */
function newerThan(programme: Programme, snapshot: Snapshot): Programme | undefined {
  const own = snapshot.programmesOfSeries(snapshot.seriesOf(programme)).filter(({ hub }) => hub === programme.hub);
  const newest = own.reduce((one, other) => (other.academicYear > one.academicYear ? other : one), programme);
  return newest === programme ? undefined : newest;
}
