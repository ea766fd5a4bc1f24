import { compact, isObject } from './form-values.js';
import { labelFor } from './input-types.js';

/** The words for a field that is stored without any value in it. */
export const notSaid = 'The source does not say';

/** A stored value of the form in words, for comparing two versions. */
export function describeValue(value: unknown, names: ReadonlyMap<string, string>): string {
  if (isObject(value) && Object.keys(value).length === 0) return notSaid;
  const kept = compact(value);
  if (kept === undefined) return 'Nothing';
  if (Array.isArray(kept)) return kept.map((item) => describeValue(item, names)).join('\n');
  if (isObject(kept)) return describeObject(kept, names);
  if (typeof kept === 'boolean') return kept ? 'yes' : 'no';
  return names.get(String(kept)) ?? String(kept);
}

const describeObject = (value: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): string =>
  Object.entries(value)
    .filter(([key]) => key !== 'id' && key !== 'slug')
    .map(
      ([key, each]) =>
        (key === 'title' || key === 'line' ? '' : `${labelFor(key).toLowerCase()}: `) + describeValue(each, names),
    )
    .join(', ');
