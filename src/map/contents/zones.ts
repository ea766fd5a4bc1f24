import { phaseLabels } from '../../domain/fields/labels.js';
import type { Phase } from '../../domain/fields/vocabulary.js';

/** A band of the map, or a strip between two bands for programmes of both phases. */
interface Zone {
  readonly title: string;
  /** Its phases: one, two that follow each other, or none for programmes that fit nowhere else. */
  readonly phases: readonly Phase[];
}

const zoneOf = (...phases: readonly Phase[]): Zone => ({
  title: phases.map((phase) => phaseLabels[phase]).join(' and '),
  phases,
});

/** From top to bottom. */
export const zones: readonly Zone[] = [
  zoneOf('EARLY_YEARS'),
  zoneOf('EARLY_YEARS', 'PRIMARY'),
  zoneOf('PRIMARY'),
  zoneOf('PRIMARY', 'SECONDARY'),
  zoneOf('SECONDARY'),
  zoneOf('SECONDARY', 'POST_16'),
  zoneOf('POST_16'),
  // For phases that do not follow each other, for three or more phases, and for none.
  { title: 'Across phases', phases: [] },
];

const acrossPhases = zones.length - 1;

/** The index of the zone of a programme of these phases. */
export function findZone(phases: readonly Phase[]): number {
  const same = zones.findIndex((zone) => zone.phases.join() === phases.join());
  return same >= 0 ? same : acrossPhases;
}
