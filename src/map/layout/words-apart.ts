import type { Line, Point, Rect } from './shapes.js';

/** How far apart the places are that words are tried at, in pixels. */
const step = 6;

/**
 * Moves words along their lines where they would lie on those of another line: the engine sets them apart, and bands that
 * are put on each other may bring them together again. Where no place is free they stay.
 */
export function wordsApart(lines: readonly Line[], boxes: readonly Rect[]): readonly Line[] {
  const placed = [...lines];
  for (const [index, line] of lines.entries()) {
    const others = placed.filter((_, other) => other !== index).map(({ label }) => label);
    if (!others.some((other) => overlap(line.label, other))) continue;
    const taken = [...others, ...boxes];
    const free = placesAlong(line).find((place) => !taken.some((other) => overlap(place, other)));
    if (free) placed[index] = { ...line, label: free };
  }
  return placed;
}

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where the words of a line could be: with the line through their middle. */
function placesAlong({ points, label: { width, height } }: Line): readonly Rect[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index] as Point;
    const steps = Math.floor((Math.abs(end.x - start.x) + Math.abs(end.y - start.y)) / step);
    return Array.from({ length: steps + 1 }, (_, at) => {
      const share = at / Math.max(1, steps);
      const x = start.x + share * (end.x - start.x) - width / 2;
      return { x, y: start.y + share * (end.y - start.y) - height / 2, width, height };
    });
  });
}
