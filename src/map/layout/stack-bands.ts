import { type Measures, sheet } from '../contents/measures.js';
import { type PieceColumn, placeColumns } from './columns.js';
import {
  type Band,
  type MapBox,
  type MapLayout,
  type MapLine,
  moveBox,
  moveLine,
  type Point,
  type Rect,
} from './map-layout.js';
import { type Packing, packRectangles, type Wall } from './pack-rectangles.js';
import type { PlacedPiece } from './pieces.js';

/** Stacks all pieces in bands, with the wanted width or else the width that gives the best proportions and least waste. */
export function stackBands(pieces: readonly PlacedPiece[], measures: Measures): MapLayout {
  const crossing = pieces.filter(({ stretches }) => stretches.length > 1);
  const columns = placeColumns(crossing, measures);
  const strips = buildStrips(pieces, columns, measures);
  const least = Math.max(
    measures.isNarrow ? 0 : 300,
    ...pieces.map(({ width }) => width),
    ...columns.map(({ piece, x }) => x + piece.width),
  );
  const packings = listWidths(least, measures).map((width) => packStrips(strips, width, measures));
  const best = measures.isDense ? chooseForPaper(packings, measures) : chooseProportions(packings, measures);
  return assembleLayout(best, columns, measures);
}

const paperStep = 20;

function listWidths(least: number, { wanted, gutter, right, isDense }: Measures): readonly number[] {
  if (wanted !== undefined) return [Math.max(least, wanted - gutter - right)];
  if (!isDense) return Array.from({ length: 16 }, (_, index) => least + index * 75);
  const count = (sheet.maxWidth - sheet.minWidth) / paperStep + 1;
  return Array.from({ length: count }, (_, index) =>
    Math.max(least, sheet.minWidth + index * paperStep - gutter - right),
  );
}

/** The pieces in one zone, and those that cross it. */
interface Strip {
  readonly zone: number;
  /** The pieces in this zone alone, in each order in which they are tried. */
  readonly orders: readonly (readonly PlacedPiece[])[];
  readonly walls: readonly Wall[];
  /** The least height for the pieces that cross this zone. */
  readonly across: number;
}

interface PackedStrip {
  readonly strip: Strip;
  /** The pieces in this zone alone, in the order that takes the least height. */
  readonly own: readonly PlacedPiece[];
  readonly ground: Packing;
  readonly height: number;
}

type PackedStrips = readonly PackedStrip[];

function buildStrips(
  pieces: readonly PlacedPiece[],
  columns: readonly PieceColumn[],
  measures: Measures,
): readonly Strip[] {
  const zones = [...new Set(pieces.flatMap(({ stretches }) => stretches.map(({ zone }) => zone)))].sort(
    (a, b) => a - b,
  );
  return zones.map((zone, index) => ({
    zone,
    orders: listOrders(pieces.filter(({ stretches }) => stretches.length === 1 && stretches[0]?.zone === zone)),
    walls: columns.flatMap((column) => column.walls.get(zone) ?? []),
    across: Math.max(
      measures.minBandHeight,
      ...columns.map(({ piece }) => measureHeightIn(piece, zone, zones[index + 1], measures)),
    ),
  }));
}

const packStrips = (strips: readonly Strip[], width: number, { gap, top, bottom, isNarrow }: Measures): PackedStrips =>
  strips.map((strip) => {
    const room = { width, height: isNarrow ? strip.across : 0, walls: strip.walls };
    const tried = strip.orders.map((own) => ({ own, ground: packRectangles(own, gap, room) }));
    const best = tried.reduce((one, other) => (other.ground.height < one.ground.height ? other : one));
    return { strip, ...best, height: Math.max(best.ground.height, strip.across) + top + bottom };
  });

function measurePacking(strips: PackedStrips, { gutter, right }: Measures) {
  const ends = strips.flatMap(({ strip, ground }) => [ground.width, ...strip.walls.map(({ to }) => to)]);
  const width = Math.max(0, ...ends) + gutter + right;
  return { width, height: strips.reduce((sum, strip) => sum + strip.height, 0) };
}

/** A small area, and a height of 1.3 times the width, which suits screens and paper. */
function chooseProportions(packings: readonly PackedStrips[], measures: Measures): PackedStrips {
  const score = (packed: PackedStrips) => {
    const { width, height } = measurePacking(packed, measures);
    return Math.log(width * height) + 0.6 * Math.abs(Math.log(height / width / 1.3));
  };
  return packings.reduce((one, other) => (score(other) < score(one) ? other : one));
}

/** The narrowest that fits on one sheet, so that its text is largest; otherwise that of several sheets. */
function chooseForPaper(packings: readonly PackedStrips[], measures: Measures): PackedStrips {
  const fits = (packed: PackedStrips) => {
    const { width, height } = measurePacking(packed, measures);
    return height + sheet.around <= sheet.ratio * Math.max(width, sheet.minWidth);
  };
  const several = (sheet.widthOfSeveral - sheet.minWidth) / paperStep;
  return packings.find(fits) ?? packings[several] ?? [];
}

