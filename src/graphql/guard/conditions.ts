import type { Bounds } from './bounds.js';

const quantifiers = new Set(['some', 'every', 'none']);
const someItems = 20;

/**
 * How many comparisons the conditions of a filter take for one item, about: one for each value and each object, those of
 * a quantifier as often as the list that it looks through is long. `known` keeps what was counted of a variable, so that
 * naming it often costs nothing.
 */
export function conditions(value: unknown, bounds: Bounds, known: Map<object, number>, list = ''): number {
  if (typeof value !== 'object' || value === null) return 1;
  const counted = known.get(value);
  if (counted !== undefined) return counted;
  let count = 1;
  for (const key of Object.keys(value)) {
    const part = conditions((value as Readonly<Record<string, unknown>>)[key], bounds, known, key);
    count += quantifiers.has(key) ? itemsOf(list, bounds) * part : part;
  }
  known.set(value, count);
  return count;
}

function itemsOf(list: string, bounds: Bounds): number {
  if (list === 'modules') {
    // Those of the pathways are looked through too.
    const inPathways = bounds.most('Programme.pathways') * bounds.most('Pathway.modules');
    return bounds.most('Programme.modules') + inPathways;
  }
  return bounds.known(`Programme.${list}`) ?? someItems;
}
