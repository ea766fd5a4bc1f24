import { groupBy } from './group-by.js';

/** The same thing in two states; absent in the state that does not have it. */
export interface ItemPair<T> {
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

type Key<T> = (item: T) => string | undefined;

/**
 * Pairs the items of two lists by the first key, then the remaining ones by the next key. The result has the items of the
 * second list in their order, then the items that only the first list has, in theirs.
 */
export function pairItems<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly Key<T>[],
): readonly ItemPair<T>[] {
  const partners = new Map<T, T>();
  const left = new Set(before);
  for (const key of keys) {
    const candidates = groupBy(left, key);
    for (const item of after) {
      const value = partners.has(item) ? undefined : key(item);
      const partner = value === undefined ? undefined : candidates.get(value)?.shift();
      if (partner === undefined) continue;
      partners.set(item, partner);
      left.delete(partner);
    }
  }
  return [
    ...after.map((item) => ({ before: partners.get(item), after: item })),
    ...before.filter((item) => left.has(item)).map((item) => ({ before: item })),
  ];
}
