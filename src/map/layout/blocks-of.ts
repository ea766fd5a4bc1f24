import type { MapContents, MapLink, MapProgramme } from '../contents/map-contents.js';
import type { Measures } from '../contents/measures.js';
import { labelSize, outsideSize, padding, partSize, programmeSize } from './card-sizes.js';
import { type Box, type Line, movedBox, movedLine, type Rect } from './map-layout.js';
import { rowsOf } from './rows-of.js';

/** What the layout moves as one: a box, a programme with its parts, or programmes side by side. */
export interface Block {
  readonly id: string;
  /** An index of `zones`. */
  readonly zone: number;
  readonly width: number;
  readonly height: number;
  /** From the block's top left corner. */
  readonly boxes: readonly Box[];
  /** The links between neighbours in the block. */
  readonly lines: readonly Line[];
  /** Where lines from elsewhere may end, by the keys of boxes. */
  readonly anchors: ReadonlyMap<string, Rect>;
}

/** Everything that a map shows, in blocks. */
export function blocksOf(contents: MapContents, measures: Measures): readonly Block[] {
  const { programmes, outside, links } = contents;
  const rows = measures.isNarrow ? [] : rowsOf(contents);
  const inRows = new Set(rows.flat());
  const named = new Map(programmes.map((programme) => [programme.id, programme]));
  return [
    ...rows.map((row) =>
      sideBySide(
        row.flatMap((id) => named.get(id) ?? []),
        links,
        measures,
      ),
    ),
    ...programmes.filter(({ id }) => !inRows.has(id)).map((programme) => ofProgramme(programme, links, measures)),
    ...outside.map((thing) =>
      ofOne({ key: thing.key, shape: 'outside', x: 0, y: 0, ...outsideSize(thing, measures) }, thing.zone),
    ),
  ];
}

const cardOf = (programme: MapProgramme, measures: Measures): Box => ({
  key: programme.id,
  shape: 'programme',
  x: 0,
  y: 0,
  ...programmeSize(programme, measures),
});

const ofOne = (box: Box, zone: number): Block => ({
  id: box.key,
  zone,
  width: box.width,
  height: box.height,
  boxes: [box],
  lines: [],
  anchors: new Map([[box.key, box]]),
});

function ofProgramme(programme: MapProgramme, links: readonly MapLink[], measures: Measures): Block {
  const card = cardOf(programme, measures);
  if (programme.parts.length === 0) return ofOne(card, programme.zone);
  const parts = programme.parts.map(
    (part): Box => ({ key: part.id, shape: 'part', x: 0, y: 0, ...partSize(part, measures) }),
  );
  const isColumn = measures.isNarrow && canStack([card, ...parts], links);
  return isColumn ? below(card, parts, programme.zone, links) : beside(card, parts, programme.zone, links);
}

/** Whether no line has to get past one part to another: then they can stand below each other. */
function canStack(boxes: readonly Box[], links: readonly MapLink[]): boolean {
  const parts = new Set(boxes.slice(1).map(({ key }) => key));
  const touching = links.filter(({ from, to }) => parts.has(from) || parts.has(to));
  const between = boxes.map((box, index) => linksBetween(boxes[index - 1], box, links));
  return between.every((some) => some.length <= 1) && between.flat().length === touching.length;
}

/** A programme's title with its parts below it, in the box of the programme. */
function below(card: Box, parts: readonly Box[], zone: number, links: readonly MapLink[]): Block {
  const width = Math.max(card.width, ...parts.map((part) => part.width + 2 * padding.x));
  let y = card.height;
  const lines: Line[] = [];
  const placed = parts.map((part, index) => {
    const [link] = linksBetween(parts[index - 1] ?? card, part, links);
    const gap = link ? lineHeight : index === 0 ? 0 : 10;
    const here = movedBox({ ...part, width: width - 2 * padding.x }, padding.x, y + gap);
    if (link) lines.push(downTo(link, here, gap, part.key));
    y = here.y + here.height;
    return here;
  });
  const frame: Box = { ...card, width, height: y + padding.x, textHeight: card.height };
  const anchors = new Map([frame, ...placed].map((box) => [box.key, box]));
  return { id: card.key, zone, width, height: frame.height, boxes: [frame, ...placed], lines, anchors };
}

