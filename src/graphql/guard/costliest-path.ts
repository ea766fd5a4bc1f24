import type { Seen } from './plan.js';
import type { Measure } from './price.js';
import type { Pricing } from './pricing.js';
import { type Place, stepsFrom } from './steps.js';

/** The path, in the answer, to where most is taken by a measure: as far down as one branch alone is over the limit. */
export function costliestPath(root: Seen, pricing: Pricing, measure: Measure, limit: number): readonly string[] {
  let place: Place | undefined = { path: [], seen: root, count: 1, size: undefined };
  let path: readonly string[] = [];
  while (place) {
    const steps = stepsFrom(place, measure, pricing);
    const costs = steps.map(({ price }) => price[measure]);
    const worst = steps[costs.indexOf(Math.max(...costs))];
    if (!worst || (path.length > 0 && worst.price[measure] <= limit)) break;
    path = worst.path;
    place = worst.inside;
  }
  return path;
}
