/**
 * The first index below `length` at which a condition holds, by binary search; `length` if there is none. If the condition
 * holds at an index, it has to hold at every later one.
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
