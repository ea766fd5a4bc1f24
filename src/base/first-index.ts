/**
 * The first index below `length` at which a condition holds, found by halving; `length` where it holds at none. Where the
 * condition holds at an index, it has to hold at every later one.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
