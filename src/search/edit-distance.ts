/**
 * How many letters to add, drop, change or swap with their neighbour turn one word into the other (optimal string
 * alignment), or `max + 1` where it is more than `max`.
 */
export function editDistance(a: string, b: string, max: number): number {
  const more = max + 1;
  if (Math.abs(a.length - b.length) > max) return more;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(more);
    row[0] = i;
    let least = i;
    // Farther from the diagonal it is more than `max` anyway.
    for (let j = Math.max(1, i - max); j <= Math.min(b.length, i + max); j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let distance = Math.min((last[j - 1] ?? more) + (same ? 0 : 1), (last[j] ?? more) + 1, (row[j - 1] ?? more) + 1);
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) distance = Math.min(distance, (beforeLast[j - 2] ?? more) + 1);
      row[j] = distance;
      least = Math.min(least, distance);
    }
    if (least > max) return more;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? more, more);
}
