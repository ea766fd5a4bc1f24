import type { LinkMark } from '../../domain/fields/link-kinds.js';
import type { Point } from '../layout/map-layout.js';
import { round } from './svg.js';

/** The shapes for a line that comes from the left and ends at 0,0. `inset` is the distance between the end of the stroke and 0,0. */
const markShapes: Readonly<Record<LinkMark, { readonly d: string; readonly inset: number; readonly filled: boolean }>> =
  {
    arrow: { d: 'M-11 -5.5L0 0L-11 5.5Z', inset: 9, filled: true },
    barred: { d: 'M-11 -5.5L0 0L-11 5.5ZM-16.5 -6.5H-14V6.5H-16.5Z', inset: 9, filled: true },
    open: { d: 'M-9 -6L-1 0L-9 6', inset: 1.5, filled: false },
    chevrons: { d: 'M-8 -5.5L-1 0L-8 5.5M-15 -5.5L-8 0L-15 5.5', inset: 1.5, filled: false },
    diamond: { d: 'M-15 0L-7.5 -5L0 0L-7.5 5Z', inset: 15, filled: false },
    ring: { d: 'M-10 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0Z', inset: 10, filled: false },
    dot: { d: 'M-9 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0Z', inset: 5, filled: true },
    medal: {
      d: 'M-12 0a6 6 0 1 1 12 0a6 6 0 1 1 -12 0ZM-8.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0Z',
      inset: 11,
      filled: true,
    },
  };

export const findInset = (mark: LinkMark | undefined): number => (mark ? markShapes[mark].inset : 0);

/** Draws a mark at the end of a line that comes from `before`, in the current colour. */
export function drawMark(mark: LinkMark, end: Point, before: Point): string {
  const { d, filled } = markShapes[mark];
  const angle = Math.round((Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI);
  const place = `translate(${round(end.x)} ${round(end.y)})${angle === 0 ? '' : ` rotate(${angle})`}`;
  const paint = filled
    ? 'fill="currentColor" fill-rule="evenodd"'
    : 'fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"';
  return `<path d="${d}" transform="${place}" ${paint}/>`;
}

const largestRadius = 9;

/** Formats the path of a line with round corners, shortened at its start and its end. */
export function formatLinePath(points: readonly Point[], startInset: number, endInset: number): string {
  const stops = shortenLine(points, startInset, endInset);
  const [first, ...others] = stops;
  if (!first) return '';
  let d = `M${round(first.x)} ${round(first.y)}`;
  others.forEach((point, index) => {
    const before = stops[index] ?? point;
    const after = stops[index + 2];
    d += after ? formatCorner(before, point, after) : `L${round(point.x)} ${round(point.y)}`;
  });
  return d;
}

function formatCorner(before: Point, point: Point, after: Point): string {
  const radius = Math.min(largestRadius, distance(before, point) / 2, distance(point, after) / 2);
  const start = moveTowards(point, before, radius);
  const end = moveTowards(point, after, radius);
  return `L${round(start.x)} ${round(start.y)}Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** The point that is `length` away from one point in the direction of another. */
function moveTowards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function shortenLine(points: readonly Point[], startInset: number, endInset: number): readonly Point[] {
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !beforeLast) return points;
  return [moveTowards(first, second, startInset), ...points.slice(1, -1), moveTowards(last, beforeLast, endInset)];
}
