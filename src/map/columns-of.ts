import type { Wall } from './packed.js';
import type { PlacedPiece } from './placed-piece.js';

/** A piece with blocks in several zones, and where it stands. */
export interface Column {
  readonly piece: PlacedPiece;
  readonly x: number;
  /** The ground that it takes, zone by zone, from its first zone to its last. */
  readonly walls: ReadonlyMap<number, Wall>;
}

/** Pieces that cross zones, each as far to the left as those before it leave room in every zone. */
export function columnsOf(crossing: readonly PlacedPiece[], gap: number): readonly Column[] {
  const taken = new Map<number, number>();
  return [...crossing]
    .sort((a, b) => b.height - a.height)
    .map((piece) => {
      const walls = wallsOf(piece);
      const x = Math.max(0, ...[...walls].map(([zone, { from }]) => (taken.get(zone) ?? -Infinity) + gap - from));
      const moved = [...walls].map(([zone, { from, to }]) => [zone, { from: from + x, to: to + x }] as const);
      for (const [zone, { to }] of moved) taken.set(zone, Math.max(to, taken.get(zone) ?? 0));
      return { piece, x, walls: new Map(moved) };
    });
}

function wallsOf(piece: PlacedPiece): ReadonlyMap<number, Wall> {
  const { stretches } = piece;
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return new Map();
  const zones = Array.from({ length: last.zone - first.zone + 1 }, (_, index) => first.zone + index);
  return new Map(
    zones.map((zone) => {
      const top = stretches.findLast((stretch) => stretch.zone < zone)?.bottom ?? -Infinity;
      const bottom = stretches.find((stretch) => stretch.zone > zone)?.top ?? Infinity;
      return [zone, groundBetween(piece, top, bottom)];
    }),
  );
}

/** From the leftmost to the rightmost thing of a piece between two heights. */
function groundBetween({ boxes, lines }: PlacedPiece, top: number, bottom: number): Wall {
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
