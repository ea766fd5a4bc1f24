import type { Point } from './map-layout.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packing {
  /** The places of the items, in their order. */
  readonly places: readonly Point[];
  /** The space that they take together. */
  readonly width: number;
  readonly height: number;
}

/** An interval of x that is occupied at every height, or down to a height. */
export interface Wall {
  readonly from: number;
  readonly to: number;
  readonly height?: number;
  /** The interval that stays occupied below `height`: the lines of what ends there. */
  readonly below?: { readonly from: number; readonly to: number };
}

interface Ground {
  readonly width: number;
  /** A height that exists in any case: down to it, items are placed below each other first. */
  readonly height: number;
  readonly walls: readonly Wall[];
}

/**
 * Places rectangles in their order, each as high and then as far to the left as possible, `gap` apart, in a
 * strip of a width, beside walls. An item that fits nowhere is placed right of all walls, and may exceed the strip.
 */
export function packRectangles(items: readonly Size[], gap: number, { width, height: free, walls }: Ground): Packing {
  const ends = walls.flatMap(({ from, to, height }) =>
    height === undefined ? [] : [{ x: from, y: 0, width: to - from, height }],
  );
  const through = walls.flatMap((wall) => (wall.height === undefined ? [wall] : (wall.below ?? [])));
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

/** The least y at which an item of a width is below everything that was placed before at `x`. */
function findTop(x: number, width: number, placed: readonly (Point & Size)[], gap: number): number {
  let y = 0;
  for (const other of placed) {
    const isBeside = other.x >= x + width + gap || x >= other.x + other.width + gap;
    if (!isBeside) y = Math.max(y, other.y + other.height + gap);
  }
  return y;
}
