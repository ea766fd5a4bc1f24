import type { Point } from './map-layout.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packing {
  /** The places of the items, in their order. */
  readonly places: readonly Point[];
  /** The ground that they take together. */
  readonly width: number;
  readonly height: number;
}

/** Ground from one x to another that is taken: at every height, or down to a height. */
export interface Wall {
  readonly from: number;
  readonly to: number;
  readonly height?: number;
}

interface Ground {
  readonly width: number;
  /** A height that is there anyhow: down to it, items go below each other rather than beside each other. */
  readonly height: number;
  readonly walls: readonly Wall[];
}

/**
 * Places for rectangles in their order, each as high up and then as far to the left as it can go, `gap` apart, in a
 * strip of a width, beside walls. What fits nowhere else stands right of all walls, and may stick out of the strip.
 */
export function packRectangles(items: readonly Size[], gap: number, { width, height: free, walls }: Ground): Packing {
  const ends = walls.flatMap(({ from, to, height }) =>
    height === undefined ? [] : [{ x: from, y: 0, width: to - from, height }],
  );
  const through = walls.filter(({ height }) => height === undefined);
  const placed: (Point & Size)[] = [...ends];
  const outermost = Math.max(0, ...through.map(({ to }) => to + gap));
  for (const item of items) {
    const starts = [0, ...through.map(({ to }) => to + gap), ...placed.map(({ x, width }) => x + width + gap)];
    const fits = (x: number) =>
      through.every(({ from, to }) => x + item.width + gap <= from || to + gap <= x) &&
      (x + item.width <= width || x === outermost);
    const spots = [...new Set(starts)]
      .filter(fits)
      .map((x) => ({ ...item, x, y: findTop(x, item.width, placed, gap) }));
    const cost = ({ y }: Point) => (y + item.height <= free ? 0 : y);
    const [best] = spots.sort((a, b) => cost(a) - cost(b) || a.x - b.x);
    placed.push(best ?? { ...item, x: outermost, y: 0 });
  }
  const own = placed.slice(ends.length);
  return {
    places: own.map(({ x, y }) => ({ x, y })),
    width: Math.max(0, ...own.map(({ x, width }) => x + width)),
    height: Math.max(0, ...own.map(({ y, height }) => y + height)),
  };
}

/** How far down something of a width has to be at `x` to be below everything placed before it. */
function findTop(x: number, width: number, placed: readonly (Point & Size)[], gap: number): number {
  let y = 0;
  for (const other of placed) {
    const isBeside = other.x >= x + width + gap || x >= other.x + other.width + gap;
    if (!isBeside) y = Math.max(y, other.y + other.height + gap);
  }
  return y;
}
