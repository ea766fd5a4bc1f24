import { linkKinds } from '../../domain/fields/link-kinds.js';
import { englishList } from '../../text/english-list.js';
import { formatCount } from '../../text/format-count.js';
import type { MapContents } from '../contents/map-contents.js';
import type { MapOverlap } from '../contents/overlaps.js';
import { lettering } from '../layout/card-sizes.js';
import type { Rect } from '../layout/map-layout.js';
import type { OverlapLine } from '../layout/overlap-lines.js';
import { colours } from './map-colours.js';
import { escapeXml, formatElement, round } from './svg.js';

const kind = 'SHARES_MODULES';
const { colour } = linkKinds[kind].style;
const strokeWidth = 1.25;

/** Describes an overlap: “A” and “B” share 2 topics: fractions and geometry. */
export function describeOverlap({ from, to, topics }: MapOverlap, { programmes }: MapContents): string {
  const title = (id: string) => programmes.find((programme) => programme.id === id)?.title ?? '';
  return `“${title(from)}” and “${title(to)}” share ${formatCount(topics.length, 'topic')}: ${englishList(topics, 'and')}`;
}

/** Draws thin curves, which are below the boxes. */
export function drawOverlaps(lines: readonly OverlapLine[], contents: MapContents, isDim: boolean): string {
  const drawn = lines.map(({ overlap, start, control, end }) => {
    const { id, from, to, topics } = overlap;
    const data = { 'data-link': id, 'data-kind': kind, 'data-from': from, 'data-to': to };
    const values = {
      class: 'overlap',
      ...data,
      'data-topics': JSON.stringify(topics),
      color: colour,
      opacity: isDim ? 0.3 : undefined,
    };
    const d = `M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}`;
    const title = `<title>${escapeXml(describeOverlap(overlap, contents))}</title>`;
    return formatElement('g', values, title + drawThin(d));
  });
  return formatElement('g', { class: 'overlaps' }, drawn.join('\n'));
}

const drawThin = (d: string) =>
  formatElement('path', { d, fill: 'none', stroke: 'currentColor', 'stroke-width': strokeWidth });

/** Draws how many topics the programmes at each curve share. */
export function drawOverlapCounts(lines: readonly OverlapLine[]): string {
  const drawn = lines.map(({ overlap: { id, topics }, label }) =>
    formatElement(
      'g',
      { class: 'word', 'data-link': id, 'data-kind': kind, color: colour },
      drawCount(topics.length, label),
    ),
  );
  return formatElement('g', { class: 'words' }, drawn.join('\n'));
}

function drawCount(count: number, { x, y, width, height }: Rect): string {
  const { size, weight } = lettering.label;
  const ground = { x: round(x), y: round(y), width, height, rx: 4, fill: colours.paper };
  const text = {
    x: round(x + width / 2),
    y: round(y + height / 2 + size * 0.35),
    'font-size': size,
    'font-weight': weight,
    'text-anchor': 'middle',
    fill: 'currentColor',
  };
  const frame = { ...ground, stroke: 'currentColor', 'stroke-width': strokeWidth };
  return formatElement('rect', frame) + formatElement('text', text, String(count));
}

/** A line of the legend, from 0,0 to a width. */
export function drawOverlapSample(width: number): string {
  const label = { x: width / 2 - 10, y: -9, width: 20, height: 18 };
  return formatElement('g', { color: colour, 'data-kind': kind }, drawThin(`M0 0H${width}`) + drawCount(2, label));
}
