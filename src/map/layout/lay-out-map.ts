import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { MapContents } from '../contents/map-contents.js';
import { chooseMeasures, type Measures } from '../contents/measures.js';
import { buildBlocks } from './blocks.js';
import { buildElkGraph } from './elk-graph.js';
import type { MapLayout, MapLine, Point, Rect } from './map-layout.js';
import { placePiece, placeSingleBlock, splitIntoPieces } from './pieces.js';
import { stackBands } from './stack-bands.js';

/** Lays out the graphs of one map, and returns them with coordinates. */
export interface LayoutEngine {
  layOut(graphs: readonly ElkNode[]): Promise<readonly ElkNode[]>;
}

/**
 * Computes the coordinates of everything on a map. elkjs lays out the joined blocks, and then all pieces are packed into
 * bands.
 */
export async function layOutMap(
  contents: MapContents,
  engine: LayoutEngine,
  measures: Measures = chooseMeasures(undefined),
): Promise<MapLayout> {
  const pieces = splitIntoPieces(buildBlocks(contents, measures), contents.links);
  const joined = pieces.filter(({ links }) => links.length > 0);
  const graphs = joined.length > 0 ? await engine.layOut(joined.map((piece) => buildElkGraph(piece, measures))) : [];
  const alone = pieces.filter(({ links }) => links.length === 0).flatMap(({ blocks }) => blocks.map(placeSingleBlock));
  const placed = joined.map((piece, index) => placePiece(piece, graphs[index] ?? { id: '' }));
  const layout = stackBands([...placed, ...alone], measures);
  return { ...layout, lines: separateLabels(layout.lines, layout.boxes) };
}

/** The distance between the places tried for a label, in pixels. */
const step = 6;

/**
 * Moves the label of a line along it where it would cover the label of another line. elkjs keeps labels apart, but
 * stacking the bands can bring them together again. A label without a free place stays where it is.
 */
function separateLabels(lines: readonly MapLine[], boxes: readonly Rect[]): readonly MapLine[] {
  const placed = [...lines];
  for (const [index, line] of lines.entries()) {
    const others = placed.filter((_, other) => other !== index).map(({ label }) => label);
    if (!others.some((other) => overlaps(line.label, other))) continue;
    const taken = [...others, ...boxes];
    const free = findLabelPlaces(line).find((place) => !taken.some((other) => overlaps(place, other)));
    if (free) placed[index] = { ...line, label: free };
  }
  return placed;
}

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The possible places of the label of a line, with the line through its middle. */
function findLabelPlaces({ points, label: { width, height } }: MapLine): readonly Rect[] {
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