/** From box to box below each other, with words between. */
const lineHeight = 64;

/** An upright line from what is `gap` above a box. */
function downTo(link: MapLink, box: Box, gap: number, key: string): Line {
  const middle = box.x + box.width / 2;
  const [start, end] = [
    { x: middle, y: box.y - gap },
    { x: middle, y: box.y },
  ];
  const { width, height } = labelSize(link.words);
  const label = { x: middle - width / 2, y: box.y - (gap + height) / 2, width, height };
  return { link: link.id, points: link.to === key ? [start, end] : [end, start], label };
}

/** A programme's title with its parts right of it, in the box of the programme. */
function beside(card: Box, parts: readonly Box[], zone: number, links: readonly MapLink[]): Block {
  const row = inRow([card, ...parts], links, { plain: 12, first: 0 });
  const inset = padding.y;
  const height = Math.max(...row.boxes.map((box) => box.height + (box.shape === 'part' ? 2 * inset : 0)));
  const down = (height - row.height) / 2;
  const [titled, ...others] = row.boxes.map((box) => movedBox(box, 0, down)) as [Box, ...Box[]];
  const frame: Box = { ...titled, y: 0, height, width: row.width + inset };
  return {
    id: card.key,
    zone,
    width: frame.width,
    height,
    boxes: [frame, ...others],
    lines: row.lines.map((line) => movedLine(line, 0, down)),
    anchors: new Map([titled, ...others].map((box) => [box.key, box === titled ? { ...box, y: 0, height } : box])),
  };
}

function sideBySide(programmes: readonly MapProgramme[], links: readonly MapLink[], measures: Measures): Block {
  const cards = programmes.map((programme) => cardOf(programme, measures));
  const height = Math.max(...cards.map((card) => card.height));
  const row = inRow(
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
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** From line to line, where several run between the same two boxes. */
const lineDistance = 24;

/** Boxes from left to right on one middle line. Gaps have room for the links between the two boxes beside them. */
function inRow(boxes: readonly Box[], links: readonly MapLink[], gaps: { plain: number; first: number }): Row {
  const before = boxes.map((box, index) => linksBetween(boxes[index - 1], box, links));
  const sized = boxes.map((box, index) => {
    const most = Math.max(before[index]?.length ?? 0, before[index + 1]?.length ?? 0);
    return { ...box, height: Math.max(box.height, most * lineDistance + 4) };
  });
  const height = Math.max(...sized.map((box) => box.height));
  const placed: Box[] = [];
  const lines: Line[] = [];
  for (const [index, box] of sized.entries()) {
    const [left, between = []] = [placed.at(-1), before[index]];
    const gap = Math.max(index === 1 ? gaps.first : gaps.plain, ...between.map(gapFor));
    const here = movedBox(box, left ? left.x + left.width + gap : 0, (height - box.height) / 2);
    if (left) lines.push(...between.map((link, at) => across(link, left, here, at - (between.length - 1) / 2)));
    placed.push(here);
  }
  const last = placed.at(-1);
  return { width: last ? last.x + last.width : 0, height, boxes: placed, lines };
}

const linksBetween = (left: Box | undefined, right: Box, links: readonly MapLink[]) =>
  left ? links.filter((link) => joins(link, left.key, right.key)) : [];

const joins = ({ from, to }: MapLink, one: string, other: string) =>
  (from === one && to === other) || (from === other && to === one);

const gapFor = ({ words }: MapLink) => labelSize(words).width + 60;

/** A level line from box to box; several of them stand `place` by `place` around the middle. */
function across(link: MapLink, left: Box, right: Box, place: number): Line {
  const middle = left.y + left.height / 2 + place * lineDistance;
  const start = { x: left.x + left.width, y: middle };
  const end = { x: right.x, y: middle };
  const { width, height } = labelSize(link.words);
  const label = { x: (start.x + end.x - width) / 2, y: middle - height / 2, width, height };
  const points = link.from === left.key ? [start, end] : [end, start];
  return { link: link.id, points, label };
}
