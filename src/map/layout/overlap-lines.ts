import type { MapOverlap } from '../contents/overlaps.js';
import { lettering } from './card-sizes.js';
import type { MapBox, MapLayout, Point, Rect } from './map-layout.js';
import { measureText } from './text-layout.js';

/** A quadratic curve. */
interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** A curve between the boxes of two programmes, with the number of topics on it. */
export interface OverlapLine extends Curve {
  readonly overlap: MapOverlap;
  readonly label: Rect;
}

/** How far the control point of a curve is from the straight line, in pixels. */
const bows = [24, -24, 80, -80, 160, -160];
/** How far an arc beside two boxes goes, in pixels, and besides for each pixel between the boxes. */
const depths = [36, 72, 120, 180];
const depthForHeight = 0.2;
/** Where the label is on the curve. */
const shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];
const labelHeight = 18;

/**
 * Places a curve for each overlap: one that passes behind the fewest boxes and has a place for its label, on no box and on
 * no other label.
 */
export function placeOverlaps(overlaps: readonly MapOverlap[], layout: MapLayout): readonly OverlapLine[] {
  const boxes = new Map(layout.boxes.map((box) => [box.key, box]));
  const taken: Rect[] = [...layout.boxes, ...layout.lines.map(({ label }) => label)];
  return overlaps.flatMap((overlap) => {
    const [from, to] = [boxes.get(overlap.from), boxes.get(overlap.to)];
    if (!from || !to) return [];
    const others = layout.boxes.filter(({ key }) => key !== from.key && key !== to.key);
    const ranked = listCurves(from, to)
      .map((curve) => ({ curve, crossed: countCrossed(curve, others, layout) }))
      .sort((a, b) => a.crossed - b.crossed);
    const lines = ranked.flatMap(({ curve }) =>
      shares.map((share) => ({ ...curve, overlap, label: labelAt(curve, share, overlap) })),
    );
    const isFree = ({ label }: OverlapLine) =>
      isWithin(label, layout) && taken.every((other) => !areClose(label, other));
    const line = lines.find(isFree) ?? lines[0];
    if (!line) return [];
    taken.push(line.label);
    return [line];
  });
}

/** The curves to try: arcs beside two boxes that are below each other, and curves from middle to middle. */
function listCurves(from: MapBox, to: MapBox): readonly Curve[] {
  const [start, end] = [middleOf(from), middleOf(to)];
  const isColumn = from.x < to.x + to.width && to.x < from.x + from.width;
  const direct = bows.map((bow) => ({ start, control: besideMiddle(start, end, bow), end }));
  return isColumn
    ? [...depths.flatMap((depth) => [1, -1].map((side) => arcBeside(from, to, side * depth))), ...direct]
    : direct;
}

/** An arc from the right sides of two boxes, or from their left sides where the depth is negative. */
function arcBeside(from: Rect, to: Rect, depth: number): Curve {
  const [start, end] = [from, to].map((box) => ({
    x: depth > 0 ? box.x + box.width : box.x,
    y: box.y + box.height / 2,
  })) as [Point, Point];
  const edge = depth > 0 ? Math.max(start.x, end.x) : Math.min(start.x, end.x);
  const further = Math.sign(depth) * depthForHeight * Math.abs(end.y - start.y);
  return { start, control: { x: edge + 2 * depth + further, y: (start.y + end.y) / 2 }, end };
}

function besideMiddle(start: Point, end: Point, bow: number): Point {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  return {
    x: (start.x + end.x) / 2 + (bow * (end.y - start.y)) / length,
    y: (start.y + end.y) / 2 - (bow * (end.x - start.x)) / length,
  };
}

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

const costOfLeaving = 3;
const space = 3;
const samples = Array.from({ length: 24 }, (_, index) => (index + 0.5) / 24);

/** How many boxes a curve passes behind; more where it leaves the part of the map that has boxes. */
function countCrossed(curve: Curve, boxes: readonly Rect[], { width, measures }: MapLayout): number {
  const points = samples.map((share) => pointAt(curve, share));
  const isIn = ({ x, y }: Point, box: Rect) =>
    x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  const leaves = points.some(({ x }) => x < measures.gutter - space || x > width);
  return boxes.filter((box) => points.some((point) => isIn(point, box))).length + (leaves ? costOfLeaving : 0);
}

function labelAt(curve: Curve, share: number, { topics }: MapOverlap): Rect {
  const { size, weight } = lettering.label;
  const width = Math.ceil(measureText(String(topics.length), size, weight)) + 12;
  const { x, y } = pointAt(curve, share);
  return { x: x - width / 2, y: y - labelHeight / 2, width, height: labelHeight };
}

/** The point of a curve at a share of its way. */
function pointAt({ start, control, end }: Curve, share: number): Point {
  const rest = 1 - share;
  const at = (axis: 'x' | 'y') => rest ** 2 * start[axis] + 2 * rest * share * control[axis] + share ** 2 * end[axis];
  return { x: at('x'), y: at('y') };
}

const isWithin = ({ x, y, width, height }: Rect, layout: MapLayout) =>
  x >= layout.measures.margin && y >= 0 && x + width <= layout.width && y + height <= layout.height;

const areClose = (a: Rect, b: Rect) =>
  a.x < b.x + b.width + space &&
  b.x < a.x + a.width + space &&
  a.y < b.y + b.height + space &&
  b.y < a.y + a.height + space;
