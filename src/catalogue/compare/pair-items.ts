import { groupBy } from '../../base/group-by.js';

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

/**
 * The numbers that are out of order: the smallest set without which the others are ascending. The numbers have to be
 * different.
 */
export function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  // For each number: the length of the longest ascending subsequence that ends with it, and the index before it there.
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
