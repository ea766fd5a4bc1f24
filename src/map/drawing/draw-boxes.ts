import type { MapContents } from '../contents/map-contents.js';
import { lettering, padding } from '../layout/card-sizes.js';
import type { MapBox } from '../layout/map-layout.js';
import { colours } from './map-colours.js';
import { escapeXml, formatElement, round } from './svg.js';

/** Draws all boxes in reading order: from top to bottom, from left to right, and parts after all programmes. */
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
  return formatElement('g', values, drawShape(box, isLit ?? false));
}

/** The texts of a box: their style, the x of the first one, and how far their base lines are below the tops of their lines. */
const shapeTexts = {
  programme: { style: 'title', x: padding.x, base: 13, captionBase: 12, anchor: undefined },
  part: { style: 'part', x: 10, base: 12, captionBase: 0, anchor: undefined },
  outside: { style: 'outside', x: undefined, base: 12, captionBase: 11, anchor: 'middle' },
} as const;

// Line breaks between texts separate the words of two lines for screen readers and when they are copied.
function drawShape(box: MapBox, isLit: boolean): string {
  const { x, y, width, height, shape, lines, captions } = box;
  const { style, x: inset = width / 2, base, captionBase, anchor } = shapeTexts[shape];
  const { leading } = lettering[style];
  const textHeight = lines.length * leading + captions.length * lettering.caption.leading;
  const top = shape === 'outside' ? y + 7 : y + ((box.textHeight ?? height) - textHeight) / 2;
  const left = round(x + inset);
  const captionTop = top + lines.length * leading + captionBase;
  const drawnCaptions = captions.map((text, index) =>
    drawTextLine(text, left, captionTop + index * lettering.caption.leading, 'caption', colours.soft, anchor),
  );
  const place = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return [
    formatElement('rect', { ...place, ...frameOf(box, isLit) }),
    ...lines.map((text, index) => drawTextLine(text, left, top + index * leading + base, style, colours.ink, anchor)),
    ...drawnCaptions,
  ].join('\n');
}

function frameOf({ shape, height }: MapBox, isLit: boolean) {
  if (shape === 'part') return { rx: 6, fill: colours.part, stroke: colours.cardEdge };
  if (shape === 'outside') {
    return { rx: Math.min(round(height / 2), 26), fill: colours.outside, stroke: colours.outsideEdge };
  }
  return {
    rx: 9,
    fill: isLit ? colours.lit : colours.card,
    stroke: isLit ? colours.ink : colours.cardEdge,
    'stroke-width': isLit ? 2.5 : 1.25,
  };
}

/** Draws one line of text on its base line. */
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
