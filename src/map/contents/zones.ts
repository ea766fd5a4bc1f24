import type { Phase } from '../../domain/fields/vocabulary.js';

/** A band of the map, or a strip between two bands for what serves both. */
interface Zone {
  readonly title: string;
  /** The phases that it is for: one, two that follow each other, or none for what belongs to no such place. */
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
  // Several phases that do not follow each other, three and more, or none that the source names.
  { title: 'Across phases', phases: [] },
];

const acrossPhases = zones.length - 1;

/** Which of the zones a programme of these phases stands in, by its index. */
export function findZone(phases: readonly Phase[]): number {
  const same = zones.findIndex((zone) => zone.phases.join() === phases.join());
  return same >= 0 ? same : acrossPhases;
}
