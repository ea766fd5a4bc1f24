import type { Phase } from '../../domain/fields/vocabulary.js';

/** A band of the map, or a strip between two bands for programmes of both phases. */
interface Zone {
  readonly title: string;
  /** Its phases: one, two that follow each other, or none for programmes that fit nowhere else. */
  readonly phases: readonly Phase[];
}

/** From top to bottom. */
export const zones: readonly Zone[] = [
  { title: 'Early Years', phases: ['EARLY_YEARS'] },
  { title: 'Early Years and Primary', phases: ['EARLY_YEARS', 'PRIMARY'] },
  { title: 'Primary', phases: ['PRIMARY'] },
  { title: 'Primary and Secondary', phases: ['PRIMARY', 'SECONDARY'] },
  { title: 'Secondary', phases: ['SECONDARY'] },
  { title: 'Secondary and Post-16', phases: ['SECONDARY', 'POST_16'] },
  { title: 'Post-16', phases: ['POST_16'] },
  // For phases that do not follow each other, for three or more phases, and for none.
  { title: 'Across phases', phases: [] },
];

const acrossPhases = zones.length - 1;

/** The index of the zone of a programme of these phases. */
export function findZone(phases: readonly Phase[]): number {
  const same = zones.findIndex((zone) => zone.phases.join() === phases.join());
  return same >= 0 ? same : acrossPhases;
}
