import type { MapContents, MapLink, MapProgramme } from '../contents/map-contents.js';
import type { Measures } from '../contents/measures.js';
import { measureLabel, measureOutside, measurePart, measureProgramme, padding } from './card-sizes.js';
import { type MapBox, type MapLine, moveBox, moveLine, type Rect } from './map-layout.js';
import { findRows } from './rows.js';

/** Boxes that the layout moves together: one box, a programme with its parts, or programmes side by side. */
export interface MapBlock {
  readonly id: string;
  /** An index of `zones`. */
  readonly zone: number;
  readonly width: number;
  readonly height: number;
  /** From the block's top left corner. */
  readonly boxes: readonly MapBox[];
  /** The links between neighbours in the block. */
  readonly lines: readonly MapLine[];
  /** The rectangles at which lines from other blocks may end, by the keys of boxes. */
  readonly anchors: ReadonlyMap<string, Rect>;
}

/** Makes the blocks of everything that a map shows. */
export function buildBlocks(contents: MapContents, measures: Measures): readonly MapBlock[] {
  const { programmes, outside, links } = contents;
  const rows = measures.isNarrow ? [] : findRows(contents);
  const inRows = new Set(rows.flat());
  const named = new Map(programmes.map((programme) => [programme.id, programme]));
  return [
    ...rows.map((row) =>
      buildRowBlock(
        row.flatMap((id) => named.get(id) ?? []),
        links,
        measures,
      ),
    ),
    ...programmes
      .filter(({ id }) => !inRows.has(id))
      .map((programme) => buildProgrammeBlock(programme, links, measures)),
    ...outside.map((thing) =>
      buildSingleBlock(
        { key: thing.key, shape: 'outside', x: 0, y: 0, ...measureOutside(thing, measures) },
        thing.zone,
      ),
    ),
  ];
}

const buildCard = (programme: MapProgramme, measures: Measures): MapBox => ({
  key: programme.id,
  shape: 'programme',
  x: 0,
  y: 0,
  ...measureProgramme(programme, measures),
});

const buildSingleBlock = (box: MapBox, zone: number): MapBlock => ({
  id: box.key,
  zone,
  width: box.width,
  height: box.height,
  boxes: [box],
  lines: [],
  anchors: new Map([[box.key, box]]),
});

function buildProgrammeBlock(programme: MapProgramme, links: readonly MapLink[], measures: Measures): MapBlock {
  const card = buildCard(programme, measures);
  if (programme.parts.length === 0) return buildSingleBlock(card, programme.zone);
  const parts = programme.parts.map(
    (part): MapBox => ({ key: part.id, shape: 'part', x: 0, y: 0, ...measurePart(part, measures) }),
  );
  const isColumn = measures.isNarrow && canStack([card, ...parts], links);
  return isColumn
    ? stackParts(card, parts, programme.zone, links)
    : placePartsBeside(card, parts, programme.zone, links);
}

/** Whether parts can be below each other: no line has to go past one part to another. */
function canStack(boxes: readonly MapBox[], links: readonly MapLink[]): boolean {
  const parts = new Set(boxes.slice(1).map(({ key }) => key));
  const touching = links.filter(({ from, to }) => parts.has(from) || parts.has(to));
  const between = boxes.map((box, index) => linksBetween(boxes[index - 1], box, links));
  return between.every((some) => some.length <= 1) && between.flat().length === touching.length;
}

/** Places the parts of a programme below its title, in its box. */
function stackParts(card: MapBox, parts: readonly MapBox[], zone: number, links: readonly MapLink[]): MapBlock {
  const width = Math.max(card.width, ...parts.map((part) => part.width + 2 * padding.x));
  let y = card.height;
  const lines: MapLine[] = [];
  const placed = parts.map((part, index) => {
    const [link] = linksBetween(parts[index - 1] ?? card, part, links);
    const gap = link ? lineHeight : index === 0 ? 0 : 10;
    const here = moveBox({ ...part, width: width - 2 * padding.x }, padding.x, y + gap);
    if (link) lines.push(buildUprightLine(link, here, gap, part.key));
    y = here.y + here.height;
    return here;
  });
  const frame: MapBox = { ...card, width, height: y + padding.x, textHeight: card.height };
  const anchors = new Map([frame, ...placed].map((box) => [box.key, box]));
  return { id: card.key, zone, width, height: frame.height, boxes: [frame, ...placed], lines, anchors };
}

/** The distance between boxes below each other that have a label between them. */
const lineHeight = 64;

