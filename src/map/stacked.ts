import { type Column, columnsOf } from './columns-of.js';
import type { Band, MapLayout } from './map-layout.js';
import { type Packed, packed, type Wall } from './packed.js';
import type { PlacedPiece } from './placed-piece.js';
import { type Box, type Line, movedBox, movedLine } from './shapes.js';

/** Left of the bands' contents: their names. */
export const gutter = 148;
const right = 32;
const gap = 32;
const inset = { top: 26, bottom: 26 };
const leastBand = 64;

/** All pieces on bands, as wide as makes a picture that is well filled and well proportioned. */
export function stacked(pieces: readonly PlacedPiece[]): MapLayout {
  const crossing = pieces.filter(({ stretches }) => stretches.length > 1);
  const columns = columnsOf(crossing, gap);
  const strips = stripsOf(pieces, columns);
  const least = Math.max(300, ...pieces.map(({ width }) => width), ...columns.map(({ piece, x }) => x + piece.width));
  const packings = Array.from({ length: 16 }, (_, index) => packing(strips, least + index * 75));
  const best = packings.reduce((one, other) => (badness(other) < badness(one) ? other : one));
  return assembled(best, columns);
}

/** What stands in one zone, and what crosses it. */
interface Strip {
  readonly zone: number;
  readonly own: readonly PlacedPiece[];
  readonly walls: readonly Wall[];
  /** How high it is for the sake of what crosses it. */
  readonly across: number;
}

interface PackedStrip {
  readonly strip: Strip;
  readonly ground: Packed;
  readonly height: number;
}

function stripsOf(pieces: readonly PlacedPiece[], columns: readonly Column[]): readonly Strip[] {
  const zones = [...new Set(pieces.flatMap(({ stretches }) => stretches.map(({ zone }) => zone)))].sort(
    (a, b) => a - b,
  );
  return zones.map((zone, index) => ({
    zone,
    own: inOrder(pieces.filter(({ stretches }) => stretches.length === 1 && stretches[0]?.zone === zone)),
    walls: columns.flatMap((column) => column.walls.get(zone) ?? []),
    across: Math.max(leastBand, ...columns.map(({ piece }) => heightIn(piece, zone, zones[index + 1]))),
  }));
}

const packing = (strips: readonly Strip[], width: number): readonly PackedStrip[] =>
  strips.map((strip) => {
    const ground = packed(strip.own, width, gap, strip.walls);
    return { strip, ground, height: Math.max(ground.height, strip.across) + inset.top + inset.bottom };
  });

/** Pictures that are a little higher than wide fit screens, as these scroll, and paper. */
function badness(strips: readonly PackedStrip[]): number {
  const ends = strips.flatMap(({ strip, ground }) => [ground.width, ...strip.walls.map(({ to }) => to)]);
  const width = Math.max(0, ...ends) + gutter + right;
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  return Math.log(width * height) + 0.6 * Math.abs(Math.log(height / width / 1.3));
}

interface Placed {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

function assembled(strips: readonly PackedStrip[], columns: readonly Column[]): MapLayout {
  const bands: Band[] = [];
  const placed: Placed[] = [];
  let y = 0;
  for (const { strip, ground, height } of strips) {
    placed.push(...inBand(strip.own, ground, y + inset.top));
    bands.push({ zone: strip.zone, y, height, programmes: 0 });
    y += height;
  }
  placed.push(...columns.map((column) => acrossBands(column, bands)));
  return finished(bands, placed, y);
}

/** What lines join first, high pieces before low ones; then single boxes as they come, wide ones with parts last. */
const inOrder = (pieces: readonly PlacedPiece[]) => [
  ...pieces.filter(({ isJoined }) => isJoined).sort((a, b) => b.height - a.height),
  ...pieces.filter(({ isJoined }) => !isJoined).sort((a, b) => a.width - b.width),
];

const inBand = (own: readonly PlacedPiece[], { places }: Packed, top: number): readonly Placed[] =>
  own.map(({ boxes, lines }, index) => {
    const { x = 0, y = 0 } = places[index] ?? {};
    return {
      boxes: boxes.map((box) => movedBox(box, gutter + x, top + y)),
      lines: lines.map((line) => movedLine(line, gutter + x, top + y)),
    };
  });

/** How much room a piece takes in a zone: to where it starts in its next, so that nothing is pressed together. */
function heightIn({ stretches }: PlacedPiece, zone: number, next: number | undefined): number {
  const index = stretches.findIndex((stretch) => stretch.zone === zone);
  const [here, after] = [stretches[index], stretches[index + 1]];
  if (!here) return 0;
  const own = here.bottom - here.top;
  return after && after.zone === next ? Math.max(own, after.top - here.top - inset.top - inset.bottom) : own;
}

/** A piece with each zone's part in its band; the lines between them are drawn out. */
function acrossBands({ piece, x }: Column, bands: readonly Band[]): Placed {
  const tops = new Map(bands.map(({ zone, y }) => [zone, y + inset.top]));
  const { stretches } = piece;
  const down = (y: number) => {
    const nearest = stretches.find((stretch, at) => y < (stretch.bottom + (stretches[at + 1]?.top ?? Infinity)) / 2);
    return nearest ? (tops.get(nearest.zone) ?? 0) - nearest.top : 0;
  };
  return {
    boxes: piece.boxes.map((box) => movedBox(box, gutter + x, down(box.y + box.height / 2))),
    lines: piece.lines.map(({ link, points, label }) => ({
      link,
      points: points.map((point) => ({ x: point.x + gutter + x, y: point.y + down(point.y) })),
      label: { ...label, x: label.x + gutter + x, y: label.y + down(label.y + label.height / 2) },
    })),
  };
}

function finished(bands: readonly Band[], placed: readonly Placed[], height: number): MapLayout {
  const boxes = placed.flatMap((each) => each.boxes);
  const lines = placed.flatMap((each) => each.lines);
  const ends = [...boxes, ...lines.map(({ label }) => label)].map(({ x, width }) => x + width);
  const bends = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const tops = boxes.filter(({ shape }) => shape === 'programme').map(({ y }) => y);
  return {
    width: Math.max(gutter, ...ends, ...bends) + right,
    height,
    bands: bands.map((band) => ({
      ...band,
      programmes: tops.filter((y) => y >= band.y && y < band.y + band.height).length,
    })),
    boxes,
    lines,
  };
}
