import type { Measures } from '../contents/measures.js';
import type { Wall } from './pack-rectangles.js';
import type { PlacedPiece } from './pieces.js';

/** A piece with blocks in several zones, and where it stands. */
export interface PieceColumn {
  readonly piece: PlacedPiece;
  readonly x: number;
  /** The space that it takes in each zone, from its first zone to its last. */
  readonly walls: ReadonlyMap<number, Wall>;
}

/** Places pieces that cross zones, each as far to the left as the pieces before it allow in every zone. */
export function placeColumns(
  crossing: readonly PlacedPiece[],
  { gap, wideCard, isNarrow }: Measures,
): readonly PieceColumn[] {
  const placed: PieceColumn[] = [];
  for (const piece of [...crossing].sort((a, b) => b.height - a.height)) {
    const walls = findWalls(piece);
    const room = isNarrow ? computeShift(wideCard + gap, walls) : 0;
    const x = findLeftmost(walls, placed, gap, room);
    const moved = [...walls].map(([zone, wall]) => [zone, moveWall(wall, x)] as const);
    placed.push({ piece, x, walls: new Map(moved) });
  }
  return placed;
}

const moveInterval = ({ from, to }: { readonly from: number; readonly to: number }, x: number) => ({
  from: from + x,
  to: to + x,
});

const moveWall = ({ below, ...wall }: Wall, x: number): Wall => ({
  ...wall,
  ...moveInterval(wall, x),
  ...(below ? { below: moveInterval(below, x) } : {}),
});

/** The leftmost x that is free in every zone. It may be left of pieces that were placed before. */
function findLeftmost(
  walls: ReadonlyMap<number, Wall>,
  placed: readonly PieceColumn[],
  gap: number,
  least: number,
): number {
  const pairs = [...walls].flatMap(([zone, wall]) =>
    placed.flatMap((column) => {
      const other = column.walls.get(zone);
      return other ? [{ wall, other }] : [];
    }),
  );
  const isFree = (x: number) =>
    pairs.every(({ wall, other }) => wall.to + x + gap <= other.from || other.to + gap <= wall.from + x);
  const spots = [least, ...pairs.map(({ wall, other }) => Math.max(least, other.to + gap - wall.from))];
  return spots.filter(isFree).sort((a, b) => a - b)[0] ?? 0;
}

/** The shift that makes enough space for a wide card left of a piece, if the space is nearly enough. */
function computeShift(width: number, walls: ReadonlyMap<number, Wall>): number {
  const { from = 0 } = [...walls.values()][0] ?? {};
  return from > width / 2 && from < width ? width - from : 0;
}

function findWalls(piece: PlacedPiece): ReadonlyMap<number, Wall> {
  const { stretches } = piece;
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return new Map();
  const zones = Array.from({ length: last.zone - first.zone + 1 }, (_, index) => first.zone + index);
  return new Map(
    zones.map((zone) => {
      const top = stretches.findLast((stretch) => stretch.zone < zone)?.bottom ?? -Infinity;
      const bottom = stretches.find((stretch) => stretch.zone > zone)?.top ?? Infinity;
      const ends = zone === last.zone ? { height: last.bottom - last.top } : {};
      const starts =
        zone === first.zone && last !== first
          ? { height: first.bottom, below: measureGround(piece, first.bottom, bottom) }
          : {};
      return [zone, { ...measureGround(piece, top, bottom), ...ends, ...starts }];
    }),
  );
}

/** The horizontal extent of a piece between two heights. */
function measureGround({ boxes, lines }: PlacedPiece, top: number, bottom: number): Wall {
  const rects = [...boxes, ...lines.map(({ label }) => label)].filter(
    ({ y, height }) => y < bottom && y + height > top,
  );
  const stretches = lines.flatMap(({ points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index] ?? point;
      const isBetween = Math.min(before.y, point.y) < bottom && Math.max(before.y, point.y) > top;
      return isBetween ? [before.x, point.x] : [];
    }),
  );
  return {
    from: Math.min(...rects.map(({ x }) => x), ...stretches),
    to: Math.max(...rects.map(({ x, width }) => x + width), ...stretches),
  };
}
