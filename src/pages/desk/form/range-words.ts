import { isObject } from './form-values.js';

/** How a number range is read: "1 or more", "exactly 2", "about 20 to 30"; empty without a number. */
export function describeRange(range: unknown): string {
  if (!isObject(range)) return '';
  const { min, max, approximate } = range;
  const about = approximate === true ? 'about ' : '';
  const [hasMin, hasMax] = [min, max].map((bound) => typeof bound === 'number');
  if (hasMin && hasMax) return min === max ? `${about || 'exactly '}${min}` : `${about}${min} to ${max}`;
  if (hasMin) return `${about}${min} or more`;
  return hasMax ? `${about}${max} or fewer` : '';
}