interface PlacedShapes {
  readonly boxes: readonly MapBox[];
  readonly lines: readonly MapLine[];
}

function assembleLayout(strips: PackedStrips, columns: readonly PieceColumn[], measures: Measures): MapLayout {
  const bands: Band[] = [];
  const placed: PlacedShapes[] = [];
  let y = 0;
  for (const { strip, own, ground, height } of strips) {
    placed.push(...placeInBand(own, ground, { x: measures.gutter, y: y + measures.top }));
    bands.push({ zone: strip.zone, y, height, programmes: 0 });
    y += height;
  }
  placed.push(...columns.map((column) => placeAcrossBands(column, bands, measures)));
  return finishLayout(bands, placed, y, measures);
}

/** Joined pieces first, from high to low, or from wide to narrow; single boxes after them, or among them. */
function listOrders(pieces: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] {
  const byHeight = [...pieces].sort((a, b) => b.height - a.height);
  const byWidth = [...pieces].sort((a, b) => b.width - a.width);
  const [joined, single] = [(each: PlacedPiece) => each.isJoined, (each: PlacedPiece) => !each.isJoined];
  const small = pieces.filter(single).sort((a, b) => a.width - b.width);
  return [[...byHeight.filter(joined), ...small], [...byWidth.filter(joined), ...small], byHeight, byWidth];
}

const placeInBand = (own: readonly PlacedPiece[], { places }: Packing, corner: Point): readonly PlacedShapes[] =>
  own.map(({ boxes, lines }, index) => {
    const { x = 0, y = 0 } = places[index] ?? {};
    return {
      boxes: boxes.map((box) => moveBox(box, corner.x + x, corner.y + y)),
      lines: lines.map((line) => moveLine(line, corner.x + x, corner.y + y)),
    };
  });

/** The height that a piece needs in a zone, up to where it starts in the next one, so that no distance shrinks. */
function measureHeightIn(
  { stretches }: PlacedPiece,
  zone: number,
  next: number | undefined,
  { top, bottom }: Measures,
): number {
  const index = stretches.findIndex((stretch) => stretch.zone === zone);
  const [here, after] = [stretches[index], stretches[index + 1]];
  if (!here) return 0;
  const own = here.bottom - here.top;
  return after && after.zone === next ? Math.max(own, after.top - here.top - top - bottom) : own;
}

/** Places the part of each zone in its band, and lengthens the lines between the bands. */
function placeAcrossBands(
  { piece, x }: PieceColumn,
  bands: readonly Band[],
  { gutter, top, isNarrow }: Measures,
): PlacedShapes {
  const headings = isNarrow ? bands : [];
  const tops = new Map(bands.map(({ zone, y }) => [zone, y + top]));
  const { stretches } = piece;
  const down = (y: number) => {
    const nearest = stretches.find((stretch, at) => y < (stretch.bottom + (stretches[at + 1]?.top ?? Infinity)) / 2);
    return nearest ? (tops.get(nearest.zone) ?? 0) - nearest.top : 0;
  };
  return {
    boxes: piece.boxes.map((box) => moveBox(box, gutter + x, down(box.y + box.height / 2))),
    lines: piece.lines.map(({ link, points, label }) => ({
      link,
      points: points.map((point) => ({ x: point.x + gutter + x, y: point.y + down(point.y) })),
      label: moveOffHeadings(
        { ...label, x: label.x + gutter + x, y: label.y + down(label.y + label.height / 2) },
        headings,
        top,
      ),
    })),
  };
}

/** Moves a label up if it would cover the name of a band. */
function moveOffHeadings(label: Rect, bands: readonly Band[], top: number): Rect {
  const under = bands.find(({ y }) => label.y < y + top - 12 && label.y + label.height > y);
  return under && under.y > 0 ? { ...label, y: under.y - label.height - 1 } : label;
}

function finishLayout(
  bands: readonly Band[],
  placed: readonly PlacedShapes[],
  height: number,
  measures: Measures,
): MapLayout {
  const boxes = placed.flatMap((each) => each.boxes);
  const lines = placed.flatMap((each) => each.lines);
  const ends = [...boxes, ...lines.map(({ label }) => label)].map(({ x, width }) => x + width);
  const bends = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const tops = boxes.filter(({ shape }) => shape === 'programme').map(({ y }) => y);
  return {
    width: Math.max(measures.gutter, ...ends, ...bends) + measures.right,
    height,
    bands: bands.map((band) => ({
      ...band,
      programmes: tops.filter((y) => y >= band.y && y < band.y + band.height).length,
    })),
    boxes,
    lines,
    measures,
  };
}
