import { inSentence, strengthLabels } from '../../domain/fields/labels.js';
import { drawnKinds, legendPhrase, linkKinds } from '../../domain/fields/link-kinds.js';
import type { LinkKind } from '../../domain/fields/vocabulary.js';
import type { MapContents } from '../contents/map-contents.js';
import type { Measures } from '../contents/measures.js';
import { measureText } from '../layout/text-layout.js';
import { drawTextLine } from './draw-boxes.js';
import { drawStroke, strokeStyles } from './draw-lines.js';
import { drawOverlapSample } from './draw-overlaps.js';
import { colours } from './map-colours.js';
import { formatElement, round } from './svg.js';

interface LegendEntry {
  readonly sample: string;
  readonly text: string;
}

interface Legend {
  readonly height: number;
  readonly drawing: string;
}

interface LegendMeasures extends Pick<Measures, 'margin' | 'isNarrow' | 'isDense'> {
  /** Whether it explains how certain links are. */
  readonly withCertainty: boolean;
}

const sampleWidth = 54;
const headWidth = 120;

/** Above the first row, between the middles of two rows, and below a group of rows. */
const distances = {
  wide: { top: 34, row: 30, below: 6 },
  narrow: { top: 34, row: 30, below: 14 },
  dense: { top: 22, row: 24, below: 1 },
} as const;

/** Draws what the lines and boxes of this map mean, in rows of a width. Headings are left of their entries, or above them. */
export function drawLegend(contents: MapContents, width: number, measures: LegendMeasures): Legend {
  const { margin, isNarrow, isDense, withCertainty } = measures;
  const { top, row, below } = distances[isNarrow ? 'narrow' : isDense ? 'dense' : 'wide'];
  const rows: readonly (readonly [string, readonly LegendEntry[]])[] = [
    ['Lines', [...kindsOf(contents).map(kindEntry), ...(contents.overlaps.length > 0 ? [overlapEntry] : [])]],
    [
      'How certain it is',
      withCertainty && contents.links.length > 0 ? Object.keys(strokeStyles).map(strengthEntry) : [],
    ],
    ['Boxes', boxEntries(contents)],
  ];
  let y = top;
  const drawn = rows.flatMap(([head, entries]) => {
    if (entries.length === 0) return [];
    const down = isNarrow ? 28 : 0;
    const space = { from: margin + (isNarrow ? 0 : headWidth), to: width, top: y + down, row };
    const { drawing, height } = drawEntries(entries, space);
    const titled = drawTextLine(head, margin, y + 5, 'part', colours.ink) + drawing;
    y += down + height + below;
    return [titled];
  });
  return { height: y, drawing: formatElement('g', { class: 'legend' }, drawn.join('\n')) };
}

interface LegendSpace {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly row: number;
}

function drawEntries(entries: readonly LegendEntry[], { from, to, top, row }: LegendSpace): Legend {
  let x = from;
  let y = top;
  const drawn = entries.map(({ sample, text }) => {
    const needed = sampleWidth + 10 + measureText(text, 13, 400) + 26;
    if (x + needed > to && x > from) {
      x = from;
      y += row;
    }
    const here = x;
    x += needed;
    const move = `translate(${round(here)} ${y})`;
    return formatElement(
      'g',
      { transform: move },
      sample + drawTextLine(text, sampleWidth + 10, 4.5, 'outside', colours.ink),
    );
  });
  return { drawing: drawn.join(''), height: y - top + row };
}

const kindsOf = ({ links }: MapContents) => drawnKinds.filter((kind) => links.some((link) => link.kind === kind));

const samplePoints = [
  { x: 0, y: 0 },
  { x: sampleWidth, y: 0 },
];

function kindEntry(kind: LinkKind): LegendEntry {
  const stroke = drawStroke(samplePoints, { kind, strength: 'STATED' });
  const { colour } = linkKinds[kind].style;
  return { sample: formatElement('g', { color: colour, 'data-kind': kind }, stroke), text: legendPhrase(kind) };
}

const overlapEntry: LegendEntry = {
  sample: drawOverlapSample(sampleWidth),
  text: 'cover the same topics, and how many',
};

function strengthEntry(name: string): LegendEntry {
  const strength = name as keyof typeof strokeStyles;
  const { width, dashes } = strokeStyles[strength];
  const sample = formatElement('path', {
    d: `M0 0H${sampleWidth}`,
    class: 'stroke',
    stroke: colours.ink,
    'stroke-width': width,
    'stroke-dasharray': dashes,
    'stroke-linecap': strength === 'AMBIGUOUS' ? 'round' : undefined,
  });
  return { sample, text: inSentence(strengthLabels[strength]) };
}

function boxEntries({ programmes, outside }: MapContents): readonly LegendEntry[] {
  const at = { x: 8, y: -11, width: 38, height: 22 };
  const card = formatElement('rect', {
    ...at,
    rx: 6,
    fill: colours.card,
    stroke: colours.cardEdge,
    'stroke-width': 1.25,
  });
  const part = formatElement('rect', { ...at, rx: 5, fill: colours.part, stroke: colours.cardEdge });
  const pill = formatElement('rect', { ...at, rx: 11, fill: colours.outside, stroke: colours.outsideEdge });
  return [
    { sample: card, text: 'Work Group or programme' },
    ...(programmes.some(({ parts }) => parts.length > 0) ? [{ sample: part, text: 'pathway or stage of one' }] : []),
    ...(outside.length > 0 ? [{ sample: pill, text: 'anything else that a link leads to' }] : []),
  ];
}
