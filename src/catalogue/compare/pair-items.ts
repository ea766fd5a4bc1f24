import { groupBy } from '../../base/group-by.js';

/** Two things that are one and the same in two states; one of them is absent where there is none. */
export interface ItemPair<T> {
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

type Key<T> = (item: T) => string | undefined;

/**
 * Pairs the items of two lists: by the first key wherever that is equal, then what is left by the next. First those that
 * are there afterwards, in their order, then those that are gone, in theirs.
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

/**
 * Which of several different numbers are out of order: the fewest without which the rest would rise. What stands before
 * what, after something else was put between them, is no disorder.
 */
export function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  // For each number the longest rising run that ends with it, by its last but one.
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const earlier = numbers.slice(0, index).map((other, at) => (other < number ? (lengths[at] as number) : 0));
    const longest = Math.max(0, ...earlier);
    lengths.push(longest + 1);
    previous.push(longest === 0 ? -1 : earlier.indexOf(longest));
  }
  const rising = new Set<number>();
  let at = lengths.indexOf(Math.max(0, ...lengths));
  for (; at >= 0; at = previous[at] as number) rising.add(numbers[at] as number);
  return new Set(numbers.filter((number) => !rising.has(number)));
}
