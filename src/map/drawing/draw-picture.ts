import type { MapContents } from '../contents/map-contents.js';
import { type Measures, sheet } from '../contents/measures.js';
import type { MapLayout } from '../layout/map-layout.js';
import { placeOverlaps } from '../layout/overlap-lines.js';
import { balanceLines, type TextStyle, wrapText } from '../layout/text-layout.js';
import { drawBandNames, drawBands, drawGradients } from './draw-bands.js';
import { drawBoxes } from './draw-boxes.js';
import { drawLegend } from './draw-legend.js';
import { drawLines } from './draw-lines.js';
import { drawOverlapCounts, drawOverlaps } from './draw-overlaps.js';
import { colours } from './map-colours.js';
import { escapeXml, formatElement } from './svg.js';

/** The title and description of a picture, and what is highlighted in it. */
export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  /** The whole picture in words, for people who do not see it. */
  readonly description: string;
  /** Whether it is for readers of a mail, who are told neither its revision nor how certain its links are. */
  readonly isForReaders: boolean;
  /** Ids of programmes and of links; undefined if nothing is highlighted, so that nothing is dimmed either. */
  readonly lit: { readonly things: ReadonlySet<string>; readonly links: ReadonlySet<string> } | undefined;
}

/** An SVG document, and how large it is at scale 1. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The whole picture in words. */
  readonly description: string;
}

const family = "'Source Sans 3','Source Sans Pro','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const minPictureWidth = 720;

const headStyles = {
  wide: { title: { size: 28, weight: 600, leading: 34 }, below: { size: 15, weight: 400, leading: 20 } },
  narrow: { title: { size: 21, weight: 600, leading: 26 }, below: { size: 14, weight: 400, leading: 19 } },
} as const;

/** Draws a map as an SVG document. `style` is a style element with the embedded font, or empty. */
export function drawPicture(layout: MapLayout, contents: MapContents, text: PictureText, style = ''): Picture {
  const { measures } = layout;
  const { isNarrow, isDense, wanted = isDense ? sheet.minWidth : minPictureWidth } = measures;
  const whole = { ...layout, width: Math.ceil(Math.max(layout.width, wanted)) };
  // Texts are no wider than the window for which the picture is drawn.
  const textWidth = isNarrow ? Math.min(whole.width, wanted) : whole.width;
  const head = drawHead(text, textWidth, measures);
  const legend = drawLegend(contents, textWidth, { ...measures, withCertainty: !text.isForReaders });
  const height = Math.ceil(head.height + whole.height + legend.height);
  const overlaps = placeOverlaps(contents.overlaps, whole);
  const body = [
    drawBands(whole),
    ...(overlaps.length > 0 ? [drawOverlaps(overlaps, contents, text.lit !== undefined)] : []),
    drawBoxes(whole.boxes, contents, text.lit?.things),
    drawLines(whole.lines, contents, text.lit?.links),
    ...(overlaps.length > 0 ? [drawOverlapCounts(overlaps)] : []),
    drawBandNames(whole),
  ].join('\n');
  const content = [
    `<title id="map-title">${escapeXml(text.title)}</title>`,
    `<desc id="map-desc">${escapeXml(text.description)}</desc>`,
    style,
    formatElement('defs', {}, drawGradients(whole)),
    formatElement('rect', { class: 'paper', width: whole.width, height, fill: colours.paper }),
    head.drawing,
    formatElement('g', { transform: `translate(0 ${head.height})` }, `\n${body}\n`),
    formatElement('g', { transform: `translate(0 ${Math.ceil(head.height + whole.height)})` }, legend.drawing),
  ].join('\n');
  const svg = formatElement('svg', rootValues(whole.width, height), `\n${content}\n`);
  return { svg, width: whole.width, height, description: text.description };
}

const rootValues = (width: number, height: number) => ({
  xmlns: 'http://www.w3.org/2000/svg',
  width,
  height,
  viewBox: `0 0 ${width} ${height}`,
  role: 'img',
  'aria-labelledby': 'map-title map-desc',
  lang: 'en-GB',
  'font-family': family,
});

function drawHead({ title, subtitle }: PictureText, width: number, { margin, isNarrow, isDense }: Measures) {
  const styles = headStyles[isNarrow || isDense ? 'narrow' : 'wide'];
  const titles = (isNarrow ? balanceLines : wrapText)(title, width - 2 * margin, styles.title, 4);
  const below = wrapText(subtitle, width - 2 * margin, styles.below, isNarrow ? 12 : 4);
  const titleTop = styles.title.size + (isDense ? 2 : 20);
  const belowTop = titleTop + (titles.length - 1) * styles.title.leading + styles.below.leading + 6;
  const drawn = [
    ...titles.map((text, index) => drawHeadLine(text, margin, titleTop + index * styles.title.leading, styles.title)),
    ...below.map((text, index) => drawHeadLine(text, margin, belowTop + index * styles.below.leading, styles.below)),
  ];
  const height = belowTop + (below.length - 1) * styles.below.leading + (isDense ? 14 : 22);
  return { height, drawing: formatElement('g', { class: 'head' }, drawn.join('')) };
}

function drawHeadLine(text: string, x: number, y: number, { size, weight }: TextStyle): string {
  const isTitle = weight === 600;
  const values = { x, y, 'font-size': size, 'font-weight': isTitle ? weight : undefined };
  return formatElement('text', { ...values, fill: isTitle ? colours.ink : colours.soft }, escapeXml(text));
}
