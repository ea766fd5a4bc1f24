import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { findComponents } from '../../progression/components.js';
import { createGraph } from '../../progression/graph.js';
import type { MapLink } from '../contents/map-contents.js';
import type { MapBlock } from './blocks.js';
import { measureLabel } from './card-sizes.js';
import { type MapBox, type MapLine, moveBox, moveLine, type Point, type Rect } from './map-layout.js';

/** The part of a piece, from top to bottom, that belongs to a zone. */
interface Stretch {
  readonly zone: number;
  readonly top: number;
  readonly bottom: number;
}

/** A piece with all its coordinates, from its own top left corner. */
export interface PlacedPiece {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly MapBox[];
  readonly lines: readonly MapLine[];
  /** Whether it has several blocks, joined by lines. */
  readonly isJoined: boolean;
  /** From top to bottom, one for each zone that the piece has blocks in. */
  readonly stretches: readonly Stretch[];
}

interface PlacedBlock {
  readonly block: MapBlock;
  readonly x: number;
  readonly y: number;
}

/** Makes a piece of a block that no line joins to another. */
export function placeSingleBlock(block: MapBlock): PlacedPiece {
  return assemblePiece([{ block, x: 0, y: 0 }], []);
}

/** Makes a placed piece of the coordinates of elkjs. */
export function placePiece({ blocks, links }: MapPiece, { children = [], edges = [] }: ElkNode): PlacedPiece {
  const nodes = new Map(children.map((child) => [child.id, child]));
  const here = blocks.map((block) => ({ block, x: nodes.get(block.id)?.x ?? 0, y: nodes.get(block.id)?.y ?? 0 }));
  const anchors = new Map(here.flatMap(findAnchors));
  const sections = new Map(edges.map((edge) => [edge.id, edge]));
  return assemblePiece(
    here,
    links.flatMap((link) => buildLine(link, sections.get(link.id), anchors)),
  );
}

const findAnchors = ({ block, x, y }: PlacedBlock) =>
  [...block.anchors].map(([key, anchor]) => [key, { ...anchor, x: anchor.x + x, y: anchor.y + y }] as const);

function assemblePiece(here: readonly PlacedBlock[], outer: readonly MapLine[]): PlacedPiece {
  const boxes = here.flatMap(({ block, x, y }) => block.boxes.map((box) => moveBox(box, x, y)));
  const inner = here.flatMap(({ block, x, y }) => block.lines.map((line) => moveLine(line, x, y)));
  const lines = [...inner, ...outer];
  const rects = [
    ...boxes,
    ...lines.flatMap(({ points, label }) => [label, ...points.map((point) => ({ ...point, width: 0, height: 0 }))]),
  ];
  const left = Math.min(...rects.map(({ x }) => x));
  const top = Math.min(...rects.map(({ y }) => y));
  const height = Math.max(...rects.map((rect) => rect.y + rect.height)) - top;
  return {
    width: Math.max(...rects.map(({ x, width }) => x + width)) - left,
    height,
    boxes: boxes.map((box) => moveBox(box, -left, -top)),
    lines: lines.map((line) => moveLine(line, -left, -top)),
    isJoined: here.length > 1,
    stretches: findStretches(here, top, height),
  };
}

/** Lines above the first blocks or below the last ones belong to the zones of these blocks. */
function findStretches(here: readonly PlacedBlock[], pieceTop: number, pieceHeight: number): readonly Stretch[] {
  const zones = [...new Set(here.map(({ block }) => block.zone))].sort((a, b) => a - b);
  return zones.map((zone, index) => {
    const inZone = here.filter(({ block }) => block.zone === zone);
    const top = Math.min(...inZone.map(({ y }) => y)) - pieceTop;
    const bottom = Math.max(...inZone.map(({ block, y }) => y + block.height)) - pieceTop;
    return { zone, top: index === 0 ? 0 : top, bottom: index === zones.length - 1 ? pieceHeight : bottom };
  });
}

function buildLine(
  link: MapLink,
  edge: ElkExtendedEdge | undefined,
  anchors: ReadonlyMap<string, Rect>,
): readonly MapLine[] {
  const [section] = edge?.sections ?? [];
  const [from, to] = [anchors.get(link.from), anchors.get(link.to)];
  if (!section || !from || !to) return [];
  const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({ x, y }));
  const reaching = [snapToEdge(points[0], from), ...points.slice(1, -1), snapToEdge(points.at(-1), to)];
  const [label] = edge?.labels ?? [];
  return [
    { link: link.id, points: reaching, label: { x: label?.x ?? 0, y: label?.y ?? 0, ...measureLabel(link.words) } },
  ];
}

/** Moves the end of a line to the edge of its box, because a box can be a little inside its block. */
function snapToEdge(point: Point | undefined, box: Rect): Point {
  const { x, y } = point ?? box;
  return { x, y: Math.abs(y - box.y) < Math.abs(y - box.y - box.height) ? box.y : box.y + box.height };
}

/** Blocks that are joined by lines, with these lines. They are laid out together. */
export interface MapPiece {
  readonly blocks: readonly MapBlock[];
  readonly links: readonly MapLink[];
}

/** The pieces of a map: those with lines first, the largest of them first; then blocks that stand alone. */
export function splitIntoPieces(blocks: readonly MapBlock[], links: readonly MapLink[]): readonly MapPiece[] {
  const blockOf = new Map(blocks.flatMap((block) => [...block.anchors.keys()].map((key) => [key, block] as const)));
  const idOf = (key: string) => blockOf.get(key)?.id ?? key;
  const inside = new Set(blocks.flatMap((block) => block.lines.map((line) => line.link)));
  const outer = links.filter(({ id }) => !inside.has(id));
  const edges = outer.map(({ id, from, to }) => ({ id, from: idOf(from), to: idOf(to) }));
  const whole = createGraph(
    edges,
    blocks.map(({ id }) => id),
  );
  return findComponents(whole).map((ids) => {
    const here = new Set(ids);
    return { blocks: blocks.filter(({ id }) => here.has(id)), links: outer.filter(({ from }) => here.has(idOf(from))) };
  });
}
