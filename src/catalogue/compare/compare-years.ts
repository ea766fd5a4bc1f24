import { type ItemPair, pairItems } from '../../base/pair-items.js';
import type { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import { groupKeys } from '../document/groups.js';
import type { Snapshot } from '../view/snapshot.js';
import { diffProgrammes, isSame, type ProgrammeDifference } from './diff-programmes.js';
import { outOfOrder } from './out-of-order.js';
import type { ComparisonKind } from './part-changes.js';

/** The programmes of a hub in one year, in its order. */
export interface ComparedYear {
  readonly programmes: readonly Programme[];
  /** Whether these are all that the hub offered. Otherwise a programme that is missing proves nothing. */
  readonly complete: boolean;
}

/** How the programme of one series changed from one year to another. */
export interface ProgrammeComparison extends ItemPair<Programme> {
  readonly kind: ComparisonKind;
  readonly series: Series;
  /** Absent if only one of the years has the programme. */
  readonly difference?: ProgrammeDifference | undefined;
}

/**
 * Compares the programmes of a hub in two years, matched by series, and several groups of one series also by slug or
 * title: first those of the later year, in its order, then those that only the earlier year has. A programme counts as
 * moved only among those that both years have.
 */
export function compareYears(
  before: ComparedYear,
  after: ComparedYear,
  snapshot: Snapshot,
): readonly ProgrammeComparison[] {
  const matches = pairItems(before.programmes, after.programmes, groupKeys);
  const places = new Map(before.programmes.map((programme, index) => [programme, index]));
  const kept = matches.flatMap(({ before: old, after: now }) => (old && now ? [places.get(old) ?? 0] : []));
  const moved = outOfOrder(kept);
  return matches.flatMap(({ before: old, after: now }): readonly ProgrammeComparison[] => {
    const shown = now ?? old;
    if (!shown) return [];
    const series = snapshot.seriesOf(shown);
    if (!old) return [{ series, after: now, kind: before.complete ? 'ADDED' : 'NOT_ENTERED' }];
    if (!now) return [{ series, before: old, kind: after.complete ? 'REMOVED' : 'NOT_ENTERED' }];
    const difference = diffProgrammes(
      { programme: old, snapshot },
      { programme: now, snapshot },
      moved.has(places.get(old) ?? 0),
    );
    return [{ series, before: old, after: now, kind: isSame(difference) ? 'SAME' : 'CHANGED', difference }];
  });
}
