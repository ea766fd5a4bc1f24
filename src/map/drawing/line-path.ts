import type { Point } from '../layout/shapes.js';
import { round } from './marks.js';

const largestRadius = 9;

/** The path of a line with round corners, shortened at its start and its end. */
export function linePath(points: readonly Point[], startInset: number, endInset: number): string {
  const stops = shortened(points, startInset, endInset);
  const [first, ...others] = stops;
  if (!first) return '';
  let d = `M${round(first.x)} ${round(first.y)}`;
  others.forEach((point, index) => {
    const before = stops[index] ?? point;
    const after = stops[index + 2];
    d += after ? corner(before, point, after) : `L${round(point.x)} ${round(point.y)}`;
  });
  return d;
}

function corner(before: Point, point: Point, after: Point): string {
  const radius = Math.min(largestRadius, distance(before, point) / 2, distance(point, after) / 2);
  const start = towards(point, before, radius);
  const end = towards(point, after, radius);
  return `L${round(start.x)} ${round(start.y)}Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** The point that is `length` away from one point in the direction of another. */
function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function shortened(points: readonly Point[], startInset: number, endInset: number): readonly Point[] {
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !beforeLast) return points;
  return [towards(first, second, startInset), ...points.slice(1, -1), towards(last, beforeLast, endInset)];
}
