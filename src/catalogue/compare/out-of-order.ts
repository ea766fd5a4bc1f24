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
