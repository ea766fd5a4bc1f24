import { drawBands, gradients } from './draw-bands.js';
import { drawBoxes } from './draw-boxes.js';
import { legendOf } from './draw-legend.js';
import { drawLines } from './draw-lines.js';
import { colours } from './map-colours.js';
import type { MapContents } from './map-contents.js';
import type { MapLayout } from './map-layout.js';
import { wrapped } from './wrapped.js';
import { element, escapeXml } from './xml.js';

/** What stands above a picture, and what is lit in it. */
export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  /** The whole in words, for those who do not see it. */
  readonly description: string;
  /** Ids of programmes and of links; undefined where nothing is lit, so that nothing is dimmed either. */
  readonly lit: { readonly things: ReadonlySet<string>; readonly links: ReadonlySet<string> } | undefined;
}

/** An SVG document, and how large it is at scale 1. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const family = "'Source Sans 3','Source Sans Pro','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const leastWidth = 720;

/** The map as an SVG document. `style` is a style element that brings the letters along, or nothing. */
export function pictureOf(layout: MapLayout, contents: MapContents, text: PictureText, style = ''): Picture {
  const whole = { ...layout, width: Math.ceil(Math.max(layout.width, leastWidth)) };
  const head = headOf(text, whole.width);
  const legend = legendOf(contents, whole.width);
  const height = Math.ceil(head.height + whole.height + legend.height);
  const body = [
    drawBands(whole),
    drawBoxes(whole.boxes, contents, text.lit?.things),
    drawLines(whole.lines, contents, text.lit?.links),
  ].join('\n');
  const content = [
    `<title id="map-title">${escapeXml(text.title)}</title>`,
    `<desc id="map-desc">${escapeXml(text.description)}</desc>`,
    style,
    element('defs', {}, gradients(whole)),
    element('rect', { class: 'paper', width: whole.width, height, fill: colours.paper }),
    head.drawing,
    element('g', { transform: `translate(0 ${head.height})` }, `\n${body}\n`),
    element('g', { transform: `translate(0 ${Math.ceil(head.height + whole.height)})` }, legend.drawing),
  ].join('\n');
  const svg = element('svg', rootValues(whole.width, height), `\n${content}\n`);
  return { svg, width: whole.width, height };
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

function headOf({ title, subtitle }: PictureText, width: number) {
  const titles = wrapped(title, width - 56, { size: 28, weight: 600 }, 3);
  const below = wrapped(subtitle, width - 56, { size: 15, weight: 400 }, 4);
  const drawn = [
    ...titles.map((text, index) =>
      element(
        'text',
        { x: 28, y: 50 + index * 34, 'font-size': 28, 'font-weight': 600, fill: colours.ink },
        escapeXml(text),
      ),
    ),
    ...below.map((text, index) =>
      element(
        'text',
        { x: 28, y: 76 + (titles.length - 1) * 34 + index * 20, 'font-size': 15, fill: colours.soft },
        escapeXml(text),
      ),
    ),
  ];
  const height = 98 + (titles.length - 1) * 34 + (below.length - 1) * 20;
  return { height, drawing: element('g', { class: 'head' }, drawn.join('')) };
}
