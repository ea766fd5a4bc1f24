import type { ChangeRecord } from '../../../catalogue/history/change-records.js';
import type { EntryDescription, History } from '../../../catalogue/history/history.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { nameSpelling } from '../../../text/name-spelling.js';
import type { Scope } from '../../context/scope.js';

/** How many of the programmes that went last are looked through for a name. */
const mostLookedThrough = 500;

/**
 * The programme that went by a ref while it was public, as it was last seen: by id anywhere, by slug or title within
 * the scope. Nothing for what was never public, as the public's past does not know of it.
 */
export function withdrawn(
  ref: string,
  scope: Scope,
  history: History,
  snapshot: Snapshot,
): EntryDescription | undefined {
  const last = history.of(ref).at(-1);
  if (last && isGone(last, snapshot)) return history.describe(last);
  const name = nameSpelling(ref);
  return history
    .after(history.oldest)
    .filter((recorded) => isGone(recorded, snapshot))
    .slice(-mostLookedThrough)
    .map((recorded) => history.describe(recorded))
    .findLast((was) => isIn(scope, was) && [was.slug, was.title].some((own) => nameSpelling(own ?? '') === name));
}

const isGone = (recorded: ChangeRecord, snapshot: Snapshot) =>
  recorded.in === 'programmes' &&
  (recorded.kind === 'WITHDRAWN' || recorded.kind === 'DELETED') &&
  snapshot.node(recorded.id) === undefined;

const isIn = ({ hub, year }: Scope, was: EntryDescription) =>
  was.hub === hub.id && (year === undefined || was.academicYear === year);

/**
 * What stands in the place of a withdrawn programme: what it said that it is replaced by, then what its hub offers of
 * its series, the newest first.
 */
export function inPlaceOf({ hub, series, links = [] }: EntryDescription, snapshot: Snapshot): readonly Programme[] {
  const ends = links.filter(({ kind }) => kind === 'REPLACED_BY').map(({ to }) => snapshot.node(to));
  const offered = (end: unknown): readonly Programme[] => {
    if (end instanceof Programme) return [end];
    return end instanceof Series ? snapshot.programmesOfSeries(end).filter((other) => other.hub === hub) : [];
  };
  const own = series === undefined ? [] : offered(snapshot.node(series));
  return [...new Set([...ends.flatMap(offered), ...own])];
}