/** A vertical line between a box and the box that is `gap` above it. */
function buildUprightLine(link: MapLink, box: MapBox, gap: number, key: string): MapLine {
  const middle = box.x + box.width / 2;
  const [start, end] = [
    { x: middle, y: box.y - gap },
    { x: middle, y: box.y },
  ];
  const { width, height } = measureLabel(link.words);
  const label = { x: middle - width / 2, y: box.y - (gap + height) / 2, width, height };
  return { link: link.id, points: link.to === key ? [start, end] : [end, start], label };
}

/** Places the parts of a programme right of its title, in its box. */
function placePartsBeside(card: MapBox, parts: readonly MapBox[], zone: number, links: readonly MapLink[]): MapBlock {
  const row = placeInRow([card, ...parts], links, { plain: 12, first: 0 });
  const inset = padding.y;
  const height = Math.max(...row.boxes.map((box) => box.height + (box.shape === 'part' ? 2 * inset : 0)));
  const down = (height - row.height) / 2;
  const [titled, ...others] = row.boxes.map((box) => moveBox(box, 0, down)) as [MapBox, ...MapBox[]];
  const frame: MapBox = { ...titled, y: 0, height, width: row.width + inset };
  return {
    id: card.key,
    zone,
    width: frame.width,
    height,
    boxes: [frame, ...others],
    lines: row.lines.map((line) => moveLine(line, 0, down)),
    anchors: new Map([titled, ...others].map((box) => [box.key, box === titled ? { ...box, y: 0, height } : box])),
  };
}

function buildRowBlock(programmes: readonly MapProgramme[], links: readonly MapLink[], measures: Measures): MapBlock {
  const cards = programmes.map((programme) => buildCard(programme, measures));
  const height = Math.max(...cards.map((card) => card.height));
  const row = placeInRow(
    cards.map((card) => ({ ...card, height })),
    links,
    { plain: 32, first: 32 },
  );
  const anchors = new Map(row.boxes.map((box) => [box.key, box]));
  return { id: row.boxes.map(({ key }) => key).join('+'), zone: programmes[0]?.zone ?? 0, ...row, anchors };
}

interface Row {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly MapBox[];
  readonly lines: readonly MapLine[];
}

/** The distance between lines that join the same two boxes. */
const lineDistance = 24;

/** Places boxes from left to right, centred vertically. Each gap has space for the labels of the links across it. */
function placeInRow(boxes: readonly MapBox[], links: readonly MapLink[], gaps: { plain: number; first: number }): Row {
  const before = boxes.map((box, index) => linksBetween(boxes[index - 1], box, links));
  const sized = boxes.map((box, index) => {
    const most = Math.max(before[index]?.length ?? 0, before[index + 1]?.length ?? 0);
    return { ...box, height: Math.max(box.height, most * lineDistance + 4) };
  });
  const height = Math.max(...sized.map((box) => box.height));
  const placed: MapBox[] = [];
  const lines: MapLine[] = [];
  for (const [index, box] of sized.entries()) {
    const [left, between = []] = [placed.at(-1), before[index]];
    const gap = Math.max(index === 1 ? gaps.first : gaps.plain, ...between.map(gapFor));
    const here = moveBox(box, left ? left.x + left.width + gap : 0, (height - box.height) / 2);
    if (left) lines.push(...between.map((link, at) => buildLevelLine(link, left, here, at - (between.length - 1) / 2)));
    placed.push(here);
  }
  const last = placed.at(-1);
  return { width: last ? last.x + last.width : 0, height, boxes: placed, lines };
}

const linksBetween = (left: MapBox | undefined, right: MapBox, links: readonly MapLink[]) =>
  left ? links.filter((link) => isBetween(link, left.key, right.key)) : [];

const isBetween = ({ from, to }: MapLink, one: string, other: string) =>
  (from === one && to === other) || (from === other && to === one);

const gapFor = ({ words }: MapLink) => measureLabel(words).width + 60;

/** A horizontal line between two boxes. `place` is its offset from the middle, in lines. */
function buildLevelLine(link: MapLink, left: MapBox, right: MapBox, place: number): MapLine {
  const middle = left.y + left.height / 2 + place * lineDistance;
  const start = { x: left.x + left.width, y: middle };
  const end = { x: right.x, y: middle };
  const { width, height } = measureLabel(link.words);
  const label = { x: (start.x + end.x - width) / 2, y: middle - height / 2, width, height };
  const points = link.from === left.key ? [start, end] : [end, start];
  return { link: link.id, points, label };
}
