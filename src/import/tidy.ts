/** JSON as the catalogue stores it: nothing in an object that is null, an empty list or an empty cell. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => !saysNothing(one));
  return Object.fromEntries(kept.map(([key, one]) => [key, tidy(one)]));
}

const saysNothing = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'symbol' || (Array.isArray(value) && value.length === 0);
