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
