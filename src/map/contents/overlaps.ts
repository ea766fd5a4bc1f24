import { modulesOf } from '../../catalogue/document/programme-parts.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { Strength } from '../../domain/fields/vocabulary.js';
import type { Programme } from '../../domain/programme.js';

/** Topics that modules of two programmes share. */
export interface MapOverlap {
  readonly id: string;
  /** The ids of the programmes, the one that is listed first before the other. */
  readonly from: string;
  readonly to: string;
  /** In the order of the first programme. */
  readonly topics: readonly string[];
}

const ranks = Object.keys(Strength);

/** The overlaps between these programmes of which we are at least this sure, each pair once. */
export function selectOverlaps(
  programmes: readonly Programme[],
  minStrength: Strength,
  snapshot: Snapshot,
): readonly MapOverlap[] {
  const shown = new Map(programmes.map((programme) => [programme.id, programme]));
  return programmes.flatMap((programme) => {
    const own = topicsOf(programme);
    return snapshot.shares.from(programme).flatMap(({ link: { id, strength, to } }) => {
      const other = shown.get(to);
      if (!other || ranks.indexOf(strength) < ranks.indexOf(minStrength)) return [];
      const theirs = topicsOf(other);
      return [{ id, from: programme.id, to, topics: [...own].filter((topic) => theirs.has(topic)) }];
    });
  });
}

const topicsOf = (programme: Programme) => new Set(modulesOf(programme).flatMap(({ topic }) => topic ?? []));
