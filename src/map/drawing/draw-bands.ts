import { formatCount } from '../../text/format-count.js';
import type { Measures } from '../contents/measures.js';
import { zones } from '../contents/zones.js';
import type { Band, MapLayout } from '../layout/map-layout.js';
import { wrapText } from '../layout/text-layout.js';
import { bandTints, neutral, type Tint } from './map-colours.js';
import { escapeXml, formatElement, round } from './svg.js';

/** Draws the backgrounds of the zones. A strip between two phases has a gradient from one colour to the other. */
export function drawBands({ bands, width }: MapLayout): string {
  return formatElement('g', { class: 'bands' }, bands.map((band) => drawGround(band, width)).join('\n'));
}

/** Draws the names of the zones. */
export function drawBandNames({ bands, measures }: MapLayout): string {
  const names = bands.map((band) => (measures.isNarrow ? drawHeading(band, measures) : drawName(band, measures)));
  return formatElement('g', { class: 'bands' }, names.join('\n'));
}

export function drawGradients({ bands }: MapLayout): string {
  return bands.map(({ zone }) => drawGradient(zone)).join('');
}

function drawGradient(zone: number): string {
  const [first, second] = bandTints(zone);
  if (!first || !second) return '';
  const stops = drawStop(0, first) + drawStop(1, second);
  return formatElement('linearGradient', { id: `strip-${zone}`, x1: 0, y1: 0, x2: 0, y2: 1 }, stops);
}

const drawStop = (offset: number, { name, ground }: Tint) =>
  formatElement('stop', { class: `phase-${name}`, offset, 'stop-color': ground });

/** Backgrounds overlap a little, so that no thin line appears between them at any size. */
const overlap = 0.6;

function drawGround({ zone, y, height }: Band, width: number): string {
  const tints = bandTints(zone);
  const [first, second] = tints;
  const fill = second ? `url(#strip-${zone})` : first?.ground;
  const name = second ? 'strip' : `band phase-${first?.name}`;
  return formatElement('rect', {
    class: name,
    'data-zone': zone,
    x: 0,
    y: round(y),
    width: round(width),
    height: round(height + overlap),
    fill,
  });
}

const nameStyles = {
  band: { size: 19, weight: 600, leading: 22 },
  strip: { size: 15, weight: 600, leading: 18 },
  dense: { size: 14, weight: 600, leading: 16 },
} as const;
const countStyle = { size: 13, weight: 400 } as const;

/** The group of the name of a band, and the tint of its text. */
function nameOf(zone: number) {
  const [first, second] = bandTints(zone);
  const { name, ink } = second ? neutral : (first ?? neutral);
  return { attributes: { class: `band-name phase-${name}` }, fill: ink, ground: first?.ground };
}

/** The name above what stands in the band, on one line with the number of its programmes. */
function drawHeading({ zone, y, programmes }: Band, { margin }: Measures): string {
  const { attributes, fill, ground } = nameOf(zone);
  const name = formatElement('tspan', { 'font-size': 17, 'font-weight': 600 }, escapeXml(zones[zone]?.title ?? ''));
  const amount = formatElement('tspan', { dx: 8, 'font-size': countStyle.size }, formatCount(programmes, 'programme'));
  const text = { x: margin, y: round(y + 31), fill, ...haloAround(ground) };
  return formatElement('g', attributes, formatElement('text', text, `${name} ${amount}`));
}

/** A halo for a text, because a line may be behind it. */
const haloAround = (ground: string | undefined) => ({
  stroke: ground,
  'stroke-width': 5,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});

/** The name left of what stands in the band, with the number of its programmes below it. */
function drawName({ zone, y, programmes }: Band, { gutter, margin, top, isDense }: Measures): string {
  const { attributes, fill } = nameOf(zone);
  const style = nameStyles[isDense ? 'dense' : bandTints(zone).length === 2 ? 'strip' : 'band'];
  const lines = wrapText(zones[zone]?.title ?? '', gutter - margin - 8, style);
  const first = y + top + style.leading - 4;
  const texts = lines.map((text, index) => {
    const line = round(first + index * style.leading);
    const values = { x: margin, y: line, 'font-size': style.size, 'font-weight': style.weight, fill };
    return formatElement('text', values, escapeXml(text));
  });
  const below = { x: margin, y: round(first + lines.length * style.leading - 2), 'font-size': countStyle.size, fill };
  return formatElement(
    'g',
    attributes,
    texts.join('') + formatElement('text', below, formatCount(programmes, 'programme')),
  );
}
