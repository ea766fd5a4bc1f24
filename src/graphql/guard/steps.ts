import type { Asked, Seen } from './plan.js';
import { type Measure, type Price, times } from './price.js';
import type { Pricing, Scaled } from './pricing.js';

/** A selection set at one place of the answer. */
export interface Place {
  readonly path: readonly string[];
  readonly seen: Seen;
  /** How many objects it is asked of. */
  readonly count: number;
  /** How many items each of them has in its item fields; undefined where nobody knows. */
  readonly size: number | undefined;
}

/** One field or fragment of a place, with what it takes in all. */
export interface Step {
  readonly path: readonly string[];
  /** How many objects the field gives, without what they hold; none for a fragment. */
  readonly objects: number;
  readonly price: Price;
  /** Absent for a leaf. */
  readonly inside?: Place;
}

/** What a place leads to. Of what a field may give, what takes most by a measure. */
export function stepsFrom(place: Place, measure: Measure, pricing: Pricing): readonly Step[] {
  const { path, seen } = place;
  const priceOf = (scaled: Scaled) => times(place.count, pricing.bound(scaled, place.size));
  const parts = seen.parts.map((part) => {
    return { path, objects: 0, price: priceOf(pricing.part(part)), inside: { ...place, seen: part.seen } };
  });
  const fields = seen.asked.map((asked) => {
    const inside = insideOf(asked, place, measure, pricing);
    const price = priceOf(pricing.field(asked));
    return { path: [...path, asked.key], objects: inside?.count ?? 0, price, ...(inside && { inside }) };
  });
  return [...parts, ...fields];
}

function insideOf(asked: Asked, place: Place, measure: Measure, pricing: Pricing): Place | undefined {
  const { rules, key, inside } = asked;
  const size = rules.isItems ? undefined : (pricing.size(asked) ?? place.size);
  const costs = inside.map((seen) => pricing.bound(pricing.of(seen), size)[measure]);
  const seen = inside[costs.indexOf(Math.max(...costs))];
  const count = place.count * (rules.isItems ? (place.size ?? 1) : pricing.count(asked));
  return seen && { path: [...place.path, key], seen, count, size };
}
