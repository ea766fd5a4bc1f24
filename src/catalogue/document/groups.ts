import { nameSpelling } from '../../text/spelling.js';

// A hub may run several groups of one series in one year: they are told apart by slug and title.

/** Keys that are equal for the same group in two years, the surest first. A group is a programme, as an instance or as JSON. */
export const groupKeys: readonly ((group: object) => string)[] = [
  (group) => `${of(group, 'series')} ${of(group, 'slug')}`,
  (group) => `${of(group, 'series')} ${nameSpelling(of(group, 'title'))}`,
  (group) => of(group, 'series'),
];

const of = (group: object, key: 'series' | 'slug' | 'title') => String(Reflect.get(group, key));

/** Whether two programmes are one group in two years: their series is the same, and their slug or title. */
export const isSameGroup = (group: object, other: object): boolean =>
  groupKeys.slice(0, 2).some((key) => key(group) === key(other));

/** The one of some groups that is the same as a group of another year, or else the first. */
export function sameGroup<T extends object>(group: object, others: readonly T[]): T | undefined {
  for (const key of groupKeys) {
    const found = others.find((other) => key(other) === key(group));
    if (found) return found;
  }
  return others[0];
}
