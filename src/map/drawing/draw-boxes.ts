import type { MapContents } from '../contents/map-contents.js';
import { lettering, padding } from '../layout/card-sizes.js';
import type { MapBox } from '../layout/map-layout.js';
import { colours } from './map-colours.js';
import { escapeXml, formatElement, round } from './svg.js';

/** All boxes in the order of reading: from top to bottom, from left to right, parts after their programme. */
export function drawBoxes(
  boxes: readonly MapBox[],
  contents: MapContents,
  lit: ReadonlySet<string> | undefined,
): string {
  const slugs = new Map(contents.programmes.map(({ id, slug }) => [id, slug]));
  const owners = new Map(contents.programmes.flatMap(({ id, parts }) => parts.map((part) => [part.id, id] as const)));
  const drawn = inReadingOrder(boxes).map((box) => {
    const data = { 'data-key': box.key, 'data-slug': slugs.get(box.key), 'data-of': owners.get(box.key) };
    return drawBox(box, data, lit);
  });
  return formatElement('g', { class: 'boxes' }, drawn.join('\n'));
}

const inReadingOrder = (boxes: readonly MapBox[]) =>
  [...boxes].sort((a, b) => Number(a.shape === 'part') - Number(b.shape === 'part') || a.y - b.y || a.x - b.x);

type Data = Readonly<Record<`data-${string}`, string | undefined>>;

function drawBox(box: MapBox, data: Data, lit: ReadonlySet<string> | undefined): string {
  const isLit = lit?.has(box.key);
  const values = {
    class: `box ${box.shape}${isLit ? ' lit' : ''}`,
    ...data,
    opacity: lit && !isLit ? 0.35 : undefined,
  };
  const draw = { programme: drawCard, part: drawPart, outside: drawOutside }[box.shape];
  return formatElement('g', values, draw(box, isLit ?? false));
}

const formatPlace = ({ x, y, width, height }: MapBox) => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

// Line breaks between texts keep the words of one line and the next apart for who reads or copies them.
function drawCard(box: MapBox, isLit: boolean): string {
  const { title, caption } = lettering;
  const height = box.lines.length * title.leading + (box.caption ? caption.leading : 0);
  const x = round(box.x + padding.x);
  const top = box.y + ((box.textHeight ?? box.height) - height) / 2;
  const captionTop = top + box.lines.length * title.leading;
  const frame = {
    rx: 9,
    fill: isLit ? colours.lit : colours.card,
    stroke: isLit ? colours.ink : colours.cardEdge,
    'stroke-width': isLit ? 2.5 : 1.25,
  };
  return [
    formatElement('rect', { ...formatPlace(box), ...frame }),
    ...box.lines.map((text, index) => drawTextLine(text, x, top + index * title.leading + 14, 'title', colours.ink)),
    box.caption ? drawTextLine(box.caption, x, captionTop + 12, 'caption', colours.soft) : '',
  ].join('\n');
}

function drawPart(box: MapBox): string {
  const { leading } = lettering.part;
  const top = box.y + (box.height - box.lines.length * leading) / 2;
  return [
    formatElement('rect', { ...formatPlace(box), rx: 6, fill: colours.part, stroke: colours.cardEdge }),
    ...box.lines.map((text, index) =>
      drawTextLine(text, round(box.x + 10), top + index * leading + 12, 'part', colours.ink),
    ),
  ].join('\n');
}

function drawOutside(box: MapBox): string {
  const { outside } = lettering;
  const middle = round(box.x + box.width / 2);
  const captionY = box.y + 7 + box.lines.length * outside.leading + 11;
  return [
    formatElement('rect', {
      ...formatPlace(box),
      rx: Math.min(round(box.height / 2), 26),
      fill: colours.outside,
      stroke: colours.outsideEdge,
    }),
    ...box.lines.map((text, index) =>
      drawTextLine(text, middle, box.y + 7 + index * outside.leading + 12, 'outside', colours.ink, 'middle'),
    ),
    box.caption ? drawTextLine(box.caption, middle, captionY, 'caption', colours.soft, 'middle') : '',
  ].join('\n');
}

/** One line of text on its base line. */
export function drawTextLine(
  text: string,
  x: number,
  y: number,
  style: keyof typeof lettering,
  fill: string,
  anchor?: 'middle' | 'end',
): string {
  const { size, weight } = lettering[style];
  const values = {
    class: style,
    x,
    y: round(y),
    'font-size': size,
    'font-weight': weight,
    fill,
    'text-anchor': anchor,
  };
  return formatElement('text', values, escapeXml(text));
}
