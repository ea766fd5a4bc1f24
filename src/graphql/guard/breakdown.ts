import { mostTold } from './most-told.js';
import type { Seen } from './plan.js';
import type { Pricing } from './pricing.js';
import { type Place, type Step, stepsFrom } from './steps.js';
import { whole } from './told-number.js';

/** What one field of an operation could take at worst. */
export interface FieldCost {
  /** The names of the answer that lead to it, without the places in lists. */
  readonly path: readonly string[];
  /** How many objects it could give itself. */
  readonly objects: number;
  /** How many it could give with all that they hold. */
  readonly requested: number;
}

// A fragment that is used often leads on to many places: those that cost most are looked at, and then it ends.
const mostPlaces = 1000;

/** The fields that give objects, the most costly first. Their own objects add up to the price of the operation. */
export function breakdown(root: Seen, pricing: Pricing): readonly FieldCost[] {
  const told = new Map<string, FieldCost>();
  const waiting: Step[] = [{ path: [], objects: 0, price: pricing.total(root), inside: start(root) }];
  for (let looked = 0; looked < mostPlaces && waiting.length > 0 && told.size < mostTold; looked++) {
    const { inside } = takeCostliest(waiting);
    const steps = inside ? stepsFrom(inside, 'objects', pricing) : [];
    for (const step of steps.filter(({ price }) => price.objects > 0)) {
      if (step.path.length > (inside?.path.length ?? 0)) tell(told, step);
      waiting.push(step);
    }
  }
  return [...told.values()].sort((a, b) => b.requested - a.requested).slice(0, mostTold);
}

const start = (seen: Seen): Place => ({ path: [], seen, count: 1, size: undefined });

function takeCostliest(waiting: Step[]): Step {
  const costs = waiting.map(({ price }) => price.objects);
  const [taken] = waiting.splice(costs.indexOf(Math.max(...costs)), 1);
  return taken as Step;
}

/** Several uses of one name are one field of the answer. */
function tell(told: Map<string, FieldCost>, { path, objects, price }: Step): void {
  const name = path.join('.');
  const known = told.get(name);
  told.set(name, {
    path,
    objects: whole(objects + (known?.objects ?? 0)),
    requested: whole(price.objects + (known?.requested ?? 0)),
  });
}
