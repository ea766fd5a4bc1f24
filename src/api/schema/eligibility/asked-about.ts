import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { quote } from '../../../domain/fields/rules.js';
import type { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Scope } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { candidates } from '../selection/find-programme.js';
import { theProgramme } from '../selection/the-programme.js';
import { takenThing } from './named-thing.js';

/**
 * The programme that somebody asks about. Where they did not say in which hub, and their own has none of that name, it is
 * the home hub's.
 */
export function theirProgramme(
  ref: string,
  scope: Scope,
  hub: string | null | undefined,
  snapshot: Snapshot,
): Programme {
  const isElsewhere = hub == null && candidates(ref, scope, snapshot).length === 0;
  return theProgramme(ref, isElsewhere ? { ...scope, hub: snapshot.homeHub } : scope, snapshot);
}

/** The series that a name means. Throws a refusal where it means none. */
export function theSeries(ref: string, snapshot: Snapshot): Series {
  const series = snapshot.node(takenThing(ref, { hub: snapshot.homeHub, year: undefined }, snapshot));
  if (series instanceof Series) return series;
  throw refusal('SERIES_UNKNOWN', `${quote(ref)} is no series. Name one by its slug.`);
}
