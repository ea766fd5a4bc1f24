/**
 * The `limit` best of what is numbered from 0 to `count - 1`, best first; `compare` is negative where its first is the
 * better. Keeps a heap of the best, so it takes no more room than its answer.
 */
export function bestFirst(count: number, limit: number, compare: (a: number, b: number) => number): readonly number[] {
  if (!(limit >= 1)) return [];
  // A heap with the worst of the best on top.
  const heap: number[] = [];
  for (let i = 0; i < count; i += 1) {
    if (heap.length < limit) rise(heap, i, compare);
    else if (compare(i, heap[0] ?? 0) < 0) sink(heap, i, compare);
  }
  return heap.sort(compare);
}

function rise(heap: number[], item: number, compare: (a: number, b: number) => number): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    const above = heap[parent] ?? 0;
    if (compare(above, item) >= 0) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

/** Puts an item in the place of the top. */
function sink(heap: number[], item: number, compare: (a: number, b: number) => number): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const other = child + 1;
    if (other < heap.length && compare(heap[other] ?? 0, heap[child] ?? 0) > 0) child = other;
    const below = heap[child] ?? 0;
    if (compare(item, below) >= 0) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = item;
}
